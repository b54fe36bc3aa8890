package io.hookscope.wiring;

import io.hookscope.capture.SelfProbes;
import io.hookscope.listener.ListenerState;
import io.hookscope.listener.WebhookListener;
import io.hookscope.settings.CurrentSettings;
import io.hookscope.settings.Settings;
import io.hookscope.settings.TunnelSettings.Probing;
import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.Probe;
import io.hookscope.tunnel.Tunnel;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.tunnel.TunnelWatch;
import io.hookscope.wire.Target;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way from the internet to the listener as one: the tunnel that is open, the probe that goes through it, and the ngrok
 * that was started here. Follows the listener and the settings. Thread-safe.
 */
public final class Ingress implements AutoCloseable {

    private static final Duration WATCHING = Duration.ofSeconds(1);
    private static final Duration PROBING = Duration.ofSeconds(30);

    private final WebhookListener listener;
    private final CurrentSettings settings;
    private final InstantSource clock;
    private final TunnelWatch watch;
    private final Probe probe;
    private final NgrokProcess ngrok = new NgrokProcess(Objects.requireNonNullElse(System.getenv("PATH"), ""));
    private volatile boolean aside;
    private volatile Known known = new Known("", Instant.MAX);

    /** A public URL, and since when it is known. */
    private record Known(String url, Instant since) {}

    Ingress(SelfProbes selfProbes, WebhookListener listener, CurrentSettings settings, InstantSource clock) {
        this.listener = listener;
        this.settings = settings;
        this.clock = clock;
        watch = new TunnelWatch(this::listening);
        probe = new Probe(selfProbes, watch::publicUrl, clock);
        watch.onState(this::noted);
        listener.onState(state -> {
            if (state instanceof ListenerState.Listening) {
                aside = isElsewhere(settings.now());
                follow(settings.now());
            }
            watch.lookNow();
        });
        settings.onChange(now -> {
            aside = aside && isElsewhere(now); // a listener that moves to another port says so itself
            follow(now);
        });
        follow(settings.now());
    }

    /** Begins to look for ngrok's agents on this machine, again and again; until then, only a URL that was typed in is known. */
    void look() {
        watch.start(WATCHING);
    }

    /** Begins to look, and to try the way where the settings say so. */
    public void open() {
        look();
        probe.start(PROBING);
    }

    /** Returns the port that a typed URL leads to while the listener is on another, so that it has no effect; 0 while it has. */
    public int aside() {
        return aside ? settings.now().port() : 0;
    }

    private boolean isElsewhere(Settings settings) {
        int port = port();
        return port != 0 && settings.port() != 0 && port != settings.port();
    }

    /** Returns who looks for tunnels. */
    public TunnelWatch watch() {
        return watch;
    }

    /** Returns who tries the way. */
    public Probe probe() {
        return probe;
    }

    /** Returns the ngrok that is started and stopped here. */
    public NgrokProcess ngrok() {
        return ngrok;
    }

    /** Returns the port that a tunnel has to lead to; 0 while nothing listens. */
    public int port() {
        return listener.state() instanceof ListenerState.Listening(String _, int port) ? port : 0;
    }

    /** Returns what an agent has to be told to lead here: the port, and the address where that is not the one agents take. */
    public String upstream() {
        return listener.state() instanceof ListenerState.Listening(String host, int port)
                ? Tunnel.upstream(host, port)
                : "";
    }

    private InetSocketAddress listening() {
        return listener.state() instanceof ListenerState.Listening(String host, int port)
                ? new InetSocketAddress(host, port)
                : new InetSocketAddress(0);
    }

    /** Returns the public URL for a delivery of that time; null when none is known, or only since later. */
    @Nullable
    String urlAt(Instant time) {
        Known now = known;
        return time.isBefore(now.since()) ? null : now.url();
    }

    /** Whether what is sent there comes in by the public URL: to the same server, at no path that is certainly another. */
    boolean leadsIn(Target target) {
        try {
            Target way = Target.of(known.url());
            String path = target.uri().getRawPath();
            return way.host().equalsIgnoreCase(target.host()) && way.port() == target.port()
                    && (path.length() <= 1 || (path + "/").startsWith(way.uri().getRawPath() + "/"));
        } catch (IllegalArgumentException _) {
            return false; // no public URL is known
        }
    }

    private void noted(TunnelState state) {
        String url = state instanceof TunnelState.Leads(String publicUrl, TunnelState.Via _) ? publicUrl : "";
        if (!url.equals(known.url())) {
            known = new Known(url, url.isEmpty() ? Instant.MAX : clock.instant());
            probe.startOver();
        }
    }

    private void follow(Settings settings) {
        String typed = aside ? "" : settings.tunnel().url();
        if (!typed.equals(watch.typed())) {
            watch.typed(typed);
        }
        if (settings.tunnel().probing() == Probing.REPEATED) {
            probe.on();
        } else {
            probe.off();
        }
    }

    @Override
    public void close() {
        ngrok.close();
        probe.close();
        watch.close();
    }
}
