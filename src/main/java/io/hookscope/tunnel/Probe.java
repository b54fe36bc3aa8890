package io.hookscope.tunnel;

import io.hookscope.capture.SelfProbes;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request through the public URL and waits for it to arrive here, one at a time, on demand or again and again.
 * Thread-safe; listeners are called on a thread of its own.
 */
public final class Probe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 64 << 10;
    private static final Pattern NGROK_ERROR = Pattern.compile("ERR_NGROK_\\d{1,6}");

    private final SelfProbes selfProbes;
    private final Supplier<Optional<String>> publicUrl;
    private final InstantSource clock;
    private final List<Consumer<ProbeState>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clockwork = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hookscope-tunnel-probe").factory());
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private volatile ProbeState state = new ProbeState.Untried();
    private volatile boolean repeating;

    /** Sends to the URL that the supplier names at the time, as far as it names one. */
    public Probe(SelfProbes selfProbes, Supplier<Optional<String>> publicUrl, InstantSource clock) {
        this.selfProbes = selfProbes;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Begins to send one each period while {@link #on()} holds. */
    public void start(Duration period) {
        clockwork.scheduleWithFixedDelay(() -> {
            if (repeating) {
                guarded(this::send);
            }
        }, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends one now and again after each period. */
    public void on() {
        if (!repeating) {
            repeating = true;
            sendNow();
        }
    }

    /** Sends none unless asked. */
    public void off() {
        repeating = false;
    }

    /** Whether one is sent after each period. */
    public boolean isOn() {
        return repeating;
    }

    /** Sends one now. */
    public void sendNow() {
        run(this::send);
    }

    /** Forgets what came of earlier ones: the public URL is another now. */
    public void startOver() {
        run(() -> change(new ProbeState.Untried()));
        if (repeating) {
            sendNow();
        }
    }

    /** Returns what came of the last one. */
    public ProbeState state() {
        return state;
    }

    /** Calls the listener with what comes of each later one. */
    public void onState(Consumer<ProbeState> listener) {
        listeners.add(listener);
    }

    private void send() {
        try {
            Optional<String> url = publicUrl.get();
            change(url.isPresent() ? through(url.get()) : new ProbeState.Untried());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable deed) {
        try {
            clockwork.execute(() -> guarded(deed));
        } catch (RejectedExecutionException _) {
            // closed: there is nobody left to tell
        }
    }

    /** Whatever fails, the next one is due: the clockwork would not come again. */
    private static void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            LOG.error("A probe failed", e);
        }
    }

    private void change(ProbeState next) {
        state = next;
        listeners.forEach(listener -> guarded(() -> listener.accept(next)));
    }

    /** Whether it arrived is asked first: what the response plan answers, and when, says nothing of the way here. */
    private ProbeState through(String url) throws InterruptedException {
        SelfProbes.Expected expected = selfProbes.expect();
        long sent = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> answered = new CompletableFuture<>();
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/")).timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(expected.body().bytes())).build();
            answered = client.sendAsync(request, _ -> new BodyPrefix(MOST_BYTES));
            CompletableFuture.anyOf(expected.heard(), answered).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return expected.heard().isDone() ? reached(expected, sent) : told(answered.resultNow());
        } catch (TimeoutException _) {
            return unreachable("probe.timeout");
        } catch (ExecutionException e) {
            return expected.heard().isDone() ? reached(expected, sent) : unreachable(reason(e.getCause()));
        } catch (IllegalArgumentException _) {
            return unreachable("probe.unknown");
        } finally {
            selfProbes.forget(expected);
            if (!expected.heard().isDone()) {
                answered.cancel(true);
            }
        }
    }

    private ProbeState reached(SelfProbes.Expected expected, long sent) {
        return new ProbeState.Reached(clock.instant(), Duration.ofNanos(expected.heard().resultNow() - sent));
    }

    private ProbeState told(HttpResponse<byte[]> response) {
        Instant now = clock.instant();
        Matcher error = NGROK_ERROR.matcher(response.headers().firstValue("ngrok-error-code").orElse("") + " "
                + new String(response.body(), StandardCharsets.UTF_8));
        return error.find()
                ? new ProbeState.TunnelError(now, error.group())
                : new ProbeState.WentElsewhere(now, response.statusCode());
    }

    private ProbeState unreachable(String key) {
        return new ProbeState.Unreachable(clock.instant(), Words.get(key, PATIENCE.toSeconds()));
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> "probe.timeout";
            case SSLException _ -> "probe.tls";
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
                "probe.unknown";
            case ConnectException _ -> "probe.refused";
            default -> "probe.broken";
        };
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        client.shutdownNow();
    }
}
