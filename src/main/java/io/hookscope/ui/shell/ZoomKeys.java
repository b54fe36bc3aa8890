package io.hookscope.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Further keys that make everything larger or smaller: on many keyboards plus shares its key, and digits have their own. */
final class ZoomKeys {

    private ZoomKeys() {}

    static void into(Scene scene, Actions actions) {
        on(scene, KeyCode.EQUALS, () -> actions.run(Action.LARGER));
        on(scene, KeyCode.ADD, () -> actions.run(Action.LARGER));
        on(scene, KeyCode.SUBTRACT, () -> actions.run(Action.SMALLER));
        on(scene, KeyCode.NUMPAD0, () -> actions.run(Action.USUAL_SIZE));
    }

    private static void on(Scene scene, KeyCode key, Runnable deed) {
        scene.getAccelerators().put(
                new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), deed);
    }
}
