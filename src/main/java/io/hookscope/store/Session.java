package io.hookscope.store;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Summary;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.pace.LoadLevel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One session file: deliveries with their exact bytes, what was answered, and what was derived from them. Safe for use by
 * many threads. Methods without a future may block on the disk and are never called on the FX thread or an I/O thread.
 */
public interface Session extends Archive {

    /**
     * Stores a delivery; never blocks on the disk. The future completes with its number once the bytes would survive a crash of the machine, and
     * exceptionally with {@link SessionFileException} when they could not be written or too many wait.
     * It completes on the writer's
     * thread: what is chained to it must not block. Deliveries are numbered in the order of the calls.
     */
    CompletableFuture<Long> append(Delivery delivery);

    /**
     * Stores a delivery that arrived elsewhere or earlier, as {@link #append} does, under a number of the caller's choice.
     *
     * @param seq the number it shall have; the next one is taken instead when that is not above all numbers given so far
     */
    CompletableFuture<Long> restore(long seq, Delivery delivery);

    /**
     * Records what was answered. Returns at once; read from now on, written with the next group, and lost if the machine
     * stops before.
     */
    void answered(long seq, Answer answer);

    /** Records what was read and concluded. Returns at once; derived data, so losing it costs only reading again. */
    void derived(long seq, Summary summary, @Nullable Conclusion conclusion);

    /**
     * Keeps what became of a delivery that was sent on. Returns at once; written a little later, and lost if the machine
     * stops before.
     */
    void handled(Handling handling);

    /**
     * Waits until so little waits to be written that {@link #handled} loses nothing; at most for some seconds, and not at
     * all while the session cannot be written. For who brings many in, on a thread that nobody waits for.
     */
    default void awaitRoom() {
        // where nothing is written there is always room
    }

    /**
     * Passes the numbers of deliveries in whose headers or body the phrase stands, newest first, until the taker answers
     * false. What arrived last may not be searchable yet.
     *
     * @return the number up to which every delivery was looked at; whether the phrase stands in later ones, they tell
     *         themselves: {@link io.hookscope.event.words.FullText}
     * @throws java.io.UncheckedIOException when the disk cannot be read, or the session is closed
     */
    long search(Phrase phrase, LongPredicate taker);

    /**
     * Keeps no more than that from now on: the oldest leave, in the background, but flagged ones stay. Until it is called
     * everything is kept.
     */
    void keep(Retention limits);

    /**
     * Takes deliveries out, with everything that belongs to them: nothing is read of them any more, until
     * {@link #bringBack}. At closing they are deleted for good. Returns at once.
     */
    void takeOut(Set<Long> seqs);

    /** Brings back what was taken out and not deleted since, as it was; returns which deliveries those are. Returns at once. */
    Set<Long> bringBack(Set<Long> seqs);

    /** Deletes deliveries for good, with everything that belongs to them. Returns at once; done a little later, at closing at last. */
    void delete(Set<Long> seqs);

    /** Calls the listener, on a thread of the store, with what has left the session and is not there any more. */
    void onGone(Consumer<Gone> listener);

    /**
     * In a session that is only looked at: finds out what was changed of it elsewhere, and tells the listeners. Does nothing
     * where all changes are made here. May block on the disk.
     */
    default void lookAgain() {}

    /** Calls the listener with all flags and notes when {@link #lookAgain} found others than before. */
    default void onMarked(Consumer<Map<Long, Mark>> listener) {}

    /** Attaches a flag or a note in the place of what was attached. Returns at once; lost if the machine stops before it is written. */
    void mark(long seq, Mark mark);

    /** Keeps which deliveries nobody looked at, in the place of what was kept. Returns at once; lost if the machine stops before it is written. */
    void looked(Unread unread);

    /**
     * Writes all that is stored so far, what waits in the journal included, into a new file that can be opened as a session of
     * its own. Takes as long as writing that much does; deliveries go on arriving meanwhile.
     *
     * @throws SessionFileException when there is such a file, or it cannot be written; its message is a sentence for the person
     */
    void copyTo(Path copy) throws SessionFileException;

    /** Returns the bytes that the session takes on disk, journal and index together. */
    long bytesOnDisk();

    /** Returns how much those who wait for an answer need the processors at this moment. */
    LoadLevel loadLevel();

    /** Returns whether journal and session file can be written. */
    StoreState state();

    /** Calls the listener with each later change of {@link #state()}, on a thread of the store. */
    void onState(Consumer<StoreState> listener);

    /**
     * Whether flags, notes and what became of deliveries are in the file. What is not when the session is closed is lost, and
     * {@link #state()} says why.
     */
    default boolean isWritten() {
        return true;
    }

    /** Writes all that waits, releases the file. Safe to call twice. */
    @Override
    void close();
}
