package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.testing.Deliveries;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work waits here until a test lets it run. */
class BodyValuesTest {

    private static final BodyField REGION = new BodyField("/region");

    private final BodyValues values = new BodyValues();
    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final ArrayDeque<Runnable> fx = new ArrayDeque<>();
    private final List<Long> loaded = new ArrayList<>();
    private final Map<Long, Delivery> kept = new HashMap<>();
    private boolean broken;

    /** A cell: asks when it is written. */
    private final class Cell implements BodyValues.Asker {

        private BodyValues.@Nullable Place place;
        private String shown = "";
        private String why = "";
        private BodyValues.Extent extent = BodyValues.Extent.WHOLE;

        Cell write(long seq) {
            place = new BodyValues.Place(seq, REGION);
            show(values.of(place, this));
            return this;
        }

        @Override
        public BodyValues.@Nullable Place place() {
            return place;
        }

        @Override
        public void show(BodyValues.Value value) {
            shown = value.text();
            why = value.why();
            extent = value.extent();
        }
    }

    @BeforeEach
    void connect() {
        values.from(new BodySource(this::load, background::add, fx::add));
        for (long seq = 1; seq <= 5_000; seq++) {
            kept.put(seq, Deliveries.json("{\"region\":\"R" + seq + "\"}"));
        }
    }

    @Test
    void aValueIsReadInTheBackgroundAndFillsTheCellWhenItComes() {
        var cell = new Cell().write(7);
        work(fx);
        assertThat(cell.shown).isEmpty();
        assertThat(loaded).as("what the FX thread read").isEmpty();
        work(background);
        assertThat(cell.shown).as("before the FX thread hears of it").isEmpty();
        work(fx);
        assertThat(cell.shown).isEqualTo("R7");
        assertThat(new Cell().write(7).shown).as("what is known already").isEqualTo("R7");
        settle();
        assertThat(loaded).containsExactly(7L);
    }

    @Test
    void aNumberThatIsTooLongToBeOneIsShownAsItWasSent() {
        kept.put(3L, Deliveries.json("{\"region\":" + "1e" + "9".repeat(20) + "}"));
        var cell = new Cell().write(3);
        settle();
        assertThat(cell.shown).startsWith("1e999");
    }

    @Test
    void theLastToAskAreReadFirstAndThoseOutOfViewNotAtAll() {
        List<Cell> cells = new ArrayList<>();
        for (long seq = 1; seq <= 20; seq++) {
            cells.add(new Cell().write(seq));
        }
        cells.get(19).place = null;
        cells.get(0).write(100);
        work(fx);
        work(background);
        assertThat(loaded).containsExactlyInAnyOrder(100L, 19L, 18L, 17L, 16L, 15L, 14L, 13L);
        cells.subList(1, 12).forEach(cell -> cell.place = null);
        settle();
        assertThat(loaded).hasSize(BodyValues.AT_ONCE);
        assertThat(cells.get(0).shown).isEqualTo("R100");
        assertThat(cells.get(18).shown).isEqualTo("R19");
    }

    @Test
    void aCellThatShowsAnotherRowByThenGetsWhatStandsThere() {
        var cell = new Cell().write(1);
        work(fx);
        cell.write(2);
        work(background);
        work(fx);
        assertThat(cell.shown).isEmpty();
        settle();
        assertThat(cell.shown).isEqualTo("R2");
    }

    @Test
    void whatMayNotBeSeenAnyMoreIsNotShownAndReadAnew() {
        var cell = new Cell().write(1);
        settle();
        var late = new Cell().write(2);
        work(fx);
        work(background);
        kept.replaceAll((_, _) -> Deliveries.json("{\"region\":\"veiled\"}"));
        values.forget();
        work(fx);
        assertThat(late.shown).as("what was read before").isEmpty();
        settle();
        assertThat(late.shown).isEqualTo("veiled");
        assertThat(cell.write(1).shown).isEmpty();
        settle();
        assertThat(cell.shown).isEqualTo("veiled");
    }

    @Test
    void noMoreThanSomeThousandsAreKept() {
        for (long seq = 1; seq <= 4_001; seq++) {
            new Cell().write(seq);
            settle();
        }
        loaded.clear();
        new Cell().write(2);
        settle();
        assertThat(loaded).isEmpty();
        new Cell().write(1);
        settle();
        assertThat(loaded).containsExactly(1L);
    }

    @Test
    void whyThereIsNothingIsToldAndItIsReadAgainTheNextTime() {
        broken = true;
        var cell = new Cell().write(1);
        settle();
        assertThat(cell.shown).isEmpty();
        assertThat(cell.why).contains("could not be read");
        broken = false;
        cell.write(1);
        settle();
        assertThat(cell.shown).isEqualTo("R1");
        var gone = new Cell().write(9_000);
        settle();
        assertThat(gone.why).contains("not kept");
        kept.put(4L, Deliveries.json("{\"region\":"));
        var odd = new Cell().write(4);
        settle();
        assertThat(odd.shown).isEmpty();
        assertThat(odd.why).contains("JSON");
    }

    @Test
    void whatIsToBeCopiedIsWholeAndAsManyAsFitIntoMemory() {
        kept.put(2L, Deliveries.json("{\"region\":\"" + "x".repeat(600_000) + "\"}"));
        List<BodyValues.Place> places = List.of(new BodyValues.Place(1, REGION), new BodyValues.Place(2, REGION),
                new BodyValues.Place(3, REGION));
        List<Map<BodyValues.Place, BodyValues.Value>> found = new ArrayList<>();
        values.whole(places, found::add);
        assertThat(loaded).as("what the FX thread read").isEmpty();
        settle();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst()).containsOnlyKeys(places.get(0), places.get(1));
        assertThat(found.getFirst().get(places.get(1)).text()).hasSize(600_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"a, b\" | a, b", "12.50 | 12.50", "1.10e1 | 1.10e1", "7000 | 7000",
            "true | true", "null | null", "{\"a\":1,\"b\":2,\"c\":3} | {3}", "[1,2] | [2]", "{} | {0}", "\"\" | ''"})
    void aValueIsWrittenAsItStands(String json, String says) {
        kept.put(1L, Deliveries.json("{\"region\":" + json + "}"));
        var cell = new Cell().write(1);
        settle();
        assertThat(cell.shown).isEqualTo(says);
    }

    @Test
    void whatIsNotThereIsEmptyAndALongTextIsCut() {
        kept.put(1L, Deliveries.json("{\"other\":1}"));
        kept.put(2L, Deliveries.json("{\"region\":\"" + "x".repeat(100_000) + "\"}"));
        var absent = new Cell().write(1);
        var large = new Cell().write(2);
        settle();
        assertThat(absent.shown + absent.why).isEmpty();
        assertThat(large.shown).hasSize(1_001).endsWith("\u2026");
        assertThat(large.extent).isEqualTo(BodyValues.Extent.BEGINNING);
    }

    private Optional<Delivery> load(long seq) {
        loaded.add(seq);
        if (broken) {
            throw new UncheckedIOException(new IOException("no disk"));
        }
        return Optional.ofNullable(kept.get(seq));
    }

    private static void work(ArrayDeque<Runnable> queue) {
        for (int left = queue.size(); left > 0; left--) {
            queue.remove().run();
        }
    }

    private void settle() {
        while (!fx.isEmpty() || !background.isEmpty()) {
            work(fx);
            work(background);
        }
    }
}
