package io.hookscope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.CheckName;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Snapshot;
import io.hookscope.ui.feed.FxFeed;
import io.hookscope.ui.feed.RowBatch;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** When the window prepares for the first search: it asks for words that stand in the oldest of the latest deliveries. */
@ExtendWith(ApplicationExtension.class)
class FirstSearchTest {

    private static final int MANY = 100_000;

    private final DeliveriesModel deliveries = new DeliveriesModel();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private FxFeed feed;
    private SearchModel model;

    private final class Asked implements Contents {

        @Override
        public Optional<Delivery> delivery(long seq) {
            return Optional.empty();
        }

        @Override
        public long search(Phrase phrase, LongPredicate taker) {
            asked.add(phrase.words());
            return MANY;
        }

        @Override
        public Set<CheckName> findings(long seq, Delivery delivery, Reading reading) {
            return Set.of();
        }
    }

    @Start
    void open(Stage stage) {
        feed = new FxFeed(_ -> {}, _ -> {});
        model = new SearchModel(deliveries, new CellText(ZoneOffset.UTC, 2), new MapMemory(), new Asked(), feed);
    }

    @Stop
    void close() {
        model.close();
    }

    @Test
    void isPreparedAsSoonAsAHundredThousandDeliveriesOfEarlierRunsAreListed() {
        deliveries.unread().startAfter(MANY);
        deliveries.history(feed.packer().pack(LongStream.range(1, MANY)
                .mapToObj(seq -> Rows.succeeded(seq).again(7_111_111_111L).row()).toList()));
        redeemed(8_222_222_222L);
        deliveries.history(feed.packer().pack(Rows.range(MANY, MANY)));

        await().atMost(Duration.ofSeconds(20)).until(() -> asked.stream().anyMatch(words -> words.contains("82")));
        assertThat(asked).as("what was asked when one was missing").noneMatch(words -> words.contains("71"));
    }

    @Test
    void isNotPreparedByDeliveriesThatAreJustComing() {
        deliveries.apply(RowBatch.packed(feed.packer().pack(Rows.range(1, MANY - 1))));
        redeemed(7_111_111_111L);
        deliveries.apply(RowBatch.packed(feed.packer().pack(Rows.range(MANY, MANY))));

        redeemed(8_222_222_222L);
        model.again(); // behind whatever was begun before
        await().atMost(Duration.ofSeconds(20)).until(() -> asked.stream().anyMatch(words -> words.contains("82")));
        assertThat(asked).noneMatch(words -> words.contains("71"));
    }

    /** Gives the oldest of the rows that are gone through a redemption of that number. */
    private void redeemed(long number) {
        Snapshot some = Rehearsal.rows(deliveries.snapshot());
        PackedRow oldest = IntStream.range(0, some.places()).mapToObj(some::at).filter(Objects::nonNull).findFirst()
                .orElseThrow();
        deliveries.apply(RowBatch.packed(feed.packer().pack(
                List.of(Rows.succeeded(oldest.seq()).again(number).row()))));
    }
}
