package io.hookscope.store;

import io.hookscope.store.journal.Cursor;
import io.hookscope.store.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that moves the journal into the tables, far from the way of an answer. A journal file is deleted only
 * after the transaction with its records was synced. Thread-safe.
 */
final class Indexer {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    /** So many entries at once are a rush, in which others come first. */
    private static final int MANY = 500;

    private static final int BATCH_PIECES = 64;
    private static final long WAL_BYTES = 16L << 20;
    private static final long REST_MILLIS = 50;

    /** Each of a batch lets the next wait so much longer: the same pages are written again for each batch, however small. */
    private static final long MILLIS_EACH = 10;
    private static final long LONGEST_REST_MILLIS = 500;
    private static final long STAND_BACK_MILLIS = 60;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final SessionParts parts;
    private final Path file;
    private final Path wal;
    private final Original original;
    private final Journal journal;
    private final Cursor cursor;
    private final Index index;
    private final Pruning pruning;
    private final Waiting waiting;
    private final Health health;
    private final Pace pace;
    private final LongConsumer miscounted;
    private final long begin = System.nanoTime();
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("store-index").daemon()
            .unstarted(this::run);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile long upTo;
    private boolean failed;
    private boolean courteous;
    private int lately;

    /** Moves those parts' journal; the consumer is told, on its thread, how many more deliveries there are than was thought. */
    Indexer(SessionParts parts, Rush rush, LongConsumer miscounted) {
        this.miscounted = miscounted;
        this.parts = parts;
        this.file = parts.file();
        this.wal = file.resolveSibling(file.getFileName() + "-wal");
        this.original = new Original(file);
        this.journal = parts.journal();
        this.cursor = journal.cursor();
        this.index = parts.index();
        this.pruning = parts.pruning();
        this.waiting = parts.waiting();
        this.health = parts.health();
        this.pace = new Pace(rush, journal, waiting, parts.bounds().backlogBytes() / 2);
        this.upTo = index.upTo();
    }

    void start() {
        thread.start();
    }

    /** Returns the number up to which the tables have the deliveries. */
    long upTo() {
        return upTo;
    }

    /** Says that there is something to do. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        boolean over = false;
        while (!over) {
            try {
                over = round();
            } catch (OutOfMemoryError e) {
                LOG.error("{} is not indexed for a moment: {}", file.getFileName(), e.getMessage());
                failed = true;
                over = closing.getCount() == 0;
                rest();
            }
        }
    }

    /** Does what there is to do, or rests; returns whether it was the last time. */
    private boolean round() {
        boolean last = closing.getCount() == 0;
        if (!last && !failed && pace.standBack()) {
            standBack();
            return false;
        }
        boolean more = step() | prune(last);
        if (last && !more) {
            return true;
        }
        if (!more && !takeWords()) {
            recount();
            rest();
        }
        return false;
    }

    private void standBack() {
        try {
            journal.prepare();
            closing.await(STAND_BACK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException | InterruptedException e) {
            LOG.debug("standing back: {}", e.toString());
        }
    }

    /** Moves one batch; returns whether there may be more at once. */
    private boolean step() {
        Cursor.Mark before = cursor.mark();
        try {
            boolean moved = pruning.makeWay(journal.behind(upTo)) || move();
            failed = false;
            health.works(Health.Part.INDEX);
            return moved && tidy();
        } catch (OutOfMemoryError e) {
            cursor.back(before);
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            cursor.back(before);
            failed = true;
            makeRoom();
            health.failed(Health.Part.INDEX, e);
            return false;
        }
    }

    private boolean prune(boolean last) {
        if (failed) {
            return false;
        }
        boolean more = last ? pruning.lastStep() : pruning.step();
        try {
            if (more) {
                tidyLog();
            }
        } catch (IOException | SQLException e) {
            LOG.debug("tidying {}: {}", file.getFileName(), e.getMessage());
        }
        return more;
    }

    private boolean move() throws IOException, SQLException {
        var batch = new Batch(parts, cursor, failed ? 1 : BATCH_PIECES);
        if (batch.isEmpty()) {
            return false;
        }
        if (!original.isThere()) {
            throw new NoSuchFileException(file.toString());
        }
        index.write(batch);
        upTo = index.upTo();
        lately += batch.size();
        waiting.written(batch);
        pruning.left(batch.leaving());
        if (batch.entries() >= MANY && !courteous) {
            courteous = true;
            Courtesy.stepBack();
        }
        return true;
    }

    /** With nothing else to do, takes in a portion of words, and leaves half of the processor's time to others. */
    private boolean takeWords() {
        long begin = System.nanoTime();
        try {
            if (failed || !index.takeWords()) {
                return false;
            }
            tidyLog();
            closing.await(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
            return true;
        } catch (IOException | SQLException e) {
            LOG.warn("Search does not get on in {}: {}", file.getFileName(), e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("taking words: {}", e.toString());
        }
        return false;
    }

    /** With nothing else to do, makes sure once that what the file says of its size is so; not while a window opens. */
    private void recount() {
        try {
            if (!failed && !index.isCounted() && System.nanoTime() - begin > SOON.toNanos()) {
                miscounted.accept(index.recount());
            }
        } catch (SQLException e) {
            LOG.debug("counting {}: {}", file.getFileName(), e.getMessage());
        }
    }

    /** Deletes what is no longer needed and prepares what soon will be; a failure here is met again where it counts. */
    private boolean tidy() {
        try {
            journal.release(cursor);
            journal.prepare();
            if (health.state() instanceof StoreState.Failing) {
                makeRoom();
            } else {
                tidyLog();
            }
        } catch (IOException | SQLException e) {
            LOG.debug("tidying {}: {}", file.getFileName(), e.getMessage());
        }
        return true;
    }

    private void tidyLog() throws IOException, SQLException {
        if (Files.exists(wal) && Files.size(wal) > WAL_BYTES) {
            index.checkpoint();
        }
    }

    /** Gives back what the write-ahead log takes: on a full disk that may be the room which is missing. */
    private void makeRoom() {
        try {
            index.shrink();
        } catch (SQLException e) {
            LOG.debug("shrinking {}: {}", file.getFileName(), e.getMessage());
        }
    }

    /** Waits for work, and then a little for more of it; after a failure, a second. Closing ends every wait. */
    private void rest() {
        try {
            if (failed) {
                closing.await(1, TimeUnit.SECONDS);
            } else if (index.isCounted()) {
                work.acquire();
                gather();
            } else if (work.tryAcquire(SOON.toMillis(), TimeUnit.MILLISECONDS)) {
                gather();
            }
            work.drainPermits();
        } catch (InterruptedException _) {
            work.drainPermits(); // nobody interrupts this thread; looking for work once more does no harm
        }
    }

    private void gather() throws InterruptedException {
        closing.await(Math.clamp(lately * MILLIS_EACH, REST_MILLIS, LONGEST_REST_MILLIS), TimeUnit.MILLISECONDS);
        lately = 0;
    }

    /** Moves all that is left, once, and stops; returns whether nothing is left. */
    boolean close() {
        closing.countDown();
        work.release();
        Threads.join(thread);
        return cursor.atEnd();
    }

    Cursor cursor() {
        return cursor;
    }
}
