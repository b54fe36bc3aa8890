package io.hookscope.ui.detail;

import io.hookscope.ui.detail.tree.DetailNode;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A line of the tree control, whose children are made when it is opened. FX thread only. */
final class NodeItem extends TreeItem<DetailNode> {
    private final Expansion expansion;
    private boolean made;

    NodeItem(DetailNode node, Expansion expansion) {
        super(node);
        this.expansion = expansion;
        if (!node.leaf()) {
            setExpanded(expansion.open(node));
            expandedProperty().addListener((_, _, open) -> expansion.choose(node, open));
        }
    }

    @Override
    public boolean isLeaf() {
        return getValue().leaf();
    }

    @Override
    public ObservableList<TreeItem<DetailNode>> getChildren() {
        var children = super.getChildren();
        if (!made) {
            made = true;
            children.setAll(getValue().children().get().stream().map(node -> new NodeItem(node, expansion)).toList());
        }
        return children;
    }
}
