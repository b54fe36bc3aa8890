package io.hookscope.store.indexing;

import io.hookscope.store.file.FileIdentity;
import io.hookscope.store.journal.Cursor;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.pace.BackgroundPriority;
import io.hookscope.store.pace.IdleBackoff;
import io.hookscope.store.pace.LoadDetector;
import io.hookscope.store.pace.Threads;
import io.hookscope.store.tables.Index;
import io.hookscope.store.tables.Pruning;
import io.hookscope.store.writing.Health;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that moves the journal into the tables, far from the way of an answer. A journal file is deleted only
 * after the transaction with its records was synced. Thread-safe.
 */
public final class Indexer {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    /** So many entries at once come without a pause: then others come first, a little. */
    private static final int SOME = 50;
    /** So many are a rush, in which they come first by far. */
    private static final int MANY = 500;

    private static final int BATCH_PIECES = 64;
    private static final Duration STAND_BACK = Duration.ofMillis(60);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** So often what fails is tried again before the session is closed: what waits here alone is lost then. */
    private static final int LAST_TRIES = 3;
    private static final Duration BEFORE_LAST_TRY = Duration.ofMillis(200);

    private final SessionParts parts;
    private final Path file;
    private final FileIdentity fileIdentity;
    private final Journal journal;
    private final Cursor cursor;
    private final Index index;
    private final Pruning pruning;
    private final Waiting waiting;
    private final Health health;
    private final IndexPace pace;
    private final long begin = System.nanoTime();
    private final LogCleanup logCleanup;
    private final IdleBackoff idleBackoff = new IdleBackoff();
    private final Thread thread = Thread.ofPlatform().name("hookscope-index").daemon()
            .unstarted(this::run);
    private volatile Runnable turn = () -> {};
    private volatile long upTo;
    private boolean failed;
    private boolean unfulfilled;
    private int lastTries;
    private int courtesy;

    /** Moves those parts' journal. */
    public Indexer(SessionParts parts, LoadDetector loadDetector) {
        this.parts = parts;
        this.file = parts.file();
        this.fileIdentity = new FileIdentity(file);
        this.journal = parts.journal();
        this.cursor = journal.cursor();
        this.index = parts.index();
        this.pruning = parts.pruning();
        this.waiting = parts.waiting();
        this.health = parts.health();
        this.pace = new IndexPace(loadDetector, journal, waiting, parts.bounds().backlogBytes() / 2);
        this.logCleanup = new LogCleanup(parts, cursor);
        this.upTo = index.upTo();
    }

    /** Begins; {@code turn} has the journal begin another file, and {@link #wake} called once it has. */
    public void start(Runnable turn) {
        this.turn = turn;
        thread.start();
    }

    /** Returns the number up to which the tables have the deliveries. */
    public long upTo() {
        return upTo;
    }

    /** Says that there is something to do. */
    public void wake() {
        idleBackoff.wake();
    }

    private void run() {
        boolean over = false;
        while (!over) {
            try {
                over = round();
            } catch (RuntimeException | Error e) {
                LOG.error("{} is not indexed for a moment", file.getFileName(), e);
                failed = true;
                health.failed(Health.Part.INDEX, new IOException(e));
                over = idleBackoff.isOver();
                takeRest();
            }
        }
    }

    /** Does what there is to do, or rests; returns whether it was the last time. */
    private boolean round() {
        boolean last = idleBackoff.isOver();
        if (!last && !failed && pace.standBack()) {
            standBack();
            return false;
        }
        boolean more = step() | fulfil() | prune(last);
        if (last && !more) {
            return !triesAgain();
        }
        if (!more && !takeWords()) {
            recount();
            takeRest();
        }
        return false;
    }

    private boolean triesAgain() {
        if (!failed && !unfulfilled || lastTries == LAST_TRIES) {
            return false;
        }
        lastTries++;
        LockSupport.parkNanos(BEFORE_LAST_TRY.toNanos());
        return true;
    }

    private void takeRest() {
        if (failed || unfulfilled) {
            idleBackoff.afterFailure();
        } else if (index.isCounted() && !pruning.isFailing()) {
            idleBackoff.untilThereIsWork();
        } else {
            idleBackoff.untilThereIsWork(SOON);
        }
    }

