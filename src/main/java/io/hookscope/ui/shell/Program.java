package io.hookscope.ui.shell;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.listener.ListenerState;
import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleFate;
import io.hookscope.sample.SampleTarget;
import io.hookscope.settings.Look;
import io.hookscope.store.Row;
import io.hookscope.store.StoreState;
import io.hookscope.ui.search.Contents;
import java.net.URI;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the window asks of the running program. Unless a method says otherwise, it returns at once and may be called on
 * the FX thread; consumers are called on any thread.
 */
public interface Program {

    /** Tells the consumer what the listener is doing, now and with each change. */
    void onListener(Consumer<ListenerState> consumer);

    /** Tells the consumer whether the session can take deliveries, now and with each change. */
    void onStore(Consumer<StoreState> consumer);

    /**
     * Passes what happens from now on, and beside it what the session has, a page at a time, the newest first. Blocks while it
     * reads, so it runs in the background.
     */
    void follow(Consumer<FeedEvent> consumer, Consumer<List<Row>> earlier);

    /** Returns the highest number that the session held when the program started. */
    long lastSeqAtStart();

    /** Returns the figures of this moment. May block on the disk. */
    Vitals vitals();

    /** Returns what a search asks of the session. */
    default Contents contents() {
        return Contents.NONE;
    }

    /** Returns the numbers of the deliveries that are flagged. */
    Set<Long> flagged();

    /** Flags those: they are not evicted. */
    void flag(Set<Long> seqs);

    /** Takes the flag off those. */
    void unflag(Set<Long> seqs);

    /** Returns which of the deliveries of earlier runs nobody looked at. */
    default BitSet unreadBefore() {
        return new BitSet();
    }

    /** Keeps that nobody looked at these among the deliveries up to that number. */
    default void looked(BitSet unread, long upTo) {}

    /** Returns what is written to deliveries, by number. */
    Map<Long, String> notes();

    /** Writes that to these deliveries, in the place of what was written before; nothing takes it away. */
    void note(Set<Long> seqs, String text);

    /** Returns the look that was chosen last. */
    Look look();

    /** Changes the look, and keeps that choice. */
    void changeLook(UnaryOperator<Look> change);

    /** Listens on that port from now on; the outcome comes as a state. */
    void listenOn(int port);

    /** Returns the address that samples for that target are sent to; empty while there is none. */
    Optional<URI> address(SampleTarget target);

    /** Sends the sample there over HTTP; the stage says what became of it. */
    CompletionStage<SampleFate> send(Sample sample, SampleTarget target);
}
