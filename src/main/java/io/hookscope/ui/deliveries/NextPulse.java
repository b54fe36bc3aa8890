package io.hookscope.ui.deliveries;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Does something once before the next pulse lays out, however often it is asked for. For the FX thread. */
final class NextPulse {

    private final Runnable deed;
    private final Runnable once = this::run;
    private @Nullable Scene waiting;

    NextPulse(Runnable deed) {
        this.deed = deed;
    }

    /** Does it before the scene of that node is laid out again. */
    void before(Node node) {
        Scene scene = node.getScene();
        if (waiting == null && scene != null) {
            waiting = scene;
            scene.addPreLayoutPulseListener(once);
            Platform.requestNextPulse();
        }
    }

    private void run() {
        if (waiting != null) {
            waiting.removePreLayoutPulseListener(once);
            waiting = null;
        }
        deed.run();
    }
}