    private void standBack() {
        try {
            journal.prepare();
        } catch (IOException e) {
            LOG.debug("standing back: {}", e.toString()); // met again where it counts
        }
        idleBackoff.of(STAND_BACK);
    }

    /** Moves one batch; returns whether there may be more at once. */
    private boolean step() {
        Cursor.Mark before = cursor.mark();
        boolean moved;
        try {
            moved = pruning.makeWay(journal.behind(upTo)) || move();
            failed = false;
            health.works(Health.Part.INDEX);
        } catch (Error e) {
            cursor.back(before);
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            cursor.back(before);
            failed = true;
            logCleanup.makeRoom();
            health.failed(Health.Part.INDEX, e);
            return false;
        }
        if (moved) {
            logCleanup.behindBatch(); // what fails here must not step back: the batch is in the tables
        }
        return moved;
    }

    /** Writes a portion of what a person asked for; what fails is told, and tried again. Returns whether there may be more. */
    private boolean fulfil() {
        if (failed) {
            return false;
        }
        try {
            long below = clearOfJournal();
            boolean asked = pruning.isAsked(below);
            if (asked) {
                requireOriginal();
                pruning.fulfil(below);
            }
            unfulfilled = false;
            health.works(Health.Part.MARKS_AND_DELETIONS);
            return asked;
        } catch (IOException | SQLException | RuntimeException e) {
            unfulfilled = true;
            health.failed(Health.Part.MARKS_AND_DELETIONS, e);
            return false;
        }
    }

    /** Returns the number below which the journal has nothing; what is to be deleted is on its way out of it. */
    private long clearOfJournal() {
        if (pruning.isHeldUp(journal.oldest())) {
            logCleanup.journal();
            if (pruning.isHeldUp(journal.oldestWritten())) {
                turn.run();
            }
        }
        return journal.oldest();
    }

    private void requireOriginal() throws NoSuchFileException {
        if (!fileIdentity.isThere()) {
            throw new NoSuchFileException(file.toString());
        }
    }

    private boolean prune(boolean last) {
        boolean more = !failed && !last && pruning.step();
        if (more) {
            logCleanup.log();
        }
        return more;
    }

    private boolean move() throws IOException, SQLException {
        var batch = new Batch(parts, cursor, failed ? 1 : BATCH_PIECES);
        if (batch.isEmpty()) {
            return false;
        }
        requireOriginal();
        index.write(batch);
        upTo = index.upTo();
        idleBackoff.earned(batch.size());
        waiting.written(batch);
        pruning.left(batch.leaving());
        giveWay(batch.entries());
        return true;
    }

    private void giveWay(int entries) {
        if (entries >= MANY && courtesy < 2) {
            courtesy = 2;
            BackgroundPriority.stepBack();
        } else if (entries >= SOME && courtesy < 1) {
            courtesy = 1;
            BackgroundPriority.stepAside();
        }
    }

    /** With nothing else to do, takes in a portion of words, and leaves half of the processor's time to others. */
    private boolean takeWords() {
        long begin = System.nanoTime();
        try {
            if (failed || !index.takeWords()) {
                return false;
            }
            logCleanup.log();
            idleBackoff.of(Duration.ofNanos(System.nanoTime() - begin));
            return true;
        } catch (SQLException e) {
            LOG.warn("Search does not get on in {}: {}", file.getFileName(), e.getMessage());
            return false;
        }
    }

    /** With nothing else to do, makes sure once that what the file says of its size is so; not while a window opens. */
    private void recount() {
        try {
            if (!failed && !index.isCounted() && System.nanoTime() - begin > SOON.toNanos()) {
                parts.counts().correct(index.recount());
            }
        } catch (SQLException e) {
            LOG.debug("counting {}: {}", file.getFileName(), e.getMessage());
        }
    }

    /** Moves all that is left, and stops; what fails is tried some times. Returns whether nothing is left. */
    public boolean close() {
        idleBackoff.end();
        Threads.join(thread);
        return journal.isRead(cursor, upTo);
    }

    /** Returns up to where it has read the journal. */
    public Cursor cursor() {
        return cursor;
    }
}
