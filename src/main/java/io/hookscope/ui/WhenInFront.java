package io.hookscope.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** What is done each time that a node's window comes to the front. For the FX thread. */
public final class WhenInFront {

    private WhenInFront() {}

    /** Does that from now on, whatever window the node is in. */
    public static void run(Node node, Runnable deed) {
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false)
                .subscribe(front -> {
                    if (front) {
                        deed.run();
                    }
                });
    }
}
