package io.hookscope.replay.forward;

import io.hookscope.capture.Answerer;
import io.hookscope.capture.Reply;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.SendOutcome.Failure;
import io.hookscope.event.EventReader;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.Replayer;
import io.hookscope.wire.Request;
import io.hookscope.wire.Target;
import io.hookscope.store.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends deliveries on to a handler once they are stored: on the side, or in the answer's way. Thread-safe; nobody who calls
 * it waits, and a handler that is down or slow costs the sender nothing but, when it asked for that, the handler's answer.
 */
public final class Forwarder implements Answerer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private static final CompletionStage<Optional<Reply>> BY_PLAN = CompletableFuture.completedStage(Optional.empty());

    /** How long the end waits until what has just arrived is read. */
    private static final Duration READING = Duration.ofSeconds(1);

    private final Parts parts;
    private final LoopMark loopMark = new LoopMark();
    private final JobQueue jobQueue = new JobQueue(this::work);
    private final ForwardCounts counts;
    private final EventReader reader = new EventReader();
    /** Reads which event it is, in the order of arrival, before a delivery queues up. */
    private final ExecutorService gate = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("hookscope-gate").factory());
    private volatile @Nullable Forwarding forwarding;

    /**
     * What it draws on.
     *
     * @param session   where deliveries are read again when their turn comes
     * @param ourselves whether a target is our own listener: sending there would never end
     */
    public record Parts(Session session, Replayer replayer, Handlings handlings, InstantSource clock,
            Predicate<Target> ourselves, Limits limits) {}

    /**
     * How much is waited for.
     *
     * @param waiting  how many deliveries may wait or be under way; more are skipped
     * @param budget   how long a sender is kept waiting for the handler, from the delivery's arrival
     * @param patience how long the handler has when nobody waits
     */
    public record Limits(int waiting, Duration budget, Duration patience) {

        /** A thousand; half a second less than the ten that Voucherify waits; as long as Voucherify would. */
        public static final Limits USUAL = new Limits(1_000, Duration.ofMillis(9_500), Replayer.PATIENCE);
    }

    /** Sends nothing on until {@link #use}. */
    public Forwarder(Parts parts) {
        this.parts = parts;
        this.counts = new ForwardCounts(parts.limits().waiting());
    }

    /** Sends deliveries on that way from now on; what waits already goes where it was meant to. */
    public void use(Forwarding next) {
        forwarding = next;
        counts.use(next);
    }

    /** Sends nothing on any more; what waits already goes where it was meant to. */
    public void rest() {
        forwarding = null;
        counts.use(null);
    }

    /** Returns what it is doing, and tells of each later change. */
    public ForwardCounts counts() {
        return counts;
    }

    @Override
    public CompletionStage<Optional<Reply>> answer(long seq, Delivery delivery) {
        Forwarding now = forwarding;
        if (now == null) {
            return BY_PLAN;
        }
        if (loopMark.crosses(delivery)) {
            counts.came(notSent(seq, now.target(), Failure.NOT_SENDABLE, "back"));
            return BY_PLAN;
        }
        boolean through = now.mode() == Forwarding.Mode.THROUGH;
        Duration left = left(delivery);
        var answer = new CompletableFuture<Optional<Reply>>();
        var job = new Job(seq, through ? delivery : null, now, System.nanoTime() + left.toNanos(), answer);
        if (!counts.enter()) {
            skip(job, "skipped.many");
            answer.complete(through ? Optional.of(HandlerReplies.tooMany(counts.state().waiting())) : Optional.empty());
        } else if (!queue(job)) {
            answer.complete(Optional.empty());
        } else if (through) {
            answer.completeOnTimeout(Optional.of(HandlerReplies.tooLate()), left.toMillis(), TimeUnit.MILLISECONDS);
        }
        return through ? answer : BY_PLAN;
    }

    /** What is left of the time that the sender is kept waiting. */
    private Duration left(Delivery delivery) {
        Duration passed = Duration.between(delivery.receivedAt(), parts.clock().instant());
        Duration left = parts.limits().budget().minus(passed.isNegative() ? Duration.ZERO : passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private boolean queue(Job job) {
        try {
            gate.execute(() -> admit(job));
            return true;
        } catch (RejectedExecutionException _) {
            counts.leave();
            return false;
        }
    }

    private void admit(Job job) {
        try {
            if (job.forwarding().only().isAll() || delivery(job).map(reader::read)
                    .filter(read -> job.forwarding().only().admits(read.name())).isPresent()) {
                if (!jobQueue.add(job)) {
                    leftOver(job);
                }
            } else {
                byPlan(job);
            }
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be read to forward it", job.seq(), e);
            byPlan(job);
        }
    }

    private void byPlan(Job job) {
        counts.leave();
        job.answer().complete(Optional.empty());
    }

    private Optional<Delivery> delivery(Job job) {
        return job.delivery() == null ? parts.session().delivery(job.seq()) : Optional.of(job.delivery());
    }

    /** Its turn has come. */
    private void work(Job job) {
        try {
            Duration patience = job.isThrough()
                    ? Duration.ofNanos(job.end() - System.nanoTime())
                    : parts.limits().patience();
            Optional<Delivery> delivery = delivery(job);
            if (parts.ourselves().test(job.forwarding().target())) {
                over(job, notSent(job.seq(), job.forwarding().target(), Failure.NOT_SENDABLE, "ourselves"));
            } else if (delivery.isEmpty() || !patience.isPositive()) {
                skip(job, delivery.isEmpty() ? "skipped.gone" : "skipped.late");
                end(job, HandlerReplies.tooLate());
            } else {
                parts.replayer().forward(job.seq(), request(job, delivery.get(), patience)).done()
                        .whenComplete((handling, failure) -> came(job, handling, failure));
            }
        } catch (RuntimeException e) {
            LOG.error("Delivery {} was not forwarded", job.seq(), e);
            end(job, HandlerReplies.tooLate());
        }
    }

    private Request request(Job job, Delivery delivery, Duration patience) {
        return new Request(delivery, job.forwarding().target(), List.of(loopMark.after(delivery)), patience);
    }

    private void came(Job job, @Nullable Handling handling, @Nullable Throwable failure) {
        if (handling == null) {
            LOG.error("Delivery {} was not forwarded", job.seq(), failure);
            end(job, HandlerReplies.tooLate());
        } else {
            over(job, handling);
        }
    }

    private void over(Job job, Handling handling) {
        counts.came(handling);
        end(job, HandlerReplies.of(handling));
    }

    private void end(Job job, Reply reply) {
        job.answer().complete(Optional.of(reply));
        counts.leave();
        jobQueue.done();
    }

    private void skip(Job job, String key) {
        counts.came(notSent(job.seq(), job.forwarding().target(), Failure.SKIPPED, key));
    }

    private Handling notSent(long seq, Target target, Failure failure, String key) {
        Instant at = parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
        var outcome = new SendOutcome.Failed(failure, Words.of(key, counts.state().waiting()), Duration.ZERO);
        var handling = new Handling(seq, at, Handling.Kind.FORWARD, Handling.Change.NONE, target.toString(), outcome);
        parts.handlings().add(handling);
        return handling;
    }

    /** The program ends before its turn comes; a delivery that was chosen is never left without a word. */
    private void leftOver(Job job) {
        skip(job, "skipped.end");
        job.answer().complete(Optional.of(HandlerReplies.tooLate()));
        counts.leave();
    }

    /** Takes nothing more, and says beside what waits that it is not sent; what is under way ends with the wire. */
    @Override
    public void close() {
        rest();
        jobQueue.close().forEach(this::leftOver);
        gate.shutdown();
        try {
            if (!gate.awaitTermination(READING.toMillis(), TimeUnit.MILLISECONDS)) {
                gate.shutdownNow();
            }
        } catch (InterruptedException _) {
            gate.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
