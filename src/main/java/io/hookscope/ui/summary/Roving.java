package io.hookscope.ui.summary;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Makes bars one stop of the Tab key; the arrow keys go from one to the next. Stateless. */
final class Roving {

    private Roving() {}

    /** Joins those. */
    static void join(List<? extends Bar> bars) {
        for (int i = 0; i < bars.size(); i++) {
            int at = i;
            Bar bar = bars.get(i);
            bar.setFocusTraversable(i == 0);
            bar.focusedProperty().addListener((_, _, now) -> {
                if (now) {
                    bars.forEach(other -> other.setFocusTraversable(other == bar));
                }
            });
            bar.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                Bar next = next(bars, at, event.getCode());
                if (next != null) {
                    next.setFocusTraversable(true);
                    next.requestFocus();
                    event.consume();
                }
            });
        }
    }

    private static @Nullable Bar next(List<? extends Bar> bars, int at, KeyCode key) {
        return switch (key) {
            case LEFT, UP -> bars.get(Math.max(0, at - 1));
            case RIGHT, DOWN -> bars.get(Math.min(bars.size() - 1, at + 1));
            case HOME -> bars.getFirst();
            case END -> bars.getLast();
            default -> null;
        };
    }
}
