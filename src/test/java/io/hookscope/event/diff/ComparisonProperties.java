package io.hookscope.event.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.event.EventReader;
import io.hookscope.event.diff.Difference.Kind;
import io.hookscope.event.json.JsonResult;
import io.hookscope.event.json.JsonTree;
import io.hookscope.event.json.Pointers;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds comparing against a plain model that applies the differences, over bodies made at random. */
class ComparisonProperties {

    @Property(tries = 300)
    void aBodyDoesNotDifferFromItself(@ForAll long seed) {
        String body = value(new Random(seed), 5);
        assertThat(diff(body, body).list()).isEmpty();
    }

    @Property(tries = 600)
    void theDifferencesAppliedToTheLeftGiveTheRight(@ForAll long seed) {
        var random = new Random(seed);
        String left = value(random, 4);
        String right = value(random.nextBoolean() ? new Random(seed) : random, 4);
        right = random.nextBoolean() ? right.replaceFirst("1", "2").replaceFirst("\"b\":", "\"z\":") : right;
        assertThat(apply(left, diff(left, right).list())).hasToString(sorted(right).toString());
    }

    @Property(tries = 300)
    void theOtherWayRoundAddedAndRemovedChangePlaces(@ForAll long seed) {
        var random = new Random(seed);
        String left = value(random, 4);
        String right = value(random, 4);
        Differences there = diff(left, right);
        Differences back = diff(right, left);
        assertThat(back.count(Kind.ADDED)).isEqualTo(there.count(Kind.REMOVED));
        assertThat(back.count(Kind.REMOVED)).isEqualTo(there.count(Kind.ADDED));
        for (Kind kind : List.of(Kind.CHANGED, Kind.MOVED, Kind.REWRITTEN)) {
            assertThat(back.count(kind)).isEqualTo(there.count(kind));
        }
    }

    private static Differences diff(String left, String right) {
        return Comparison.of(subject(left), subject(right)).body();
    }

    private static Comparison.Subject subject(String body) {
        var delivery = Deliveries.json(body);
        return new Comparison.Subject(delivery, new EventReader().read(delivery));
    }

    private static String value(Random random, int depth) {
        int size = random.nextInt(5);
        return switch (depth == 0 ? 2 + random.nextInt(4) : random.nextInt(6)) {
            case 0 -> {
                var keys = new ArrayList<>(List.of("a", "b", "id", "code", "x/y~z"));
                Collections.shuffle(keys, random);
                yield "{" + String.join(",", keys.stream().limit(size)
                        .map(key -> "\"" + key + "\":" + value(random, depth - 1)).toList()) + "}";
            }
            case 1 -> "[" + String.join(",",
                    random.ints(size, 0, 9).mapToObj(_ -> value(random, depth - 1)).toList()) + "]";
            case 2 -> List.of("1", "1.0", "10e-1", "2", "0", "-0.0").get(random.nextInt(6));
            case 3 -> List.of("\"a\"", "\"\\u0061\"", "\"\"").get(random.nextInt(3));
            case 4 -> List.of("true", "false", "null").get(random.nextInt(3));
            default -> Integer.toString(random.nextInt(3));
        };
    }

    /** Changes in place, takes out from the last to the first, puts in from the first to the last. */
    private static JsonNode apply(String left, List<Difference> differences) {
        JsonNode[] root = {sorted(left)};
        Comparator<Difference> byLeft = Comparator.comparing(d -> key(d.left()));
        Comparator<Difference> byRight = Comparator.comparing(d -> key(d.right()));
        differences.stream().filter(d -> d.kind() == Kind.CHANGED || d.kind() == Kind.REWRITTEN)
                .forEach(d -> put(root, Objects.requireNonNull(d.left()).pointer(), sorted(d.after()), false));
        Map<Difference, JsonNode> lifted = new HashMap<>();
        differences.stream().filter(d -> d.kind() == Kind.REMOVED || d.kind() == Kind.MOVED).sorted(byLeft.reversed())
                .forEach(d -> lifted.put(d, takeOut(root[0], Objects.requireNonNull(d.left()).pointer())));
        differences.stream().filter(d -> d.kind() == Kind.ADDED || d.kind() == Kind.MOVED).sorted(byRight)
                .forEach(d -> put(root, d.pointer(), d.kind() == Kind.MOVED ? lifted.get(d) : sorted(d.after()), true));
        return sorted(root[0].toString());
    }

    /** Keys sort by their letters; indices, of which there are few, as one digit each. */
    private static String key(Side side) {
        return Objects.requireNonNull(side).pointer();
    }

    private static JsonNode takeOut(JsonNode root, String pointer) {
        JsonNode parent = Pointers.at(root, Pointers.parent(pointer));
        String last = Pointers.steps(pointer).getLast();
        return parent instanceof ArrayNode array
                ? array.remove(Integer.parseInt(last))
                : ((ObjectNode) parent).remove(last);
    }

    private static void put(JsonNode[] root, String pointer, JsonNode value, boolean insert) {
        if (pointer.isEmpty()) {
            root[0] = value;
            return;
        }
        String last = Pointers.steps(pointer).getLast();
        switch (Pointers.at(root[0], Pointers.parent(pointer))) {
            case ArrayNode array when insert -> array.insert(Integer.parseInt(last), value);
            case ArrayNode array -> array.set(Integer.parseInt(last), value);
            case ObjectNode object -> object.set(last, value);
            default -> throw new AssertionError("Nothing holds " + pointer);
        }
    }

    /** Reads with the keys in one order: their order is told apart from differences. */
    private static JsonNode sorted(String text) {
        JsonNode root = ((JsonResult.Tree) JsonTree.read(text.getBytes(StandardCharsets.UTF_8))).root();
        return sorted(root);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, sorted(array.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            Map<String, JsonNode> byKey = new TreeMap<>();
            object.properties().forEach(p -> byKey.put(p.getKey(), sorted(p.getValue())));
            object.removeAll();
            byKey.forEach(object::set);
        }
        return node;
    }
}
