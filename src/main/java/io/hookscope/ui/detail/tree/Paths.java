package io.hookscope.ui.detail.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds lines in a tree, made or not yet made. Never recurses; looks at so many lines and no more. Thread-safe. */
public final class Paths {
    private static final int MOST_LINES = 20_000;
    private static final int MOST_FOUND = 1_000;

    private Paths() {}

    /** A line with the way to it: its index in each list from the first level on. */
    public record Path(DetailNode node, List<Integer> steps) {}

    /** Returns the lines whose field, value or note holds that text, whatever its letter case, from top to bottom. */
    public static List<Path> holding(List<DetailNode> roots, String wanted) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return text.isEmpty() ? List.of() : walk(roots, _ -> true, node -> holds(node, text), MOST_FOUND);
    }

    /** Returns the line that stands for a JSON pointer, or the nearest one around it. */
    public static Optional<Path> to(List<DetailNode> roots, String pointer) {
        Predicate<DetailNode> around = node -> (pointer + "/").startsWith(node.place().pointer() + "/");
        var found = walk(roots, around, node -> around.test(node) && !node.place().pointer().isEmpty()
                && !node.place().key().contains("#"), MOST_FOUND);
        return found.stream().reduce((best, next) -> length(next) > length(best) ? next : best);
    }

    private static int length(Path path) {
        return path.node().place().pointer().length();
    }

    private static boolean holds(DetailNode node, String text) {
        return (node.place().field() + "\n" + node.value().text() + "\n" + node.note().text())
                .toLowerCase(Locale.ROOT).contains(text);
    }

    private static List<Path> walk(List<DetailNode> roots, Predicate<DetailNode> enter, Predicate<DetailNode> match,
            int most) {
        var found = new ArrayList<Path>();
        var open = new ArrayDeque<Path>();
        push(open, roots, List.of());
        for (int seen = 0; seen < MOST_LINES && !open.isEmpty() && found.size() < most; seen++) {
            var path = open.pop();
            if (match.test(path.node())) {
                found.add(path);
            }
            if (!path.node().leaf() && path.steps().size() < 200 && enter.test(path.node())) {
                push(open, path.node().children().get(), path.steps());
            }
        }
        return found;
    }

    private static void push(ArrayDeque<Path> open, List<DetailNode> nodes, List<Integer> steps) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            var way = new ArrayList<>(steps);
            way.add(i);
            open.push(new Path(nodes.get(i), way));
        }
    }
}
