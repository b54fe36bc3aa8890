package io.hookscope.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;

/** Every key, in columns as the menus have them; columns that find no room go below. For the FX thread. */
final class KeysPane extends FlowPane {

    /** In pixels: three columns beside each other. */
    private static final double WIDTH = 980;

    /** What is longer than that many pixels takes a second line. */
    private static final double WORDS = 200;

    /** What belongs to no menu, because the controls know it by themselves, and its key. */
    private static final List<Map.Entry<String, String>> EVERYWHERE = List.of(Map.entry("menus", "F10"),
            Map.entry("context", "Shift+F10"), Map.entry("next", "Tab"), Map.entry("tabs", "Ctrl+Tab"),
            Map.entry("rows", "Shift+Down"), Map.entry("escape", "Esc"));

    KeysPane() {
        super(24, 18);
        setId("keys");
        getStyleClass().addAll("side", "keys");
        setPrefWrapLength(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        var first = stack();
        section(first, Action.Menu.FILE);
        everywhere(first);
        var second = stack();
        section(second, Action.Menu.DELIVERY);
        var last = stack();
        section(last, Action.Menu.RESPOND);
        section(last, Action.Menu.VIEW);
        section(last, Action.Menu.HELP);
        getChildren().setAll(first, second, last);
    }

    private static GridPane stack() {
        return new GridPane(14, 5);
    }

    private static void section(GridPane stack, Action.Menu menu) {
        heading(stack, menu.title());
        Arrays.stream(Action.values()).filter(action -> action.menu() == menu)
                .forEach(action -> row(stack, action.words(), action.keyWords()));
    }

    private static void everywhere(GridPane stack) {
        heading(stack, Strings.get("keys.everywhere"));
        EVERYWHERE.forEach(known -> row(stack, Strings.get("keys." + known.getKey()),
                KeyCombination.valueOf(known.getValue()).getDisplayText()));
    }

    /** One grid for all of a column, so that its keys stand below each other. */
    private static void heading(GridPane stack, String words) {
        var title = new Label(words);
        title.getStyleClass().add("side-heading");
        GridPane.setMargin(title, new Insets(stack.getRowCount() == 0 ? 0 : 13, 0, 2, 0));
        stack.add(title, 0, stack.getRowCount(), 2, 1);
    }

    private static void row(GridPane stack, String what, String keys) {
        var key = new Label(keys);
        key.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(key, VPos.TOP);
        var words = new Label(what);
        words.setWrapText(true);
        words.setMaxWidth(WORDS);
        words.setMinHeight(USE_PREF_SIZE);
        stack.addRow(stack.getRowCount(), words, key);
    }
}
