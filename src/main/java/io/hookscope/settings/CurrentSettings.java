package io.hookscope.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings of this run: the saved ones under what the command line says, until a person changes one of them. Thread-safe;
 * listeners are called on the thread that changes.
 */
public final class CurrentSettings {

    private final SettingsFile file;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings now;

    /** The file's settings under those overrides, which are not saved. */
    public CurrentSettings(SettingsFile file, UnaryOperator<Settings> overrides) {
        this.file = file;
        now = overrides.apply(file.settings());
    }

    /** Returns them. */
    public Settings now() {
        return now;
    }

    /** Changes them at once, and saves the same change. */
    public void change(UnaryOperator<Settings> change) {
        Settings next;
        synchronized (this) {
            next = change.apply(now);
            now = next;
        }
        file.change(change);
        listeners.forEach(listener -> listener.accept(next));
    }

    /** Calls the consumer with each later change. */
    public void onChange(Consumer<Settings> listener) {
        listeners.add(listener);
    }
}
