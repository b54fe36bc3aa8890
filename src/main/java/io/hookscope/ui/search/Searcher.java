package io.hookscope.ui.search;

import io.hookscope.query.Query;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.ui.deliveries.model.Snapshot;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which rows answer a query, on a thread of its own, newest first. A later search takes the place of one under
 * way. Called on the FX thread, and answers there.
 */
final class Searcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Searcher.class);

    private final Contents contents;
    private final Executor fx;
    private final AtomicInteger wish = new AtomicInteger();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("hookscope-search").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    /** Asks the contents and answers on that executor, the FX thread. */
    Searcher(Contents contents, Executor fx) {
        this.contents = contents;
        this.fx = fx;
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Starts a search.
     *
     * @param rows     all rows
     * @param unread   the deliveries that nobody looked at
     * @param attached what a person attached to them; not changed any more
     */
    record Question(Query query, Packer packer, Snapshot rows, Unseen unread, Attached attached) {}

    /**
     * What nobody looked at.
     *
     * @param then the numbers of those that are there when the search begins; not changed any more
     * @param now  says it of one that comes later; on any thread
     */
    record Unseen(BitSet then, LongPredicate now) {}

    /** Flags by number, and notes. */
    record Attached(BitSet flagged, Map<Long, String> notes) {}

    /**
     * Searches; whatever was searched before is forgotten.
     *
     * @param shown  takes the judge each time it knows more
     * @param opened takes a judge and rows of it that had to be opened and are now found or no more, if any, once it knows
     */
    void search(Question question, Consumer<Judge> shown, BiConsumer<Judge, List<PackedRow>> opened) {
        int mine = wish.incrementAndGet();
        var told = new SearchRun.Told(fx, this::work, shown, opened);
        work(() -> new SearchRun(question, () -> mine == wish.get(), contents, told).judge());
    }

    /** Goes through those questions with these rows while nobody searches; nobody is told what is found. */
    void rehearse(List<Question> questions, Snapshot rows) {
        int now = wish.get();
        var told = new SearchRun.Told(_ -> {}, _ -> {}, _ -> {}, (_, _) -> {});
        work(() -> Rehearsal.play(questions.stream()
                .map(question -> new SearchRun(question, () -> now == wish.get(), contents, told)).toList(), rows));
    }

    /** Forgets the search under way. */
    void stop() {
        wish.incrementAndGet();
    }

    /** Searches nothing any more. */
    @Override
    public void close() {
        stop();
        thread.shutdown();
    }

    private void work(Runnable task) {
        thread.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                if (!thread.isShutdown()) { // else what is searched is closed by now
                    LOG.error("A search failed", e);
                }
            }
        });
    }
}
