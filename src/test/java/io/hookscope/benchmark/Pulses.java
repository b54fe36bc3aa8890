package io.hookscope.benchmark;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The times from one pulse of JavaFX to the next, as a window's user sees them: 16.7 ms each when nothing is in the way. */
public final class Pulses {

    private final List<Long> gaps = new ArrayList<>();

    /** Measures from now on. May be called on any thread once JavaFX runs. */
    public void begin() {
        Platform.runLater(() -> new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long real = System.nanoTime();
                if (last != 0) {
                    add((real - last) / 1_000);
                }
                last = real;
            }
        }.start());
    }

    private synchronized void add(long micros) {
        gaps.add(micros);
    }

    /** Forgets what was measured until now. */
    public synchronized void forget() {
        gaps.clear();
    }

    /** Writes a line with median, p99 and longest, in ms, and forgets them. */
    public synchronized void tell(String when) {
        gaps.sort(null);
        int n = gaps.size();
        System.out.printf("pulses %s: %d, median %.1f ms, p99 %.1f ms, longest %.1f ms%n", when, n,
                gaps.get(n / 2) / 1e3, gaps.get(n * 99 / 100) / 1e3, gaps.get(n - 1) / 1e3);
        gaps.clear();
    }
}
