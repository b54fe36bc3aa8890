package io.hookscope.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Keys without Ctrl, which belong to the table: elsewhere they mean text or a button, although a menu shows them. The letters among
 * them mean the same beside the table, where a delivery is read.
 */
final class BareKeys {

    private BareKeys() {}

    /** Runs the action there before the table takes its key for something else. */
    static void runIn(Node table, Actions actions) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> run(event, actions));
    }

    private static void run(KeyEvent event, Actions actions) {
        for (Action action : Action.values()) {
            if (isAsked(action, event)) {
                actions.run(action);
                event.consume();
            }
        }
    }

    /** Runs the action there by its letter, where no text is typed and nothing else took it. */
    static void lettersIn(Node beside, Actions actions) {
        beside.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode().isLetterKey() && !(event.getTarget() instanceof TextInputControl)) {
                run(event, actions);
            }
        });
    }

    /** Keeps the menus from taking them anywhere else. */
    static void guard(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            for (Action action : Action.values()) {
                if (isAsked(action, event)) {
                    event.consume();
                }
            }
        });
    }

    private static boolean isAsked(Action action, KeyEvent event) {
        return action.isBare() && action.isAskedBy(event);
    }
}
