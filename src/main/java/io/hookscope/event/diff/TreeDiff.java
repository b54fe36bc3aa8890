package io.hookscope.event.diff;

import io.hookscope.event.diff.Difference.Kind;
import io.hookscope.event.diff.Node.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares two JSON values: keys by name, elements by what identifies them. Without recursion, and in a time that grows
 * with the texts' lengths. One object compares once.
 */
final class TreeDiff {

    /** What identifies an element of an array, the surest first: order items and redeemables have these. */
    private static final List<String> NAMES = List.of("id", "source_id", "sku_id", "product_id", "code");

    private final Volatiles ignored;
    private final DifferenceCollector tally = new DifferenceCollector();
    private final Deque<Step> open = new ArrayDeque<>();
    private boolean reordered;

    TreeDiff(Volatiles ignored) {
        this.ignored = ignored;
    }

    private record Step(@Nullable Node left, @Nullable Node right, boolean moved) {}

    Differences compare(Node left, Node right) {
        open.push(new Step(left, right, false));
        while (!open.isEmpty()) {
            take(open.pop());
        }
        return tally.done();
    }

    /** Whether keys that both sides have stand in another order somewhere. */
    boolean isReordered() {
        return reordered;
    }

    private void take(Step step) {
        Node left = step.left();
        Node right = step.right();
        if (left == null || right == null) {
            tell(left == null ? Kind.ADDED : Kind.REMOVED, left, right);
            return;
        }
        if (step.moved()) {
            tell(Kind.MOVED, left, right);
        }
        if (left.sameText(right)) {
            return;
        }
        if (ignored.has(left.key())) {
            tally.ignore();
        } else if (left.shape != right.shape) {
            tell(Kind.CHANGED, left, right);
        } else if (left.holds()) {
            descend(left, right);
        } else {
            tell(left.value.equals(right.value) ? Kind.REWRITTEN : Kind.CHANGED, left, right);
        }
    }

    private void tell(Kind kind, @Nullable Node left, @Nullable Node right) {
        Node one = left == null ? right : left;
        if (one != null && ignored.has(one.key())) {
            tally.ignore();
        } else {
            tally.add(new Difference(kind, left, right));
        }
    }

    private void descend(Node left, Node right) {
        var pairing = new Pairing<>(left.children, right.children);
        boolean array = left.shape == Shape.ARRAY;
        if (array) {
            pairing.byNeighbours(Node::digest);
            pairing.byName(Node::digest);
            NAMES.forEach(name -> pairing.byName(element -> name(element, name)));
            pairing.byRank(element -> ignored != Volatiles.NONE || !isNamed(element));
        } else {
            Map<Node, String> names = names(left);
            names.putAll(names(right));
            pairing.byName(names::get);
        }
        push(left, right, pairing);
    }

    private void push(Node left, Node right, Pairing<Node> pairing) {
        boolean array = left.shape == Shape.ARRAY;
        boolean[] moved = pairing.moved();
        List<Step> steps = new ArrayList<>(moved.length);
        for (int i = 0; i < moved.length; i++) {
            int partner = pairing.partner(i);
            Node other = partner < 0 ? null : right.children.get(partner);
            steps.add(new Step(left.children.get(i), other, array && moved[i]));
            reordered |= !array && moved[i];
        }
        for (int i = 0; i < right.children.size(); i++) {
            if (!pairing.isTaken(i)) {
                steps.add(new Step(null, right.children.get(i), false));
            }
        }
        steps.reversed().forEach(open::push);
    }

    /** Of a doubled key the last value counts, so that it is paired with the last. */
    private static Map<Node, String> names(Node object) {
        Map<Node, String> names = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Node child : object.children.reversed()) {
            names.put(child, seen.merge(child.key(), 1, Integer::sum) + "/" + child.key());
        }
        return names;
    }

    private static boolean isNamed(Node element) {
        return NAMES.stream().anyMatch(name -> name(element, name) != null);
    }

    private static @Nullable String name(Node element, String name) {
        if (element.shape == Shape.OBJECT) {
            for (Node child : element.children) {
                if (child.shape != Shape.LITERAL && !child.holds() && child.key().equals(name)) {
                    return child.shape + child.value;
                }
            }
        }
        return null;
    }
}
