package io.hookscope.wiring;

import io.hookscope.capture.CaptureService;
import io.hookscope.listener.Bounds;
import io.hookscope.listener.ListenerState;
import io.hookscope.listener.WebhookListener;
import io.hookscope.settings.CurrentSettings;
import io.hookscope.wire.Addresses;
import io.hookscope.wire.Target;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Where deliveries come in: the listener as the settings say, and the way from the internet to it. Thread-safe. */
public final class Receiving implements AutoCloseable {

    private final CurrentSettings settings;
    private final WebhookListener listener;
    private final Ingress ingress;

    /** Receives into that service by that clock, once {@link #listen} is called. */
    Receiving(CaptureService capture, CurrentSettings settings, InstantSource clock) {
        this.settings = settings;
        this.listener = new WebhookListener(capture, Bounds.DEFAULT.withBodyBytes(settings.now().bodyLimit()),
                clock);
        this.ingress = new Ingress(capture.selfProbes(), listener, settings, clock);
    }

    /** Listens where this run's settings say; blocks until it does or has failed. */
    public ListenerState listen() {
        return listenOn(settings.now().port());
    }

    /** Listens on that port; blocks as {@link #listen}. */
    public ListenerState listenOn(int port) {
        return listener.start(settings.now().bindAddress(), port);
    }

    /** Listens on that port, or on the next that is free when another program or window has it; blocks as {@link #listen}. */
    public ListenerState listenNear(int port) {
        return listener.startNear(settings.now().bindAddress(), port);
    }

    /** Refuses bodies over the limit of the settings from now on. */
    public void limitBodies() {
        listener.limitBodies(settings.now().bodyLimit());
    }

    /** Returns what the listener is doing. */
    public ListenerState state() {
        return listener.state();
    }

    /** Tells the consumer what the listener is doing, now and with each change. */
    public void onState(Consumer<ListenerState> consumer) {
        listener.onState(consumer);
        consumer.accept(listener.state());
    }

    /** Returns the port that it listens on. */
    public OptionalInt port() {
        return listener.state() instanceof ListenerState.Listening(String _, int port)
                ? OptionalInt.of(port)
                : OptionalInt.empty();
    }

    /** Whether deliveries that are sent there would come back in. Looks names up, so it may block on the network. */
    boolean isReachedBy(Target target) {
        return listener.state() instanceof ListenerState.Listening(String host, int port)
                && (ingress.leadsIn(target) || target.port() == port && Addresses.leadTo(target, host));
    }

    /** Keeps an eye on the tunnels that lead here: a public URL may come, change and go. */
    public void watchTunnels() {
        ingress.look();
    }

    /** Returns the way from the internet to the listener. */
    public Ingress ingress() {
        return ingress;
    }

    /** Stops listening, and leaves its port to others. */
    public void shut() {
        listener.close();
    }

    /** Closes the way to the listener, then the listener, which answers what is in flight. */
    @Override
    public void close() {
        ingress.close();
        listener.close();
    }
}
