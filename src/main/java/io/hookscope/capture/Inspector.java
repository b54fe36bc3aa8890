package io.hookscope.capture;

import io.hookscope.check.CheckResult;
import io.hookscope.check.Effort;
import io.hookscope.check.Examination;
import io.hookscope.check.related.Relations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.store.Gone;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks stored deliveries in the background, saves what it finds and tells the feed. One thread of its own does
 * all of it in order, so rows of one delivery are published in order; the other methods are thread-safe and never block.
 */
public final class Inspector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

    /** Bodies that wait may take this much memory; beyond it they are read again from the session. */
    private static final long WAITING_BYTES = 32L << 20;

    /** What the thread is asked to do. */
    private sealed interface Task {
        /** Read and check; the delivery is null when it must be fetched from the session. */
        record Inspect(long seq, @Nullable Delivery delivery) implements Task {}

        /** Note what was answered. */
        record Note(long seq, Answer answer) implements Task {}

        /** Read what was stored and not read before this start. */
        record CatchUp() implements Task {}

        /** Publish once more what deliveries say together. */
        record Together() implements Task {}

        /** List what is to be checked once more, newest first; the number tells it from earlier wishes. */
        record Again(int wish) implements Task {}

        /** Check the next portion of the list. */
        record Portion(int wish, Iterator<Long> left, Recheck before) implements Task {}

        /** Read the next of those that were left in the session. */
        record Lagging() implements Task {}

        /** Check those once more that only the session remembers, from that number down. */
        record Older(int wish, long from, Recheck before) implements Task {}

        /** Read those of earlier runs that were never read. */
        record Unread(Iterator<Long> left) implements Task {}

        /** Go on with telling what the deliveries of earlier runs say together. */
        record LookBack(Retrospect retrospect) implements Task {}

        /** Forget what has left the session. */
        record Forget(Gone gone) implements Task {}

        /** Take in again what was brought back. */
        record Welcome(Set<Long> seqs) implements Task {}

        /** End. */
        record Stop() implements Task {}
    }

    /** Deliveries that wait as tasks; with more than that, the later ones are read again from the session. */
    private static final int MOST_WAITING = 10_000;

    /** Deliveries that are checked once more before those are looked at that came in meanwhile. */
    private static final int PORTION = 50;

    /** So many deliveries of earlier runs are taken in before any other; the others follow beside what arrives. */
    private static final int RECENT = 20_000;

    /** With more than this many tasks waiting, reasons that need a search are left for a calmer moment. */
    private static final int BUSY = 40;

    /** How often it is looked whether a checkout stayed incomplete. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** How long the end of the program waits for what is not read yet: below what supervisors grant before they kill. */
    private static final Duration LAST_WORK = Duration.ofSeconds(4);

    private final Session session;
    private final Conclusions conclusions;
    private final Neighbours neighbours;
    private final EventReader reader = new EventReader();
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    /** Rows published without an answer, by number; as many as there are requests in flight. */
    private final Map<Long, Row> unanswered = new HashMap<>();
    private final AtomicInteger wishes = new AtomicInteger();
    private final List<Consumer<Recheck>> watchers = new CopyOnWriteArrayList<>();
    /** Deliveries whose verdict waits for more effort; the newest first. The oldest over the limit wait for the next start. */
    private final Deque<Long> owed = new ArrayDeque<>();
    private final Lag lag = new Lag(MOST_WAITING);
    private final Restraint restraint;
    private final Glimpse glimpse;
    /** Deliveries of the lag that had no answer yet in the session when they were read. */
    private final Set<Long> asked = new HashSet<>();
    /** The first of the deliveries of earlier runs that are remembered. */
    private long recent = 1;
    private long oldestAgain = 1;
    private @Nullable Retrospect lookingBack;
    private volatile boolean hurried;
    private long lastGlance = System.nanoTime();
    private final Thread thread = new Thread(this::work, "hookscope-inspector");

    /** Inspects deliveries of that session once it is started, each for itself and among others. */
    public Inspector(Session session, Conclusions conclusions, Neighbours neighbours) {
        this.session = session;
        this.conclusions = conclusions;
        this.neighbours = neighbours;
        this.restraint = new Restraint(session);
        this.glimpse = new Glimpse(session, neighbours);
        thread.setDaemon(true);
    }

    /** Inspects deliveries of that session by the machine's clock, and publishes to that feed. */
    public Inspector(Session session, Feed feed, Conclusions conclusions) {
        this(session, conclusions, new Neighbours(new Relations(), feed, InstantSource.system()));
    }

    /** Returns what joins deliveries with others. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /** Starts, first of all with what an earlier run stored and did not come to read. */
    public void start() {
        tasks.add(new Task.CatchUp());
        thread.start();
    }

    /**
     * Checks what is stored once more, after a secret or a setting has changed: the newest first, in portions between
     * which new deliveries have their turn. A later wish takes the place of one under way.
     */
    public void inspectAgain() {
        tasks.add(new Task.Again(wishes.incrementAndGet()));
    }

    /** Publishes once more what deliveries say together: who begins to follow late has not heard of it. */
    public void tellTogether() {
        tasks.add(new Task.Together());
    }

    /** Leaves the deliveries as they are that were not checked once more yet. */
    public void leaveRest() {
        wishes.incrementAndGet();
    }

    /** Calls the consumer, on the inspector's thread, as {@link #inspectAgain} gets on. */
    public void onRecheck(Consumer<Recheck> watcher) {
        watchers.add(watcher);
    }

    /** In order of number: the store's one writer tells. */
    void committed(long seq, Delivery delivery) {
        if (lag.takes(seq)) {
            glimpse.offer(seq, delivery);
            return;
        }
        long size = delivery.body().length();
        if (waitingBytes.addAndGet(size) > WAITING_BYTES) {
            waitingBytes.addAndGet(-size);
            tasks.add(new Task.Inspect(seq, null));
        } else {
            tasks.add(new Task.Inspect(seq, delivery));
        }
    }

    /** Forgets deliveries that have left the session, behind what was asked before, and tells the feed. */
    public void forget(Gone gone) {
        tasks.add(new Task.Forget(gone));
    }

    /** Takes deliveries in again that were brought back to the session, behind what was asked before, and tells the feed. */
    public void welcome(Collection<Long> seqs) {
        tasks.add(new Task.Welcome(Set.copyOf(seqs)));
    }

    /** The answer of a delivery in the lag is read from the session together with it. */
    void answered(long seq, Answer answer) {
        if (!lag.holds(seq)) {
            tasks.add(new Task.Note(seq, answer));
        }
    }

    /** Does what is waiting, then ends; what takes longer than a few seconds is left to the next start. */
    @Override
    public void close() {
        tasks.add(new Task.Stop());
        try {
            if (!thread.join(LAST_WORK)) {
                hurried = true;
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            Task task;
            do {
                task = tasks.poll(owed.isEmpty() && lag.isEmpty() ? GLANCE.toNanos() : 0, TimeUnit.NANOSECONDS);
            } while (!hurried && (task == null ? idle() : carryOut(task)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the next delivery of the lag; in a rush, slowly. */
    private void catchUpOne() {
        heed();
        lag.next().ifPresent(seq -> session.delivery(seq).ifPresent(delivery -> {
            inspected(seq, delivery);
            session.answer(seq).ifPresentOrElse(answer -> note(seq, answer), () -> asked.add(seq));
        }));
    }

    private void heed() {
        restraint.heed();
        glimpse.look(lag);
    }

    private boolean idle() {
        if (!lag.isEmpty()) {
            return carryOut(new Task.Lagging());
        }
        Long seq = owed.pollLast();
        if (seq != null) {
            try {
                again(seq, Effort.FULL);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.error("Looking once more at delivery {} failed", seq, e);
            }
        }
        return seq == null || System.nanoTime() - lastGlance > GLANCE.toNanos() ? glance() : true;
    }

    private void again(long seq, Effort effort) {
        session.delivery(seq).ifPresent(delivery -> {
            Inspected again = inspect(seq, delivery, effort);
            unanswered.replace(seq, again.row());
            neighbours.retell(again);
        });
    }

    /** Time passes also where nothing arrives; under load the deliveries' tasks come with a glance of their own. */
    private boolean glance() {
        try {
            lastGlance = System.nanoTime();
            neighbours.settle();
            List.copyOf(asked).forEach(seq -> session.answer(seq).ifPresent(answer -> note(seq, answer)));
        } catch (RuntimeException e) {
            LOG.error("Looking for incomplete checkouts failed", e);
        }
        return true;
    }

    private boolean carryOut(Task task) {
        if (System.nanoTime() - lastGlance > GLANCE.toNanos()) {
            glance();
        }
        try {
            switch (task) {
                case Task.Inspect(long seq, Delivery delivery) -> arrived(seq, delivery);
                case Task.Note(long seq, Answer answer) -> note(seq, answer);
                case Task.CatchUp() -> catchUp();
                case Task.Together() -> neighbours.publishDiffering();
                case Task.Again(int wish) -> again(wish);
                case Task.Portion(int wish, Iterator<Long> left, Recheck before) -> portion(wish, left, before);
                case Task.Older(int wish, long from, Recheck before) -> older(wish, from, before);
                case Task.Unread(Iterator<Long> left) -> readOlder(left);
                case Task.LookBack(Retrospect again) -> lookBack(again);
                case Task.Lagging() -> catchUpOne();
                case Task.Forget(Gone gone) -> forgotten(gone);
                case Task.Welcome(Set<Long> seqs) -> welcome(seqs);
                case Task.Stop() -> {
                    if (lag.isEmpty()) {
                        return false;
                    }
                    tasks.add(task);
                    catchUpOne();
                }
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("The inspection of a delivery failed", e);
        }
        return true;
    }

    private void forgotten(Gone gone) {
        if (lookingBack != null) {
            lookingBack.forget(gone.seqs());
        }
        unanswered.keySet().removeAll(gone.seqs());
        neighbours.forget(gone);
    }

    private void welcome(Set<Long> seqs) {
        if (seqs.isEmpty()) {
            return;
        }
        neighbours.welcome(seqs);
        session.rows(Collections.min(seqs), row -> {
            if (seqs.contains(row.seq())) {
                if (row.answer() == null) {
                    unanswered.put(row.seq(), row);
                }
                neighbours.tell(row, List.of());
            }
        }, seq -> {
            if (seqs.contains(seq)) {
                session.delivery(seq).ifPresent(delivery -> inspected(seq, delivery));
            }
        });
    }

    private void arrived(long seq, @Nullable Delivery waiting) {
        heed();
        lag.done();
        if (waiting != null) {
            waitingBytes.addAndGet(-waiting.body().length());
        }
        Optional.ofNullable(waiting).or(() -> session.delivery(seq)).ifPresent(d -> inspected(seq, d));
    }

    private void inspected(long seq, Delivery delivery) {
        Inspected inspected = inspect(seq, delivery, effort());
        unanswered.put(seq, inspected.row());
        neighbours.tell(inspected.row(), inspected.results());
    }

    /** A row as its own checks leave it, and those that have something to tell. */
    record Inspected(Row row, List<CheckResult> results) {}

    /** What is kept is what the delivery says alone: what others add is found again at every start. */
    private Inspected inspect(long seq, Delivery delivery, Effort effort) {
        Reading reading = reader.read(delivery);
        Optional<Examination> examination = conclusions.conclude(seq, delivery, reading, effort);
        var conclusion = examination.map(Examination::conclusion).orElse(null);
        session.derived(seq, reading.summary(), conclusion);
        if (conclusion != null && conclusion.signature().pending()) {
            owe(seq);
        }
        var row = new Row(seq, delivery.receivedAt(), delivery.method(), delivery.target(), delivery.remote(),
                delivery.reception(), delivery.body().length(), reading.summary(), null, conclusion);
        return new Inspected(row, examination.map(Examination::results).orElse(List.of()).stream()
                .filter(r -> !r.findings().isEmpty()).toList());
    }

    private void owe(long seq) {
        owed.add(seq);
        if (owed.size() > MOST_WAITING) {
            owed.removeFirst();
        }
    }

    private Effort effort() {
        return tasks.size() + lag.length() > BUSY ? Effort.QUICK : Effort.FULL;
    }

    private void note(long seq, Answer answer) {
        asked.remove(seq);
        Row row = unanswered.remove(seq);
        if (row != null) {
            neighbours.answered(answered(row, answer));
        }
    }

    /**
     * Reads what was stored lately and never read, takes the latest rows in, and publishes those that others say more about.
     * What is older follows in portions.
     */
    private void catchUp() {
        recent = Math.max(1, session.lastSeq() - RECENT + 1);
        Map<Long, List<CheckResult>> results = inspectAll(unread());
        session.rows(recent, row -> {
            List<CheckResult> fresh = results.get(row.seq());
            if (fresh == null) {
                neighbours.remember(row);
                if (row.conclusion() != null && row.conclusion().signature().pending()) {
                    owe(row.seq());
                }
            } else {
                neighbours.tell(row, fresh);
            }
        }, _ -> {});
        neighbours.settle();
        neighbours.publishDiffering();
        if (recent > 1) {
            tasks.add(new Task.Unread(session.unread(recent).iterator()));
        }
    }

    private void readOlder(Iterator<Long> left) {
        for (int i = 0; i < PORTION && left.hasNext(); i++) {
            long seq = left.next();
            session.delivery(seq).ifPresent(delivery -> inspect(seq, delivery, effort()));
        }
        tasks.add(left.hasNext() ? new Task.Unread(left) : lookBack(Retrospect.Telling.DIFFERING));
    }

    private Task lookBack(Retrospect.Telling telling) {
        return new Task.LookBack(new Retrospect(session, neighbours.feed(), recent, telling));
    }

    private void lookBack(Retrospect retrospect) {
        if (retrospect != lookingBack && !retrospect.isFresh()) {
            return; // another one was begun, which tells all that this one would
        }
        lookingBack = retrospect;
        if (retrospect.step()) {
            tasks.add(new Task.LookBack(retrospect));
        } else {
            lookingBack = null;
        }
    }

    private void again(int wish) {
        List<Long> numbers = neighbours.newestFirst();
        portion(wish, numbers.iterator(), new Recheck(0, Math.max(numbers.size(), (int) session.count())));
    }

    /** The rest comes as a task of its own, behind what has arrived meanwhile. */
    private void portion(int wish, Iterator<Long> left, Recheck before) {
        int done = before.done();
        for (int i = 0; i < PORTION && left.hasNext() && wish == wishes.get(); i++) {
            long seq = left.next();
            again(seq, effort());
            done++;
            oldestAgain = seq;
        }
        var now = new Recheck(done, before.total());
        boolean older = !left.hasNext() && oldestAgain > 1 && done < before.total();
        if (!tell(wish, now, !left.hasNext() && !older)) {
            tasks.add(older ? new Task.Older(wish, oldestAgain - 1, now) : new Task.Portion(wish, left, now));
        }
    }

    /** Those that nobody remembers are read and checked, and told afterwards, in the order of their numbers. */
    private void older(int wish, long from, Recheck before) {
        long seq = from;
        int done = before.done();
        for (int i = 0; i < PORTION && seq >= 1 && wish == wishes.get(); i++, seq--) {
            Optional<Delivery> delivery = session.delivery(seq);
            if (delivery.isPresent()) {
                inspect(seq, delivery.get(), effort());
                done++;
            }
        }
        var now = new Recheck(Math.min(done, before.total()), before.total());
        if (!tell(wish, now, seq < 1)) {
            tasks.add(new Task.Older(wish, seq, now));
        } else if (seq < 1) {
            recent = Math.max(recent, oldestAgain);
            tasks.add(lookBack(Retrospect.Telling.ALL));
        }
    }

    /** Says how far it has come; returns whether that is all. */
    private boolean tell(int wish, Recheck now, boolean last) {
        boolean over = last || wish != wishes.get();
        watchers.forEach(watcher -> watcher.accept(over ? Recheck.NONE : now));
        return over;
    }

    private Map<Long, List<CheckResult>> inspectAll(List<Long> numbers) {
        var results = new HashMap<Long, List<CheckResult>>();
        for (long seq : numbers) {
            if (hurried) {
                break;
            }
            session.delivery(seq).ifPresent(delivery -> results.put(seq,
                    inspect(seq, delivery, Effort.QUICK).results()));
        }
        return results;
    }

    private List<Long> unread() {
        var numbers = new ArrayList<Long>();
        session.rows(recent, row -> {
            if (conclusions.owes(row.seq())) {
                numbers.add(row.seq());
            }
        }, numbers::add);
        return numbers;
    }

    private static Row answered(Row row, Answer answer) {
        return new Row(row.seq(), row.receivedAt(), row.method(), row.target(), row.remote(), row.reception(),
                row.bytes(), row.summary(), answer, row.conclusion());
    }
}
