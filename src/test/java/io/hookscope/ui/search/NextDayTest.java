package io.hookscope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.RowFilter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a search for today finds when the window stays open overnight. */
class NextDayTest {

    private final HandClock clock = new HandClock();
    private final Packer packer = new Packer();
    private final List<RowFilter> filters = new CopyOnWriteArrayList<>();

    @Test
    void whatIsSearchedIsReadAnewOnceAnotherDayHasBegun() {
        PackedRow first = packer.pack(Rows.succeeded(1).row());
        PackedRow nextDay = packer.pack(Rows.succeeded(2).at("2024-01-16T06:00:00Z").row());
        try (var model = new SearchModel(new DeliveriesModel(), new CellText(ZoneOffset.UTC, 2), new MapMemory(),
                new Searcher(Contents.NONE, Runnable::run), packer, clock)) {
            model.connect(filters::add, _ -> {});
            model.keepUpWithTheDay();
            model.search("received:today");
            await().until(() -> filters.size() == 1);
            assertThat(filters.getFirst().matches(first)).isTrue();
            assertThat(filters.getFirst().matches(nextDay)).isFalse();

            clock.pass(Duration.ofHours(11));
            model.keepUpWithTheDay();
            clock.pass(Duration.ofHours(1));
            model.keepUpWithTheDay();
            await().until(() -> filters.size() == 2);
            assertThat(filters.getLast().matches(first)).isFalse();
            assertThat(filters.getLast().matches(nextDay)).isTrue();
            model.keepUpWithTheDay();
        }
        assertThat(filters).hasSize(2);
    }
}
