package io.hookscope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.event.Money;
import io.hookscope.query.Beyond;
import io.hookscope.query.Match;
import io.hookscope.query.PreparedQuery;
import io.hookscope.query.Query;
import io.hookscope.query.QueryContext;
import io.hookscope.query.Term;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Snapshot;
import io.hookscope.ui.feed.RowBatch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final Packer packer = new Packer();
    private final QueryContext frame = new QueryContext(Money.PLAIN, ZoneOffset.UTC, Instant.EPOCH);
    private final List<Query> queries = Rehearsal.queries(frame, rows(100));

    @Test
    void eachOfItsQueriesCanBeRead() {
        assertThat(Rehearsal.queries(frame, rows(0))).hasSize(10).noneMatch(Query::isEmpty);
    }

    @Test
    void someOfThemAreAnsweredByARow() {
        PackedRow oldest = rows(100).at(1);
        List<Query> more = queries.subList(10, queries.size());
        assertThat(more).hasSizeGreaterThan(2).filteredOn(query -> query.term() instanceof Term.Text)
                .allMatch(query -> PreparedQuery.of(query, packer).test(oldest, Beyond.NOTHING) == Match.YES);
    }

    @Test
    void isWorthItForAHundredThousandDeliveriesAndNotForAFewThousand() {
        assertThat(Rehearsal.isWorthIt(100_000)).isTrue();
        assertThat(Rehearsal.isWorthIt(5_000)).isFalse();
    }

    @Test
    void tellsNobodyAndAnswersWhatIsSearchedBehindIt() {
        Snapshot rows = rows(5_000);
        List<Judge> shown = new CopyOnWriteArrayList<>();
        try (var searcher = new Searcher(Contents.NONE, Runnable::run)) {
            Snapshot some = Rehearsal.rows(rows);
            searcher.rehearse(queries.stream().map(query -> question(query, some)).toList(), some);
            searcher.search(question(queries.getFirst(), rows), shown::add, (_, _) -> {});
            await().until(() -> !shown.isEmpty());
        }
        assertThat(shown).hasSize(1);
    }

    private Searcher.Question question(Query query, Snapshot rows) {
        return new Searcher.Question(query, packer, rows, new Searcher.Unseen(new BitSet(), _ -> false),
                new Searcher.Attached(new BitSet(), Map.of()));
    }

    private Snapshot rows(int many) {
        var model = new DeliveriesModel();
        model.apply(RowBatch.packed(packer.pack(Rows.range(1, many))));
        return model.snapshot();
    }
}
