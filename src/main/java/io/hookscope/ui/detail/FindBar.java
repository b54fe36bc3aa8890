package io.hookscope.ui.detail;

import io.hookscope.ui.detail.words.Words;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line to search one view, hidden until asked for: text, count, previous, next. FX thread only. */
final class FindBar extends HBox {
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final TextField text = new TextField();
    private final Label count = new Label();
    private final Consumer<Integer> go;
    private final Node home;
    private int total;
    private int current;

    /** Calls {@code query} with each new text, and {@code go} with the index of the place to show. */
    FindBar(String id, Node home, Consumer<String> query, Consumer<Integer> go) {
        this.go = go;
        this.home = home;
        text.setId(id);
        text.setPromptText(Words.of("find.prompt"));
        text.setAccessibleText(Words.of("find.prompt"));
        text.textProperty().addListener((_, _, wanted) -> query.accept(wanted));
        text.setOnAction(_ -> step(1));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(text, Priority.ALWAYS);
        count.setId(id + "-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(text, count, button("▲", "find.previous", () -> step(-1)),
                button("▼", "find.next", () -> step(1)), button("✕", "find.close", this::close));
        visible(false);
    }

    /** Opens on Ctrl+F while the focus is inside that node. */
    void listenIn(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (OPEN.match(key)) {
                visible(true);
                text.requestFocus();
                text.selectAll();
                key.consume();
            }
        });
    }

    /** Tells how many places were found; shows the first. */
    void found(int places) {
        total = places;
        current = 0;
        say();
        if (places > 0) {
            go.accept(0);
        }
    }

    /** Searches again, for a new text under the same words. */
    String wanted() {
        return isVisible() ? text.getText() : "";
    }

    private void step(int by) {
        if (total > 0) {
            current = Math.floorMod(current + by, total);
            say();
            go.accept(current);
        }
    }

    private void say() {
        count.setText(text.getText().isEmpty()
                ? ""
                : total == 0 ? Words.of("find.none") : Words.of("find.count", current + 1, total));
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> close();
            case UP -> step(-1);
            case DOWN -> step(1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void close() {
        visible(false);
        home.requestFocus();
    }

    private void visible(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private static Button button(String glyph, String words, Runnable deed) {
        var button = new Button(glyph);
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        button.setOnAction(_ -> deed.run());
        button.getStyleClass().addAll("small", "flat");
        return button;
    }
}
