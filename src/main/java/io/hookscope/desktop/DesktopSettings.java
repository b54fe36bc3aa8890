package io.hookscope.desktop;

import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Keep;
import io.hookscope.settings.Settings;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.settings.SettingsDesk;
import io.hookscope.wiring.Wiring;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** The settings as the window sees them; a change of port, address or body limit reaches the listener. Thread-safe. */
final class DesktopSettings implements SettingsDesk {

    private final Wiring wiring;
    private final Executor background;
    private final Discretion discretion;

    DesktopSettings(Wiring wiring, Executor background, Discretion discretion) {
        this.wiring = wiring;
        this.background = background;
        this.discretion = discretion;
    }

    @Override
    public Settings now() {
        return wiring.settings();
    }

    @Override
    public void change(UnaryOperator<Settings> change) {
        Settings before = wiring.settings();
        wiring.currentSettings().change(change);
        Settings next = wiring.settings();
        if (before.bodyLimit() != next.bodyLimit()) {
            wiring.receiving().limitBodies();
        }
        if (before.port() != next.port() || !before.bindAddress().equals(next.bindAddress())) {
            background.execute(wiring.receiving()::listen);
        }
    }

    @Override
    public void onLeaving(Keep limits, LongConsumer told) {
        background.execute(() -> told.accept(wiring.leaving(limits)));
    }

    @Override
    public void onChange(Consumer<Settings> consumer) {
        wiring.currentSettings().onChange(consumer);
    }

    @Override
    public void onListener(Consumer<ListenerState> consumer) {
        wiring.receiving().onState(consumer);
    }

    @Override
    public void onOpenapi(Consumer<Optional<String>> consumer) {
        wiring.checking().onDescription(consumer);
        consumer.accept(wiring.checking().description().problem());
    }

    @Override
    public Discretion discretion() {
        return discretion;
    }

    @Override
    public Path folder() {
        return wiring.folder().path();
    }
}
