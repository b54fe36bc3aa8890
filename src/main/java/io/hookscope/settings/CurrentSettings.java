package io.hookscope.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings of this run: the saved ones under what the command line says, until a person changes one of them. Thread-safe;
 * listeners are called on the thread that changes.
 */
public final class CurrentSettings implements AutoCloseable {

    private final Common common;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();

    /** What those have in common that are {@link #beside} each other. */
    private static final class Common {
        private final SettingsFile file;
        private final List<CurrentSettings> all = new CopyOnWriteArrayList<>();
        private volatile Settings now;

        Common(SettingsFile file, Settings now) {
            this.file = file;
            this.now = now;
        }

        void change(UnaryOperator<Settings> change) {
            Settings next;
            synchronized (this) {
                next = change.apply(now);
                now = next;
            }
            file.change(change);
            all.forEach(one -> one.listeners.forEach(listener -> listener.accept(next)));
        }
    }

    /** The file's settings under those overrides, which are not saved. */
    public CurrentSettings(SettingsFile file, UnaryOperator<Settings> overrides) {
        this(new Common(file, overrides.apply(file.settings())));
    }

    private CurrentSettings(Common common) {
        this.common = common;
        common.all.add(this);
    }

    /** Returns the same settings for another window, to be closed with it: what one changes, the other hears of. */
    public CurrentSettings beside() {
        return new CurrentSettings(common);
    }

    /** Returns them. */
    public Settings now() {
        return common.now;
    }

    /** Changes them at once, and saves the same change. */
    public void change(UnaryOperator<Settings> change) {
        common.change(change);
    }

    /** Calls the consumer with each later change. */
    public void onChange(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    /** Forgets its listeners. */
    @Override
    public void close() {
        common.all.remove(this);
    }
}
