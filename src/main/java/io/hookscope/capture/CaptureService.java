package io.hookscope.capture;

import io.hookscope.capture.inspect.Inspector;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.NumberSet;
import io.hookscope.store.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries in: stores each, and only then lets the response plan choose the answer, so that a success means "on
 * disk". Thread-safe; no method blocks.
 */
public final class CaptureService {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureService.class);

    private final Session session;
    private final Inspector inspector;
    private final CaptureCounters counters;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile ResponsePlan plan = ResponsePlan.ALWAYS_OK;
    private volatile Answerer answerer = Answerer.NONE;
    private volatile Predicate<String> paths = _ -> true;
    private final SelfProbes selfProbes = new SelfProbes();
    private final NumberSet restored = new NumberSet();

    /** Stores into the session, tells the inspector of what is stored, and counts. */
    public CaptureService(Session session, Inspector inspector, CaptureCounters counters) {
        this.session = session;
        this.inspector = inspector;
        this.counters = counters;
    }

    /** Answers by that plan from now on. */
    public void plan(ResponsePlan next) {
        plan = next;
    }

    /** Returns who recognises what we send to ourselves: it is answered like a delivery and is none. */
    public SelfProbes selfProbes() {
        return selfProbes;
    }

    /** Takes deliveries from targets that pass from now on; others are answered 404, counted and not kept. */
    public void only(Predicate<String> targets) {
        paths = targets;
    }

    /** Asks that one before the plan from now on. */
    public void answerer(Answerer next) {
        answerer = next;
    }

    /**
     * Stores a delivery that came in whole. The stage completes, always normally, when the answer may go out: after the
     * commit. It completes on the store's thread, or on the answerer's or the plan's: hand over quickly.
     */
    public CompletionStage<Captured> accept(Delivery delivery) {
        if (selfProbes.hears(delivery)) {
            return peek(delivery).thenApply(Captured::notKept);
        }
        if (isElsewhere(delivery)) {
            return CompletableFuture.completedStage(Captured.notKept(Reply.NOT_HERE));
        }
        CompletableFuture<Long> stored = store(delivery);
        return stored
                .handle((seq, failure) -> failure == null
                        ? choose(seq, delivery)
                        : CompletableFuture.completedStage(Reply.notStored()))
                .thenCompose(reply -> reply).thenApply(reply -> new Captured(stored, reply));
    }

    /**
     * Stores a delivery that arrived elsewhere or earlier, with what was answered to it there. It is read and checked like
     * any other, and counts nowhere as captured here.
     *
     * @param seq the number that it shall have, as in {@link Session#restore}
     */
    public CompletableFuture<Long> restore(long seq, Delivery delivery, @Nullable Answer answer) {
        return session.restore(seq, delivery).thenApply(given -> {
            synchronized (restored) {
                restored.add(List.of(given)); // before anybody hears of it
            }
            inspector.committed(given, delivery);
            if (answer != null) {
                session.answered(given, answer);
                inspector.answered(given, answer);
            }
            return given;
        });
    }

    /** Whether that delivery was {@link #restore restored} in this run, wherever it says that it came from. */
    public boolean isRestored(long seq) {
        synchronized (restored) {
            return restored.contains(seq);
        }
    }

    /** Stores a delivery that did not come in whole; the refusal need not wait for the disk. */
    public Captured refuse(Delivery delivery, Reply refusal) {
        return isElsewhere(delivery) ? Captured.notKept(Reply.NOT_HERE) : new Captured(store(delivery), refusal);
    }

    private boolean isElsewhere(Delivery delivery) {
        boolean elsewhere = !paths.test(delivery.target());
        if (elsewhere) {
            counters.elsewhere().count(delivery.target(), delivery.receivedAt());
        }
        return elsewhere;
    }

    /** Records what went out for it, as soon as it is stored. What was slow on purpose says nothing of our time to answer. */
    public void answered(Captured captured, Answer answer) {
        if (!captured.isKept()) {
            return;
        }
        if (captured.reply().manner().equals(Manner.AT_ONCE)) {
            counters.answered(answer.took());
        }
        captured.stored().thenAccept(seq -> {
            session.answered(seq, answer);
            inspector.answered(seq, answer);
        });
    }

    private CompletableFuture<Long> store(Delivery delivery) {
        CompletableFuture<Long> appended;
        try {
            appended = session.append(delivery);
        } catch (RuntimeException e) {
            appended = CompletableFuture.failedFuture(e);
        }
        return appended.whenComplete((seq, failure) -> {
            if (failure == null) {
                committed(seq, delivery);
            } else {
                lost(failure);
            }
        });
    }

    private void committed(long seq, Delivery delivery) {
        failing.set(false);
        counters.stored();
        inspector.committed(seq, delivery);
    }

    /** Logs the first of a row of failures: each of the others would say the same. */
    private void lost(Throwable failure) {
        counters.notStored();
        if (failing.compareAndSet(false, true)) {
            LOG.error("Deliveries cannot be stored and are answered 503", failure);
        }
    }

    private CompletionStage<Reply> choose(long seq, Delivery delivery) {
        return asked(seq, delivery).exceptionally(failure -> {
            LOG.error("The answerer failed for delivery {}", seq, failure);
            return Optional.empty();
        }).thenCompose(reply -> reply
                .<CompletionStage<Reply>>map(CompletableFuture::completedStage).orElseGet(() -> byPlan(seq, delivery)));
    }

    /** An answerer that fails is a defect of ours, and the plan can still answer. */
    private CompletionStage<Optional<Reply>> asked(long seq, Delivery delivery) {
        try {
            return answerer.answer(seq, delivery);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** A plan that fails is a defect of ours; the delivery is safe, so its sender must not be told otherwise. */
    private CompletionStage<Reply> byPlan(long seq, Delivery delivery) {
        return guarded(() -> plan.reply(seq, delivery));
    }

    private CompletionStage<Reply> peek(Delivery delivery) {
        return guarded(() -> plan.peek(delivery));
    }

    private static CompletionStage<Reply> guarded(Supplier<CompletionStage<Reply>> choice) {
        CompletionStage<Reply> chosen;
        try {
            chosen = choice.get();
        } catch (RuntimeException e) {
            chosen = CompletableFuture.failedStage(e);
        }
        return chosen.exceptionally(e -> {
            LOG.error("The response plan failed", e);
            return Reply.OK;
        });
    }
}
