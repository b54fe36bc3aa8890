package io.hookscope.ui.search;

import io.hookscope.event.words.Phrase;
import io.hookscope.query.Beyond;
import io.hookscope.query.Further;
import io.hookscope.query.Match;
import io.hookscope.query.PreparedQuery;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.RowFilter;
import io.hookscope.ui.deliveries.model.Snapshot;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The filter that a search makes: knows what was found out of the rows that were there, judges by itself those that come or
 * change later, and asks for those that have to be opened. Thread-safe.
 */
final class Judge implements RowFilter {

    private record Late(PackedRow row, boolean yes) {}

    private final PreparedQuery preparedQuery;
    private final Knowledge knowledge;
    private final Snapshot rows;
    private final Consumer<PackedRow> opener;
    private final Map<Long, Late> late = new ConcurrentHashMap<>();
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();
    private volatile BitSet yes = new BitSet();

    /**
     * A judge of that query.
     *
     * @param rows   the rows that are judged in the background
     * @param opener takes rows whose delivery has to be opened
     */
    Judge(PreparedQuery preparedQuery, Knowledge knowledge, Snapshot rows, Consumer<PackedRow> opener) {
        this.preparedQuery = preparedQuery;
        this.knowledge = knowledge;
        this.rows = rows;
        this.opener = opener;
    }

    /** Takes over what was found out so far, by place among the rows. */
    void found(BitSet places) {
        yes = places;
    }

    /** Takes over what opening a row's delivery showed; returns whether that changes anything. */
    boolean settle(PackedRow row, boolean answer) {
        boolean before = before(row);
        late.put(row.seq(), new Late(row, answer));
        return before != answer;
    }

    /** Says that a delivery that had to be opened could be. */
    void opened(long seq) {
        if (!unreadable.isEmpty()) {
            unreadable.remove(seq);
        }
    }

    /** Says that it could not be; returns how many those are by now. */
    int notOpened(long seq) {
        unreadable.add(seq);
        return unreadable.size();
    }

    /** Returns how many deliveries had to be opened to know whether they are found, and could not be. */
    int unreadable() {
        return unreadable.size();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean matches(PackedRow row) {
        Late known = late.isEmpty() ? null : late.get(row.seq());
        if (known != null && known.row() == row) {
            return known.yes();
        }
        int place = rows.place(row.seq());
        if (place >= 0 && rows.at(place) == row) {
            return yes.get(place);
        }
        return judge(row);
    }

    @Override
    public @Nullable BitSet known(Snapshot others, int page) {
        int mine = others.pageIn(rows, page);
        return mine < 0 ? null : yes.get(mine * Snapshot.PAGE, (mine + 1) * Snapshot.PAGE);
    }

    @Override
    public RowFilter within(Line.Checkout checkout) {
        if (!knowledge.asksForWords()) {
            return this;
        }
        String said = " " + Phrase.of(checkout.words()).words();
        return knowledge.asksForAnyOf(said) ? new Within(saying(said)) : this;
    }

    /** What the search finds among the deliveries of one checkout. */
    private final class Within implements RowFilter {

        private final Beyond beyond;

        Within(Beyond beyond) {
            this.beyond = beyond;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public boolean matches(PackedRow row) {
            return Judge.this.matches(row) || preparedQuery.test(row, beyond) == Match.YES;
        }
    }

    private boolean judge(PackedRow row) {
        return switch (preparedQuery.test(row, knowledge)) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> {
                boolean before = before(row);
                // that it is asked for need not be done twice
                late.put(row.seq(), new Late(row, before));
                opener.accept(row);
                yield before;
            }
        };
    }

    private boolean before(PackedRow row) {
        Late known = late.get(row.seq());
        int place = rows.place(row.seq());
        return known != null ? known.yes() : place >= 0 && yes.get(place);
    }

    /** What a checkout says of itself counts like words of each of its deliveries. */
    private Beyond saying(String words) {
        return new Further(knowledge) {
            @Override
            public Match says(long seq, Phrase phrase) {
                return words.contains(" " + phrase.words()) ? Match.YES : super.says(seq, phrase);
            }
        };
    }
}
