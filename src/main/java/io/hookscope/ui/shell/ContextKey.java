package io.hookscope.ui.shell;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Shift+F10 opens the menu of what has the focus: not every system sends that by itself. For the FX thread. */
final class ContextKey {

    private static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
    /** In pixels from the control's corner, so that the menu covers neither its header nor its frame. */
    private static final double INSIDE = 40;

    private ContextKey() {}

    /** Listens in that scene. */
    static void listenIn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (KEY.match(event) && scene.getFocusOwner() instanceof Control control
                    && control.getContextMenu() != null && !control.getContextMenu().isShowing()) {
                Point2D corner = control.localToScreen(INSIDE, INSIDE);
                control.getContextMenu().show(control, corner.getX(), corner.getY());
                event.consume();
            }
        });
    }
}
