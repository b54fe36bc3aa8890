package io.hookscope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.event.Money;
import io.hookscope.query.Frame;
import io.hookscope.query.Query;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.DeliveriesModel;
import io.hookscope.ui.deliveries.Snapshot;
import io.hookscope.ui.feed.Batch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final Packer packer = new Packer();
    private final List<Query> queries = Rehearsal.queries(new Frame(Money.PLAIN, ZoneOffset.UTC, Instant.EPOCH));

    @Test
    void eachOfItsQueriesCanBeRead() {
        assertThat(queries).hasSize(9).noneMatch(Query::isEmpty);
    }

    @Test
    void isNotWorthItForAFewThousandDeliveries() {
        assertThat(Rehearsal.isWorthIt(rows(5_000))).isFalse();
    }

    @Test
    void tellsNobodyAndAnswersWhatIsSearchedBehindIt() {
        Snapshot rows = rows(5_000);
        List<Judge> shown = new CopyOnWriteArrayList<>();
        try (var searcher = new Searcher(Contents.NONE, Runnable::run)) {
            searcher.rehearse(queries.stream().map(query -> question(query, Rehearsal.rows(rows))).toList());
            searcher.search(question(queries.getFirst(), rows), shown::add, (_, _) -> {});
            await().until(() -> !shown.isEmpty());
        }
        assertThat(shown).hasSize(1);
    }

    private Searcher.Question question(Query query, Snapshot rows) {
        return new Searcher.Question(query, packer, rows, new BitSet(),
                new Searcher.Attached(new BitSet(), Map.of()));
    }

    private Snapshot rows(int many) {
        var model = new DeliveriesModel(new CellText(ZoneOffset.UTC, 2));
        model.apply(Batch.packed(packer.pack(Rows.range(1, many))));
        return model.snapshot();
    }
}
