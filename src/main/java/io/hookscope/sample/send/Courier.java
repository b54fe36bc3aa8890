package io.hookscope.sample.send;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Reception;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.sample.plan.Post;
import io.hookscope.wire.HostName;
import io.hookscope.wire.Request;
import io.hookscope.wire.Target;
import io.hookscope.wire.Unsafe;
import io.hookscope.wire.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;

/**
 * Sends one request and waits for its answer: no redirects followed, the answer's body thrown away, never an exception
 * for what the other side does. Thread-safe.
 */
public final class Courier implements AutoCloseable {

    /** How long Voucherify waits for an answer; so do we. */
    public static final Duration BUDGET = Duration.ofSeconds(10);

    /** Bodies of fewer bytes are at the handler before it can answer; java.net.http loses an answer that comes sooner. */
    static final int LARGE = 32 << 10;

    private final Duration budget;
    private final ReusedConnections connections;
    private final Wire wire = new Wire();

    /** Waits as long as Voucherify does. */
    public Courier() {
        this(BUDGET);
    }

    /** Waits that long for the whole answer. */
    public Courier(Duration budget) {
        this(budget, System::nanoTime);
    }

    /** Waits that long for the whole answer, and tells by that clock how long connections were silent. */
    Courier(Duration budget, LongSupplier nanos) {
        this.budget = budget;
        this.connections = new ReusedConnections(budget, nanos);
    }

    /** Whether that header can be sent; some belong to the connection, and some characters to no header. */
    public static boolean canSend(String name, String value) {
        try {
            HttpRequest.newBuilder().header(name, value);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * Reads a target.
     *
     * @throws IllegalArgumentException when it is no http or https URL without a user; the sentence says what to write
     */
    public static URI target(String url) {
        String key = "target";
        try {
            URI target = new URI(HostName.ascii(url));
            boolean http = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
            if (http && !Target.isPort(target.getPort())) {
                key = "target.port";
            } else if (http && target.getHost() != null && target.getUserInfo() == null) {
                return target;
            } else if (http && HostName.underscored(target).isPresent()) {
                key = "target.underscore";
            }
        } catch (URISyntaxException | IllegalArgumentException _) {
            // said below
        }
        throw new IllegalArgumentException(Words.of(key, HostName.withoutUser(url)));
    }

    /**
     * Sends and waits.
     *
     * @throws InterruptedException when the waiting thread was interrupted; the request is given up
     */
    public SendResult send(URI target, Post post) throws InterruptedException {
        SendResult reply = attempt(target, post);
        Optional<URI> other = isUnreachable(reply) ? HostName.otherLoopback(target) : Optional.empty();
        if (other.isEmpty()) {
            return reply;
        }
        SendResult second = attempt(other.get(), post);
        return isUnreachable(second) ? reply : second;
    }

    private static boolean isUnreachable(SendResult reply) {
        return reply instanceof SendResult.Unanswered no && no.kind() == SendResult.Kind.UNREACHABLE;
    }

    private SendResult attempt(URI target, Post post) throws InterruptedException {
        long start = System.nanoTime();
        if (HostName.underscored(target).isPresent()) { // a forward target may have such a host
            return unanswered(SendResult.Kind.UNREACHABLE, Words.of("target.underscore", target), start);
        }
        try {
            return post.body().length() < LARGE ? reusing(target, post, start) : alone(target, post, start);
        } finally {
            connections.over();
        }
    }

    private SendResult reusing(URI target, Post post, long start) throws InterruptedException {
        var future = connections.send(request(target, post));
        try {
            int status = future.get(budget.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return new SendResult.Answered(status, since(start));
        } catch (TimeoutException _) {
            return unanswered(SendResult.Kind.TOO_LATE, Words.of("late", budget.toSeconds()), start);
        } catch (ExecutionException e) {
            return failed(target, e.getCause(), start);
        } finally {
            future.cancel(true);
        }
    }

    /** On a connection of its own, which is written and read at once. */
    private SendResult alone(URI target, Post post, long start) throws InterruptedException {
        var delivery = new Delivery(Instant.EPOCH, "POST", "/", "HTTP/1.1", "", post.headers(), post.body(),
                Reception.WHOLE);
        var future = wire.send(new Request(delivery, new Target(target), List.of(), budget));
        try {
            return switch (future.get()) {
                case SendOutcome.Answered(int status, _, _, _, Duration took) -> new SendResult.Answered(status, took);
                case SendOutcome.Failed(SendOutcome.Failure failure, String sentence, _) -> failed(target, failure,
                        sentence, start);
            };
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // it always completes normally
        } finally {
            future.cancel(true);
        }
    }

    private SendResult failed(URI target, SendOutcome.Failure failure, String sentence, long start) {
        return switch (failure) {
            case REFUSED -> unanswered(SendResult.Kind.UNREACHABLE, Words.of("refused", place(target)), start);
            case UNKNOWN_HOST -> unanswered(SendResult.Kind.UNREACHABLE, Words.of("unknown", target.getHost()), start);
            case TIMED_OUT -> unanswered(SendResult.Kind.TOO_LATE, Words.of("late", budget.toSeconds()), start);
            default -> unanswered(SendResult.Kind.BROKEN, sentence, start);
        };
    }

    private static String place(URI target) {
        return target.getScheme() + "://" + target.getAuthority();
    }

    private static HttpRequest request(URI target, Post post) {
        var request = HttpRequest.newBuilder(target)
                .POST(HttpRequest.BodyPublishers.ofByteArray(post.body().bytes()));
        for (Header header : post.headers().list()) {
            request.header(header.name(), header.value());
        }
        return request.build();
    }

    private static SendResult failed(URI target, Throwable cause, long start) {
        String place = place(target);
        return switch (cause) {
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException -> unanswered(
                    SendResult.Kind.UNREACHABLE, Words.of("unknown", target.getHost()), start);
            case ConnectException _ -> unanswered(SendResult.Kind.UNREACHABLE, Words.of("refused", place), start);
            case HttpTimeoutException _ -> unanswered(SendResult.Kind.TOO_LATE,
                    Words.of("slow", place), start);
            case SSLException e -> unanswered(SendResult.Kind.BROKEN, Words.of("unsafe", Unsafe.reason(e)), start);
            case IOException e when String.valueOf(e.getMessage()).contains("received no bytes") -> unanswered(
                    SendResult.Kind.BROKEN, Words.of("closed", place), start);
            case IOException e -> unanswered(SendResult.Kind.BROKEN, Words.of("broken", e.getMessage()), start);
            // what java.net.http cannot read, for example a length that is no number, it throws as it comes
            default -> unanswered(SendResult.Kind.BROKEN, Words.of("odd", String.valueOf(cause.getMessage())), start);
        };
    }

    private static SendResult unanswered(SendResult.Kind kind, String reason, long start) {
        return new SendResult.Unanswered(kind, reason, since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Gives up whatever is still on its way. */
    @Override
    public void close() {
        connections.close();
        wire.close();
    }
}
