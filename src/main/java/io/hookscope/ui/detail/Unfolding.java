package io.hookscope.ui.detail;

import io.hookscope.ui.detail.tree.DetailNode;
import java.util.ArrayDeque;
import javafx.scene.control.TreeItem;

/** Opens and closes whole trees, as far as a person could still read them. FX thread only. */
final class Unfolding {
    private static final int MOST_LINES = 3_000;
    private static final int DEEPEST = 40;

    private Unfolding() {}

    private record Level(TreeItem<DetailNode> item, int depth) {}

    /** Opens lines level by level until all are open or there are thousands. */
    static void open(TreeItem<DetailNode> root) {
        var wait = new ArrayDeque<Level>();
        wait.add(new Level(root, 0));
        for (int lines = 0; lines < MOST_LINES && !wait.isEmpty();) {
            var next = wait.poll();
            if (next.item().isLeaf() || next.depth() > DEEPEST) {
                continue;
            }
            next.item().setExpanded(true);
            lines += next.item().getChildren().size();
            next.item().getChildren().forEach(child -> wait.add(new Level(child, next.depth() + 1)));
        }
    }

    /** Closes every line that is open, innermost first. */
    static void close(TreeItem<DetailNode> root) {
        var open = new ArrayDeque<TreeItem<DetailNode>>();
        var wait = new ArrayDeque<TreeItem<DetailNode>>(root.getChildren());
        while (!wait.isEmpty()) {
            var item = wait.poll();
            if (!item.isLeaf() && item.isExpanded()) {
                open.push(item);
                wait.addAll(item.getChildren());
            }
        }
        open.forEach(item -> item.setExpanded(false));
    }
}
