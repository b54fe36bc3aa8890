package io.hookscope.sample.send;

import io.hookscope.delivery.Header;
import io.hookscope.sample.plan.Post;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Duration budget;
    private final ReusedConnections connections;
    private final Set<UnderWay> underWay = ConcurrentHashMap.newKeySet();

    /** A request that was sent, and how to give it up. */
    private record UnderWay(CompletableFuture<Integer> status, Runnable giveUp) {}

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
            if (http && target.getHost() != null && target.getUserInfo() == null && target.getPort() <= 65_535) {
                return target;
            }
            if (http && HostName.underscored(target).isPresent()) {
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
        UnderWay sending = post.body().length() < LargePost.FROM ? usual(target, post) : large(target, post);
        underWay.add(sending);
        try {
            int status = sending.status().get(budget.toMillis(), TimeUnit.MILLISECONDS);
            return new SendResult.Answered(status, since(start));
        } catch (TimeoutException _) {
            return unanswered(SendResult.Kind.TOO_LATE, Words.of("late", budget.toSeconds()), start);
        } catch (ExecutionException e) {
            return failed(target, e.getCause(), start);
        } finally {
            underWay.remove(sending);
            if (!sending.status().isDone()) {
                sending.giveUp().run();
            }
            connections.over();
        }
    }

    private UnderWay usual(URI target, Post post) {
        var future = connections.send(request(target, post));
        return new UnderWay(future.thenApply(HttpResponse::statusCode), () -> future.cancel(true));
    }

    private static UnderWay large(URI target, Post post) {
        var large = new LargePost(target, post);
        return new UnderWay(large.send(), large::close);
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
        String place = target.getScheme() + "://" + target.getAuthority();
        return switch (cause) {
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException -> unanswered(
                    SendResult.Kind.UNREACHABLE, Words.of("unknown", target.getHost()), start);
            case UnknownHostException _ -> unanswered(SendResult.Kind.UNREACHABLE,
                    Words.of("unknown", target.getHost()), start);
            case ConnectException _ -> unanswered(SendResult.Kind.UNREACHABLE, Words.of("refused", place), start);
            case HttpTimeoutException _ -> unanswered(SendResult.Kind.TOO_LATE,
                    Words.of("slow", place), start);
            case SSLException e -> unanswered(SendResult.Kind.BROKEN, Words.of("unsafe", e.getMessage()), start);
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
        underWay.forEach(sending -> sending.giveUp().run());
    }
}
