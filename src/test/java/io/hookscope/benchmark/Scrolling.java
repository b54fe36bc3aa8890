package io.hookscope.benchmark;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.TableView;

/** Somebody who scrolls through a table without pause: 300 steps, 20 ms apart, two of three on by twelve rows, the third anywhere. */
public final class Scrolling {

    private static final int STEPS = 300;
    private static final long APART_NANOS = 20_000_000;

    private Scrolling() {}

    /** Scrolls, and goes back to the first row. Waits for each step; not to be called on the FX thread. */
    public static void through(TableView<?> table, int rows) {
        for (int step = 0; step < STEPS; step++) {
            int far = (int) ((long) step * 3331 * 97 % (rows - 100));
            to(table, step % 3 == 0 ? far : step * 12);
            LockSupport.parkNanos(APART_NANOS);
        }
        to(table, 0);
    }

    private static void to(TableView<?> table, int row) {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            table.scrollTo(row);
            done.complete(null);
        });
        done.join();
    }
}
