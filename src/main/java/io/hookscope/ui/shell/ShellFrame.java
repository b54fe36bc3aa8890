package io.hookscope.ui.shell;

import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.deliveries.DeliveriesPane;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;

/** The frame of the window, into which the other rooms put what is theirs. For the FX thread. */
public final class ShellFrame {

    private final Actions actions;
    private final ViewMemory memory;
    private final StripController strip;
    private final EmptyController empty;

    @FXML
    private MenuBar menus;
    @FXML
    private VBox top;
    @FXML
    private SplitPane split;
    private DetailDivider divider;

    ShellFrame(Actions actions, ViewMemory memory, StripController strip, EmptyController empty) {
        this.actions = actions;
        this.memory = memory;
        this.strip = strip;
        this.empty = empty;
    }

    @FXML
    private void initialize() {
        actions.fill(menus);
        divider = new DetailDivider(split, memory);
    }

    /** Puts the table in its place, with that in the place of its lines while there are none. */
    void table(DeliveriesPane pane, Parent whileEmpty) {
        var columns = new Menu(Strings.get("menu.columns"));
        pane.columnMenu(columns.getItems());
        entries(Action.Menu.VIEW, List.of(columns));
        pane.placeholder(whileEmpty);
        split.getItems().add(pane.node());
        banner(pane.copyBar());
    }

    /** Puts the detail at the right of the table. */
    public void detail(Node node) {
        divider.detail(node, actions);
        BareKeys.lettersIn(node, actions);
    }

    /** Puts a pill into the strip, after those that are there. */
    public void pill(Node node) {
        strip.pill(node);
    }

    /** Puts a pill into the strip, before those that are there. */
    public void firstPill(Node node) {
        strip.firstPill(node);
    }

    /** Puts a choice at the strip's right, after those that are there. */
    public void choice(Node node) {
        strip.choice(node);
    }

    /** Puts a banner of another room directly under the strip. */
    public void banner(Node node) {
        top.getChildren().add(2, node);
    }

    /** Puts a node where it is said how to begin, as long as nothing has arrived. */
    public void welcome(Node node) {
        empty.welcome(node);
    }

    /** Adds entries of another room to a menu, behind its own. */
    public void entries(Action.Menu menu, List<MenuItem> more) {
        menus.getMenus().get(menu.ordinal()).getItems().addAll(more);
    }

    /** Puts an entry of another room into a menu, behind that of an action. */
    public void entryBehind(Action action, MenuItem entry) {
        var items = menus.getMenus().get(action.menu().ordinal()).getItems();
        items.add(items.indexOf(actions.entry(action)) + 1, entry);
    }

    /** Fits what is measured in pixels to the size of now. */
    void resized() {
        divider.fit();
    }
}
