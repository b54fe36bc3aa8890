package io.hookscope.ui.search;

import io.hookscope.query.Match;
import io.hookscope.query.Opened;
import io.hookscope.query.PreparedQuery;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.deliveries.model.Snapshot;
import io.hookscope.ui.deliveries.model.Trial;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One search: finds out what answers it, and goes on judging what comes later. For the thread of searches, and what it finds
 * goes to the FX thread as copies.
 */
final class SearchRun {

    private static final Logger LOG = LoggerFactory.getLogger(SearchRun.class);

    /** What was found so far is shown after this long, and again each time when it took twice as long. */
    private static final long FIRST_LOOK_NANOS = 250_000_000;
    /** Deliveries that are opened before anybody looks whether the search is still wanted. */
    private static final int PORTION = 64;

    private final Searcher.Question question;
    private final Contents contents;
    private final Told told;
    private final BooleanSupplier wanted;
    private final List<PackedRow> waiting = new ArrayList<>();
    private final Knowledge knowledge;
    private final PreparedQuery preparedQuery;
    private final Judge judge;

    /**
     * Who is told.
     *
     * @param fx     runs that on the FX thread
     * @param later  runs what is left to do on the thread of searches
     * @param shown  takes the judge each time it knows more
     * @param opened takes a judge and rows of it that had to be opened and are now found or no more, if any, once it knows
     */
    record Told(Executor fx, Executor later, Consumer<Judge> shown, BiConsumer<Judge, List<PackedRow>> opened) {}

    /**
     * Looks the question's words up.
     *
     * @param wanted whether anybody still waits for it
     */
    SearchRun(Searcher.Question question, BooleanSupplier wanted, Contents contents, Told told) {
        this.question = question;
        this.wanted = wanted;
        this.contents = contents;
        this.told = told;
        knowledge = Knowledge.of(question, contents, wanted);
        preparedQuery = PreparedQuery.of(question.query(), question.packer());
        judge = new Judge(preparedQuery, knowledge, question.rows(), this::openLater);
    }

    /** First what the rows say, which is quick; then, newest first, what only their deliveries say. */
    void judge() {
        long begin = System.nanoTime();
        Sifted sifted = sift(question.rows());
        open(sifted, begin);
        show(sifted.yes());
    }

    private Sifted sift(Snapshot rows) {
        return Sifted.of(rows, this::ask);
    }

    /** Asks one row, and opens nothing. */
    Match ask(PackedRow row) {
        return wanted.getAsBoolean() ? preparedQuery.test(row, knowledge) : Match.NO;
    }

    /** Does all that a search does, but for opening, and tells nobody. */
    void rehearse() {
        judge.found(sift(question.rows()).yes());
        if (wanted.getAsBoolean()) {
            Trial.of(question.rows(), judge);
        }
    }

    private void open(Sifted sifted, long begin) {
        Snapshot rows = question.rows();
        BitSet unknown = sifted.unknown();
        long look = FIRST_LOOK_NANOS;
        for (int[] portion = before(unknown, unknown.length()); portion.length > 0 && wanted.getAsBoolean();) {
            IntStream.of(portion).parallel().filter(place -> answers(rows.at(place))).boxed().toList()
                    .forEach(sifted.yes()::set);
            if (System.nanoTime() - begin > look) {
                look = 2 * (System.nanoTime() - begin);
                show((BitSet) sifted.yes().clone());
            }
            portion = before(unknown, portion[portion.length - 1]);
        }
    }

    /** Returns the next of those places before that one, the highest first. */
    private static int[] before(BitSet places, int end) {
        return IntStream.iterate(places.previousSetBit(end - 1), at -> at >= 0, at -> places.previousSetBit(at - 1))
                .limit(PORTION).toArray();
    }

    private void show(BitSet yes) {
        told.fx().execute(() -> {
            if (wanted.getAsBoolean()) {
                judge.found(yes);
                told.shown().accept(judge);
            }
        });
    }

    private boolean answers(@Nullable PackedRow row) {
        Match verdict = row == null ? Match.NO : preparedQuery.test(row, knowledge);
        return row != null && (verdict == Match.YES || verdict == Match.UNKNOWN && opened(row) == Match.YES);
    }

    /** One that cannot be read keeps no other from being searched. */
    private Match opened(PackedRow row) {
        try {
            Match verdict = contents.delivery(row.seq())
                    .map(delivery -> preparedQuery.test(row, new Opened(knowledge, delivery,
                            (d, reading) -> contents.findings(row.seq(), d, reading))))
                    .orElse(Match.NO);
            judge.opened(row.seq());
            return verdict;
        } catch (RuntimeException e) {
            if (wanted.getAsBoolean() && judge.notOpened(row.seq()) == 1) { // each of them would say the same
                LOG.warn("Delivery {} cannot be read and is not searched", row.seq(), e);
            }
            return Match.NO;
        }
    }

    /** Gathers what came with one pulse, from the FX thread or where rows are arranged. */
    private void openLater(PackedRow row) {
        synchronized (waiting) {
            waiting.add(row);
            if (waiting.size() > 1) {
                return;
            }
        }
        told.later().execute(() -> open(waiting()));
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
        told.fx().execute(() -> settle(rows, yes));
    }

    private void settle(List<PackedRow> rows, Set<Long> yes) {
        List<PackedRow> changed = rows.stream().filter(row -> judge.settle(row, yes.contains(row.seq()))).toList();
        if (wanted.getAsBoolean()) {
            told.opened().accept(judge, changed);
        }
    }
}
