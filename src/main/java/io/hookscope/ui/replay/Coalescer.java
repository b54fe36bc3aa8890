package io.hookscope.ui.replay;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes values on any thread and shows the latest on the FX thread, so that a thousand a second are drawn once. */
final class Coalescer<T> {

    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor fx;
    private final Consumer<T> sink;

    Coalescer(Executor fx, Consumer<T> sink) {
        this.fx = fx;
        this.sink = sink;
    }

    void set(T value) {
        if (waiting.getAndSet(value) == null) {
            fx.execute(() -> sink.accept(Objects.requireNonNull(waiting.getAndSet(null))));
        }
    }
}
