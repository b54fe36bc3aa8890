package io.hookscope.settings;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings of this run: the saved ones under what the command line says, until a person changes one of them. Thread-safe;
 * listeners are called on the thread that changes.
 */
public final class CurrentSettings implements AutoCloseable {

    private final SettingsFile file;
    private final SharedValue<Settings> value;
    private final SharedValue.Ear<Settings> ear;

    /** The file's settings under those overrides, which are not saved. */
    public CurrentSettings(SettingsFile file, UnaryOperator<Settings> overrides) {
        this(file, new SharedValue<>(overrides.apply(file.settings())));
    }

    private CurrentSettings(SettingsFile file, SharedValue<Settings> value) {
        this.file = file;
        this.value = value;
        this.ear = value.ear();
    }

    /** Returns the same settings for another window, to be closed with it: what one changes, the other hears of. */
    public CurrentSettings beside() {
        return new CurrentSettings(file, value);
    }

    /** Returns them. */
    public Settings now() {
        return value.now();
    }

    /** Changes them at once, and saves the same change. */
    public void change(UnaryOperator<Settings> change) {
        value.change(before -> {
            Settings next = change.apply(before);
            file.change(change); // the file has settings that this run overrides
            return next;
        });
    }

    /** Calls the consumer with each later change. */
    public void onChange(Consumer<Settings> listener) {
        ear.onChange(listener);
    }

    /** Forgets its listeners. */
    @Override
    public void close() {
        ear.close();
    }
}
