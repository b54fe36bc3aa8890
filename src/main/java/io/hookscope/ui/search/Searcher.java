package io.hookscope.ui.search;

import io.hookscope.query.Opened;
import io.hookscope.query.Query;
import io.hookscope.query.Verdict;
import io.hookscope.store.Row;
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
    private static final int SLICE = 512;

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
     * @param rows   all rows, in order of number; not changed any more
     * @param unread  the numbers of deliveries that nobody looked at; not changed any more
     * @param attached what a person attached to them; not changed any more
     */
    record Question(Query query, Row[] rows, BitSet unread, Attached attached) {}

    /** Flags by number, and notes. */
    record Attached(BitSet flagged, Map<Long, String> notes) {}

    /**
     * Searches; whatever was searched before is forgotten.
     *
     * @param shown  takes the judge each time it knows more
     * @param opened takes a judge and rows of it that had to be opened, once it knows what they are
     */
    void search(Question question, Consumer<Judge> shown, BiConsumer<Judge, List<Row>> opened) {
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
        private final BiConsumer<Judge, List<Row>> opened;
        private final List<Row> waiting = new ArrayList<>();
        private final Knowledge knowledge;
        private final Judge judge;

        Run(Question question, BooleanSupplier wanted, Consumer<Judge> shown, BiConsumer<Judge, List<Row>> opened) {
            this.question = question;
            this.wanted = wanted;
            this.shown = shown;
            this.opened = opened;
            knowledge = Knowledge.of(question, contents, wanted);
            judge = new Judge(question.query(), knowledge, question.rows(), this::openLater);
        }

        void judge() {
            Row[] rows = question.rows();
            var yes = new BitSet(rows.length);
            long begin = System.nanoTime();
            long look = FIRST_LOOK_NANOS;
            for (int place = rows.length - 1; place >= 0; place--) {
                if (answers(rows[place])) {
                    yes.set(place);
                }
                if (place % SLICE == 0 && !wanted.getAsBoolean()) {
                    return;
                }
                if (place % SLICE == 0 && System.nanoTime() - begin > look) {
                    look *= 2;
                    show((BitSet) yes.clone());
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

        private boolean answers(Row row) {
            Verdict verdict = question.query().test(row, knowledge);
            return verdict == Verdict.YES || verdict == Verdict.UNKNOWN && contents.delivery(row.seq())
                    .map(delivery -> question.query().test(row, new Opened(knowledge, delivery,
                            (d, reading) -> contents.findings(row.seq(), d, reading))))
                    .filter(v -> v == Verdict.YES).isPresent();
        }

        /** Gathers on the FX thread what came with one pulse. */
        private void openLater(Row row) {
            if (waiting.isEmpty()) {
                fx.execute(() -> {
                    List<Row> rows = List.copyOf(waiting);
                    waiting.clear();
                    work(() -> open(rows));
                });
            }
            waiting.add(row);
        }

        private void open(List<Row> rows) {
            Set<Long> yes = new HashSet<>();
            for (Row row : rows) {
                if (!wanted.getAsBoolean()) {
                    return;
                }
                if (answers(row)) {
                    yes.add(row.seq());
                }
            }
            fx.execute(() -> settle(rows, yes));
        }

        private void settle(List<Row> rows, Set<Long> yes) {
            List<Row> changed = rows.stream().filter(row -> judge.settle(row, yes.contains(row.seq()))).toList();
            if (wanted.getAsBoolean() && !changed.isEmpty()) {
                opened.accept(judge, changed);
            }
        }
    }
}
