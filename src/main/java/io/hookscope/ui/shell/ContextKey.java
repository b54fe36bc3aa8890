package io.hookscope.ui.shell;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/** Shift+F10 opens the menu of what has the focus: not every system sends that by itself. For the FX thread. */
final class ContextKey {

    private static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
    /** In pixels from the corner of what has the focus, so that the menu covers neither its header nor its frame. */
    private static final double INSIDE = 40;

    private ContextKey() {}

    /** Listens in that scene. */
    static void listenIn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focused = scene.getFocusOwner();
            if (KEY.match(event) && focused != null && !isOpen(focused)) {
                ask(focused);
                event.consume();
            }
        });
    }

    private static boolean isOpen(Node focused) {
        return focused instanceof Control control && control.getContextMenu() != null
                && control.getContextMenu().isShowing();
    }

    /** Asks as the key does that some keyboards have for it. */
    private static void ask(Node focused) {
        double inside = Math.min(INSIDE, focused.getLayoutBounds().getHeight());
        Point2D inScene = focused.localToScene(INSIDE, inside);
        Point2D onScreen = focused.localToScreen(INSIDE, inside);
        focused.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, inScene.getX(), inScene.getY(),
                onScreen.getX(), onScreen.getY(), true, new PickResult(focused, inScene.getX(), inScene.getY())));
    }
}
