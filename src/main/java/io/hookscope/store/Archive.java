package io.hookscope.store;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a session file holds, to be read. Safe for use by many threads. Its methods may block on the disk and are never
 * called on the FX thread or an I/O thread.
 */
public interface Archive extends AutoCloseable {

    /**
     * Returns a delivery with its exact bytes, from the moment its future completed, or empty when there is none of that
     * number.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    Optional<Delivery> delivery(long seq);

    /**
     * Returns the next deliveries from that number on, in order, with what was answered: at most so many, fewer where
     * they are large. None when there are no more.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    List<StoredDelivery> kept(long from, int most);

    /**
     * Returns what was answered to a delivery, or empty when nothing was recorded.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    Optional<Answer> answer(long seq);

    /**
     * Returns what became of a delivery each time that it was sent on, oldest first.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    List<Handling> handlings(long seq);

    /** Returns what a person attached to deliveries, by number, as a copy. */
    Map<Long, Mark> marks();

    /** Returns which deliveries nobody looked at in a window. */
    Unread unseen();

    /**
     * Passes every row with {@code seq >= from} to the consumer, in order of number. A delivery of which nothing was
     * derived yet, or only by an older way of reading, goes to {@code unread} by its number instead.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    void rows(long from, Consumer<Row> rows, Consumer<Long> unread);

    /**
     * Returns rows of numbers below that one, the newest first, at most so many; none when there are no more. Left out is
     * what only the journal has, and of what nothing was derived; what was, by an older way of reading, is as it was.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    List<Row> earlier(long before, int most);

    /** As {@link #earlier}, from that number on and below the other, in order of number. */
    List<Row> between(long from, long before, int most);

    /**
     * Returns the numbers from {@code from} to below {@code before} of deliveries of which nothing was derived yet, or only
     * by an older way of reading, in order, as far as the journal is not alone to have them. It goes through all in between.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    List<Long> unread(long from, long before);

    /**
     * Counts deliveries; those that came this moment may not be among them yet.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    Tally tally(Tally.Frame frame);

    /** Returns the highest number of a stored delivery so far, deleted ones included; 0 in an empty session. */
    long lastSeq();

    /** Returns how many deliveries are kept. */
    long count();

    /** Returns what a person should know about how it was opened, in sentences: damage, and where the original was kept. */
    default List<String> notices() {
        return List.of();
    }

    /**
     * Returns the rows of the deliveries that share an identifier with that one, itself included, in order of number; of
     * very many some. Left out is what {@link #earlier} leaves out.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    List<Row> kin(long seq);

    /** Whether another Hookscope had the session open, so that what it received in the last moments may be missing here. */
    default boolean isBehind() {
        return false;
    }

    /** Returns the file. */
    Path file();

    /** Releases the file. Safe to call twice. */
    @Override
    void close();
}
