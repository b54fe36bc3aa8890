package io.hookscope.ui.search;

import io.hookscope.query.Opened;
import io.hookscope.query.Query;
import io.hookscope.query.Verdict;
import io.hookscope.query.Sieve;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.ui.deliveries.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which rows answer a query, on a thread of its own, newest first. A later search takes the place of one under
 * way. Called on the FX thread, and answers there.
 */
final class Searcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Searcher.class);

    /** What was found so far is shown after this long, and again each time when it took twice as long. */
    private static final long FIRST_LOOK_NANOS = 250_000_000;
    private static final int SLICE = 16;

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
     * @param rows   all rows
     * @param unread  the numbers of deliveries that nobody looked at; not changed any more
     * @param attached what a person attached to them; not changed any more
     */
    record Question(Query query, Packer packer, Snapshot rows, BitSet unread, Attached attached) {}

    /** Flags by number, and notes. */
    record Attached(BitSet flagged, Map<Long, String> notes) {}

    /**
     * Searches; whatever was searched before is forgotten.
     *
     * @param shown  takes the judge each time it knows more
     * @param opened takes a judge and rows of it that had to be opened, once it knows what they are
     */
    void search(Question question, Consumer<Judge> shown, BiConsumer<Judge, List<PackedRow>> opened) {
        int mine = wish.incrementAndGet();
        work(() -> new Run(question, () -> mine == wish.get(), shown, opened).judge());
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
                LOG.error("A search failed", e);
            }
        });
    }

    /** One search. What it finds goes to the FX thread as copies. */
    private final class Run {

        private final Question question;
        private final BooleanSupplier wanted;
        private final Consumer<Judge> shown;
        private final BiConsumer<Judge, List<PackedRow>> opened;
        private final List<PackedRow> waiting = new ArrayList<>();
        private final Knowledge knowledge;
        private final Sieve sieve;
        private final Judge judge;

        Run(Question question, BooleanSupplier wanted, Consumer<Judge> shown,
                BiConsumer<Judge, List<PackedRow>> opened) {
            this.question = question;
            this.wanted = wanted;
            this.shown = shown;
            this.opened = opened;
            knowledge = Knowledge.of(question, contents, wanted);
            sieve = Sieve.of(question.query(), question.packer());
            judge = new Judge(sieve, knowledge, question.rows(), this::openLater);
        }

        /** First what the rows say, which is quick; then, newest first, what only their deliveries say. */
        void judge() {
            Snapshot rows = question.rows();
            long begin = System.nanoTime();
            var sifted = Sifted.of(rows, row -> wanted.getAsBoolean() ? sieve.test(row, knowledge) : Verdict.NO);
            BitSet yes = sifted.yes();
            BitSet unknown = sifted.unknown();
            long look = FIRST_LOOK_NANOS;
            int opened = 0;
            for (int place = unknown.length() - 1; place >= 0; place = unknown.previousSetBit(place - 1)) {
                if (rows.at(place) instanceof PackedRow row && answers(row)) {
                    yes.set(place);
                }
                if (++opened % SLICE == 0 && System.nanoTime() - begin > look) {
                    look = 2 * (System.nanoTime() - begin);
                    show((BitSet) yes.clone());
                }
                if (!wanted.getAsBoolean()) {
                    return;
                }
            }
            show(yes);
        }

        private void show(BitSet yes) {
            fx.execute(() -> {
                if (wanted.getAsBoolean()) {
                    judge.found(yes);
                    shown.accept(judge);
                }
            });
        }

        private boolean answers(PackedRow row) {
            Verdict verdict = sieve.test(row, knowledge);
            return verdict == Verdict.YES || verdict == Verdict.UNKNOWN && contents.delivery(row.seq())
                    .map(delivery -> sieve.test(row, new Opened(knowledge, delivery,
                            (d, reading) -> contents.findings(row.seq(), d, reading))))
                    .filter(v -> v == Verdict.YES).isPresent();
        }

        /** Gathers what came with one pulse, from the FX thread or where rows are arranged. */
        private void openLater(PackedRow row) {
            synchronized (waiting) {
                waiting.add(row);
                if (waiting.size() > 1) {
                    return;
                }
            }
            work(() -> open(waiting()));
        }

        private List<PackedRow> waiting() {
            synchronized (waiting) {
                List<PackedRow> rows = List.copyOf(waiting);
                waiting.clear();
                return rows;
            }
        }

        private void open(List<PackedRow> rows) {
            Set<Long> yes = new HashSet<>();
            for (PackedRow row : rows) {
                if (!wanted.getAsBoolean()) {
                    return;
                }
                if (answers(row)) {
                    yes.add(row.seq());
                }
            }
            fx.execute(() -> settle(rows, yes));
        }

        private void settle(List<PackedRow> rows, Set<Long> yes) {
            List<PackedRow> changed = rows.stream().filter(row -> judge.settle(row, yes.contains(row.seq()))).toList();
            if (wanted.getAsBoolean() && !changed.isEmpty()) {
                opened.accept(judge, changed);
            }
        }
    }
}
