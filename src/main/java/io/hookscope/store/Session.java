package io.hookscope.store;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One session file: deliveries with their exact bytes, what was answered, and what was derived from them. Safe for use by
 * many threads. Methods without a future may block on the disk and are never called on the FX thread or an I/O thread.
 */
public interface Session extends AutoCloseable {

    /**
     * Stores a delivery; never blocks on the disk. The future completes with its number once the bytes would survive a crash of the machine, and
     * exceptionally with {@link SessionFileException} when they could not be written or too many wait.
     * It completes on the writer's
     * thread: what is chained to it must not block. Deliveries are numbered in the order of the calls.
     */
    CompletableFuture<Long> append(Delivery delivery);

    /** Records what was answered. Returns at once; written with the next group, and lost if the machine stops before. */
    void answered(long seq, Answer answer);

    /** Records what was read and concluded. Returns at once; derived data, so losing it costs only reading again. */
    void derived(long seq, Summary summary, @Nullable Conclusion conclusion);

    /**
     * Keeps what became of a delivery that was sent on. Returns at once; written a little later, and lost if the machine
     * stops before.
     */
    void handled(Handling handling);

    /**
     * Returns what became of a delivery each time that it was sent on, oldest first.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    List<Handling> handlings(long seq);

    /**
     * Returns a delivery with its exact bytes, from the moment its future completed, or empty when there is none of that
     * number.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    Optional<Delivery> delivery(long seq);

    /**
     * Passes every row with {@code seq >= from} to the consumer, in order of number. A delivery of which nothing was
     * derived yet, or only by an older way of reading, goes to {@code unread} by its number instead.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    void rows(long from, Consumer<Row> rows, Consumer<Long> unread);

    /** Returns the highest number of a stored delivery so far, deleted ones included; 0 in an empty session. */
    long lastSeq();

    /** Returns how many deliveries are kept. */
    long count();

    /** Returns the bytes that the session takes on disk, journal and index together. */
    long bytesOnDisk();

    /** Returns the file. */
    Path file();

    /** Returns whether journal and session file can be written. */
    StoreState state();

    /** Calls the listener with each later change of {@link #state()}, on a thread of the store. */
    void onState(Consumer<StoreState> listener);

    /** Writes all that waits, releases the file. Safe to call twice. */
    @Override
    void close();
}
