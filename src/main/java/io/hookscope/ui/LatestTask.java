package io.hookscope.ui;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works in the background for what is wanted at the moment, and drops what comes of it when something else is wanted by then.
 * Asked on the FX thread, answers there.
 */
public final class LatestTask {

    private final Executor background;
    private final Executor fx;
    private long turn;

    /** Works by the first of these, and answers by the second, which runs on the FX thread. */
    public LatestTask(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    /** Wants that and nothing else from now on; the taker gets what comes of it, unless it is too late by then. */
    public <T> void want(Supplier<T> work, Consumer<T> taker) {
        long mine = ++turn;
        background.execute(() -> {
            T result = work.get();
            fx.execute(() -> {
                if (mine == turn) {
                    taker.accept(result);
                }
            });
        });
    }

    /** Wants nothing any more. */
    public void forget() {
        turn++;
    }
}
