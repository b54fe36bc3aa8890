package io.hookscope.ui.settings;

import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Keep;
import io.hookscope.settings.Settings;
import io.hookscope.ui.Discretion;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** What the window asks about settings. Every method returns at once; consumers are called on any thread. */
public interface SettingsDesk {

    /** Returns the settings of this run. */
    Settings now();

    /** Changes them, saves the change and applies it. */
    void change(UnaryOperator<Settings> change);

    /** Tells, a moment later, about how many deliveries would leave the session by these limits; on another thread. */
    void onLeaving(Keep limits, LongConsumer told);

    /** Calls the consumer with each later change. */
    void onChange(Consumer<Settings> consumer);

    /** Tells the consumer what the listener is doing, now and with each change. */
    void onListener(Consumer<ListenerState> consumer);

    /** Tells the consumer what is wrong with the OpenAPI file in use, if anything is, now and when another was read. */
    void onOpenapi(Consumer<Optional<String>> consumer);

    /** Returns what hides secret paths while others look. */
    Discretion discretion();

    /** Returns where everything is kept. */
    Path folder();
}
