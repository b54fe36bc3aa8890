package io.hookscope.ui.shell;

import javafx.animation.AnimationTimer;

/** Tells when the first picture of a window that was just shown has been handed to the screen. For the FX thread. */
public final class FirstPicture extends AnimationTimer {

    private final Runnable then;
    private boolean drawing;

    private FirstPicture(Runnable then) {
        this.then = then;
    }

    /** Calls that, once, after the next pulse has drawn. */
    public static void then(Runnable deed) {
        new FirstPicture(deed).start();
    }

    /** Called at the begin of each pulse: what stands before the second is what the first has drawn. */
    @Override
    public void handle(long now) {
        if (drawing) {
            stop();
            then.run();
        }
        drawing = true;
    }
}
