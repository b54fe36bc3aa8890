package io.hookscope.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

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
        var last = new VBox(18, menu(Action.Menu.RESPOND), menu(Action.Menu.VIEW), menu(Action.Menu.HELP));
        var first = new VBox(18, menu(Action.Menu.FILE), everywhere());
        getChildren().setAll(first, menu(Action.Menu.DELIVERY), last);
    }

    private static VBox menu(Action.Menu menu) {
        var grid = grid();
        Arrays.stream(Action.values()).filter(action -> action.menu() == menu)
                .forEach(action -> row(grid, action.words(), action.keyWords()));
        return titled(menu.title(), grid);
    }

    private static VBox everywhere() {
        var grid = grid();
        EVERYWHERE.forEach(known -> row(grid, Strings.get("keys." + known.getKey()),
                KeyCombination.valueOf(known.getValue()).getDisplayText()));
        return titled(Strings.get("keys.everywhere"), grid);
    }

    private static GridPane grid() {
        return new GridPane(14, 5);
    }

    private static VBox titled(String words, GridPane grid) {
        var title = new Label(words);
        title.getStyleClass().add("side-heading");
        return new VBox(7, title, grid);
    }

    private static void row(GridPane grid, String what, String keys) {
        var key = new Label(keys);
        key.getStyleClass().add("mono");
        key.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(key, VPos.TOP);
        var words = new Label(what);
        words.setWrapText(true);
        words.setMaxWidth(WORDS);
        words.setMinHeight(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), words, key);
    }
}
