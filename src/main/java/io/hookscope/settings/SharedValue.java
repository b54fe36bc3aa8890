package io.hookscope.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A value that the windows of a process have in common: what one changes, each hears of until it is closed. Thread-safe;
 * changes are made and told one after the other, on the threads that make them.
 */
final class SharedValue<T> {

    private final List<Ear<T>> ears = new CopyOnWriteArrayList<>();
    private volatile T now;

    /** How a change is made and saved before it is in force. */
    interface Change<T, E extends Exception> {

        /** Returns the value that is to be, once it is saved; when it throws, the value stays as it was. */
        T saved(T before) throws E;
    }

    /** Where one window hears of changes. */
    static final class Ear<T> implements AutoCloseable {

        private final SharedValue<T> value;
        private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();

        private Ear(SharedValue<T> value) {
            this.value = value;
            value.ears.add(this);
        }

        void onChange(Consumer<T> listener) {
            listeners.add(listener);
        }

        /** Forgets its listeners. */
        @Override
        public void close() {
            value.ears.remove(this);
        }
    }

    SharedValue(T now) {
        this.now = now;
    }

    T now() {
        return now;
    }

    /** Returns where another window hears of changes. */
    Ear<T> ear() {
        return new Ear<>(this);
    }

    /** Makes the change, then tells of the value when it is another than before. */
    synchronized <E extends Exception> void change(Change<T, E> change) throws E {
        T before = now;
        T next = change.saved(before);
        if (!next.equals(before)) {
            now = next;
            ears.forEach(ear -> ear.listeners.forEach(listener -> listener.accept(next)));
        }
    }
}
