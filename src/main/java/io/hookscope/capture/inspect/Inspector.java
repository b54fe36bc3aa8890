package io.hookscope.capture.inspect;

import io.hookscope.check.Effort;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Gone;
import io.hookscope.store.Session;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
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

    /** How often it is looked whether a checkout stayed incomplete. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** How long the end of the program waits for what is not read yet: below what supervisors grant before they kill. */
    private static final Duration LAST_WORK = Duration.ofSeconds(4);

    private final Neighbours neighbours;
    private final Inspection inspection;
    private final Inbox inbox = new Inbox();
    private final IdleDelay idleDelay = new IdleDelay();
    private final EarlierRuns earlierRuns;
    private final FirstLook firstLook;
    private final SecondLook secondLook;
    private volatile boolean hurried;
    private long lastGlance = System.nanoTime();
    private final Thread thread = new Thread(this::work, "hookscope-inspector");

    /** Inspects deliveries of that session once it is started, each for itself and among others. */
    public Inspector(Session session, Conclusions conclusions, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.inspection = new Inspection(session, conclusions);
        var tools = new Tools(session, inspection, neighbours, inbox, new Unanswered());
        this.earlierRuns = new EarlierRuns(tools, idleDelay);
        this.firstLook = new FirstLook(tools);
        this.secondLook = new SecondLook(tools, earlierRuns, firstLook::effort);
        thread.setDaemon(true);
    }

    /** Returns what joins deliveries with others. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /** Starts, unless it has, first of all with what an earlier run stored and did not come to read. */
    public synchronized void start() {
        if (thread.getState() == Thread.State.NEW) {
            inbox.first(new Task.CatchUp());
            thread.start();
        }
    }

    /**
     * Checks what is stored once more, after a secret or a setting has changed: the newest first, in portions between
     * which new deliveries have their turn. A later wish takes the place of one under way.
     */
    public void inspectAgain() {
        secondLook.wish();
    }

    /** Publishes once more what deliveries say together: who begins to follow late has not heard of it. */
    public void tellTogether() {
        inbox.add(new Task.Together());
    }

    /** Somebody works with the window: looking back at old deliveries leaves the processors to that for some seconds. */
    public void standBack() {
        idleDelay.disturbed();
    }

    /** Leaves the deliveries as they are that were not checked once more yet. */
    public void leaveRest() {
        secondLook.drop();
    }

    /** Calls the consumer, on the inspector's thread, as {@link #inspectAgain} gets on. */
    public void onRecheck(Consumer<Recheck> watcher) {
        secondLook.onRecheck(watcher);
    }

    /** In order of number: the store's one writer tells. */
    public void committed(long seq, Delivery delivery) {
        firstLook.offer(seq, delivery);
        inbox.arrived(seq, delivery);
    }

    /** What was answered is published with the delivery, or after it. */
    public void answered(long seq, Answer answer) {
        inbox.answered(seq, answer);
    }

    /** Forgets deliveries that have left the session, behind what was asked before, and tells the feed. */
    public void forget(Gone gone) {
        inbox.add(new Task.Forget(gone));
    }

    /** Takes deliveries in again that were brought back to the session, behind what was asked before, and tells the feed. */
    public void welcome(Collection<Long> seqs) {
        inbox.add(new Task.Welcome(Set.copyOf(seqs)));
    }

    /** Does what is waiting, then ends; what takes longer than a few seconds is left to the next start. */
    @Override
    public void close() {
        start();
        inbox.add(new Task.Stop());
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
            for (Task task = next(); !hurried && (task == null || attempt(task)); task = next()) {
                if (task == null) {
                    idle();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the next task; null when none comes in time, at once where there is something to do without one. */
    private @Nullable Task next() throws InterruptedException {
        boolean idle = inspection.owesNothing() && inbox.lag().isEmpty();
        return inbox.next(idle ? GLANCE : Duration.ZERO);
    }

    private void idle() {
        if (!inbox.lag().isEmpty()) {
            glanceNowAndThen();
            guarded(firstLook::behind);
            return;
        }
        Long seq = inspection.newestOwed();
        if (seq == null) {
            glance();
        } else {
            guarded(() -> secondLook.at(seq, Effort.FULL));
            glanceNowAndThen();
        }
    }

    /** Carries out a task; returns whether to go on. */
    private boolean attempt(Task task) {
        glanceNowAndThen();
        if (comesLast(task) && !inbox.lag().isEmpty()) {
            inbox.add(task);
            guarded(firstLook::behind);
            return true;
        }
        if (task instanceof Task.Stop) {
            return false;
        }
        long begin = System.nanoTime();
        guarded(() -> carryOut(task));
        if (task instanceof Task.Piece) {
            shareTime(System.nanoTime() - begin);
        }
        return true;
    }

    /** Whether it waits for every delivery: nobody waits for it. */
    private static boolean comesLast(Task task) {
        return task instanceof Task.Stop || task instanceof Task.LookBack;
    }

    /** Deliveries that wait in the session come behind every task, so long work gives them as much time as it took. */
    private void shareTime(long worked) {
        long begin = System.nanoTime();
        while (!hurried && !inbox.lag().isEmpty() && System.nanoTime() - begin < worked) {
            guarded(firstLook::behind);
        }
    }

    private static void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("The inspection of a delivery failed", e);
        }
    }

    private void carryOut(Task task) {
        switch (task) {
            case Task.Inspect(long seq, Delivery delivery) -> firstLook.arrived(seq, delivery);
            case Task.Note(long seq, Answer answer) -> firstLook.answered(seq, answer);
            case Task.CatchUp() -> earlierRuns.catchUp(() -> hurried);
            case Task.Together() -> earlierRuns.tellTogether();
            case Task.Differing(Iterator<Long> left) -> earlierRuns.tellTogether(left);
            case Task.Again(int wish) -> secondLook.begin(wish);
            case Task.Portion(int wish, Iterator<Long> left, Recheck before) -> secondLook.portion(wish, left, before);
            case Task.Older(int wish, long from, Recheck before) -> secondLook.older(wish, from, before);
            case Task.Unread(Iterator<Long> left, long from) -> earlierRuns.read(left, from, firstLook.effort());
            case Task.LookBack(HistoryPass again) -> earlierRuns.lookBack(again);
            case Task.Forget(Gone gone) -> forgotten(gone);
            case Task.Welcome(Set<Long> seqs) -> firstLook.welcome(seqs);
            case Task.Stop() -> throw new IllegalArgumentException("the end is no task like others");
        }
    }

    private void glanceNowAndThen() {
        if (System.nanoTime() - lastGlance > GLANCE.toNanos()) {
            glance();
        }
    }

    /** Time passes also where nothing arrives. */
    private void glance() {
        lastGlance = System.nanoTime();
        guarded(() -> {
            if (inbox.lag().isWaitedIn()) {
                neighbours.settleSoFar();
            } else {
                neighbours.settle();
            }
            firstLook.askForAnswers();
        });
    }

    private void forgotten(Gone gone) {
        earlierRuns.forget(gone.seqs());
        firstLook.forget(gone.seqs());
        neighbours.forget(gone);
    }
}
