package io.hookscope.ui.detail;

import io.hookscope.ui.Clip;
import io.hookscope.ui.detail.tree.DetailNode;
import io.hookscope.ui.detail.words.Words;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What can be done with a line of the tree, by menu and by key. FX thread only. */
final class NodeMenu extends ContextMenu {
    private final TreeTableView<DetailNode> table;

    NodeMenu(TreeTableView<DetailNode> table, PlaceDeeds deeds, Runnable expand, Runnable collapse) {
        this.table = table;
        Predicate<DetailNode> placed = node -> !node.place().pointer().isEmpty();
        getItems().setAll(item("copy.value", "Shortcut+C", node -> copyValue(node), _ -> true),
                item("copy.raw", "Shortcut+Shift+C", node -> Clip.copy(node.raw().get()), _ -> true),
                item("copy.pointer", "Shortcut+Alt+C", node -> Clip.copy(node.place().pointer()), placed),
                item("copy.subtree", "", node -> Clip.copy(node.raw().get()),
                        node -> !node.leaf() && placed.test(node)),
                new SeparatorMenuItem(),
                item("show.json", "Shortcut+J", node -> deeds.showInJson().accept(node.place().pointer()), placed),
                item("show.column", PlaceDeeds.COLUMN_KEY, node -> showAsColumn(node, deeds), placed),
                new SeparatorMenuItem(), deed("expand.all", "Shortcut+E", expand),
                deed("collapse.all", "Shortcut+Shift+E", collapse));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnShowing(_ -> getItems().forEach(this::refresh));
    }

    private void showAsColumn(DetailNode node, PlaceDeeds deeds) {
        if (isMeant()) {
            deeds.showAsColumn().accept(node.place().pointer());
        }
    }

    private void copyValue(DetailNode node) {
        if (isMeant()) {
            Clip.copy(node.value().whole());
        }
    }

    /** JavaFX takes the keys of a menu for those of the window: outside the detail, copying is about something else. */
    private boolean isMeant() {
        Node at = table.getScene().getFocusOwner();
        while (at != null && !at.getStyleClass().contains("detail")) {
            at = at.getParent();
        }
        return at != null;
    }

    private void key(KeyEvent key) {
        for (MenuItem item : getItems()) {
            if (item.getAccelerator() != null && item.getAccelerator().match(key)) {
                refresh(item);
                if (!item.isDisable()) {
                    item.fire();
                }
                key.consume();
                return;
            }
        }
    }

    private void refresh(MenuItem item) {
        if (item.getUserData() instanceof Runnable enable) {
            enable.run();
        }
    }

    private MenuItem item(String key, String accelerator, Consumer<DetailNode> deed, Predicate<DetailNode> fits) {
        var item = deed(key, accelerator, () -> {
            var node = selected();
            if (node != null) {
                deed.accept(node);
            }
        });
        Runnable enable = () -> {
            var node = selected();
            item.setDisable(node == null || !fits.test(node));
        };
        item.setUserData(enable);
        return item;
    }

    private static MenuItem deed(String key, String accelerator, Runnable deed) {
        var item = new MenuItem(Words.of("menu." + key));
        item.setId("detail-" + key.replace('.', '-'));
        item.setOnAction(_ -> deed.run());
        if (!accelerator.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(accelerator));
        }
        return item;
    }

    private @Nullable DetailNode selected() {
        var item = table.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }
}
