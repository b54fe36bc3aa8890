package io.hookscope.desktop;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.wiring.ImportedRows;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when the first delivery from outside has arrived, and when the first signed one: what comes through a tunnel or from
 * another machine, not samples nor what is imported. Thread-safe; stops looking once it knows.
 */
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /** So long others gather before one of them is looked at: whether it came from outside stands in the session. */
    private static final Duration GATHER = Duration.ofMillis(200);

    private final Session session;
    private final Executor background;
    private final Predicate<Row> imported;
    private final Consumer<Row> first;
    private final AtomicReference<@Nullable Row> next = new AtomicReference<>();
    private volatile boolean done;

    /**
     * Passes rows from outside until one of them is signed; the consumer is called in the background.
     *
     * @param imported whether a delivery was imported
     */
    Arrivals(Session session, Executor background, Predicate<Row> imported, Consumer<Row> first) {
        this.session = session;
        this.imported = imported;
        this.background = background;
        this.first = first;
    }

    /** Looks at the latest deliveries of earlier runs. */
    void earlier() {
        background.execute(() -> session.rows(ImportedRows.firstLookedAt(session), this::look, _ -> {}));
    }

    /** Takes an event of the feed; of those that come together one is looked at, the latest, or the latest signed one. */
    void accept(FeedEvent event) {
        if (!done && event instanceof FeedEvent.Changed(Row row) && !imported.test(row)
                && next.getAndUpdate(one -> better(one, row)) == null) {
            CompletableFuture.delayedExecutor(GATHER.toMillis(), TimeUnit.MILLISECONDS, background).execute(() -> {
                Row taken = next.getAndSet(null);
                if (taken != null) {
                    look(taken);
                }
            });
        }
    }

    private static Row better(@Nullable Row one, Row later) {
        return one != null && isSigned(one) && !isSigned(later) ? one : later;
    }

    private void look(Row row) {
        if (!done && !imported.test(row) && isFromOutside(row)) {
            first.accept(row);
            done = isSigned(row);
        }
    }

    static boolean isSigned(Row row) {
        Conclusion conclusion = row.conclusion();
        return conclusion != null && conclusion.signature().kind() == Kind.VALID;
    }

    private boolean isFromOutside(Row row) {
        if (row.remote().isEmpty() || row.remote().equals(Delivery.IMPORTED)) {
            return false; // a file says so, nobody sent it here
        }
        boolean near = row.remote().startsWith("127.") || row.remote().startsWith("[::1]")
                || row.remote().startsWith("[0:0:0:0:0:0:0:1]");
        return !near || isPassedOn(row.seq());
    }

    /** One that cannot be read says nothing, and keeps no other from being looked at. */
    private boolean isPassedOn(long seq) {
        try {
            return session.delivery(seq).map(d -> passedOn(d.headers())).orElse(false);
        } catch (RuntimeException e) {
            LOG.warn("Whether delivery {} came from outside cannot be read", seq, e);
            return false;
        }
    }

    private static boolean passedOn(Headers headers) {
        return !headers.all("x-forwarded-for").isEmpty() || !headers.all("forwarded").isEmpty();
    }
}
