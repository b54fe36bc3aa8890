package io.hookscope.ui.deliveries.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Outcome;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.Mirror;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.Fact;
import io.hookscope.ui.feed.RowBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class DeliveriesModelTest {

    private static final Comparator<PackedRow> BY_CODE = Fact.CODE.order();

    private final DeliveriesModel model = new DeliveriesModel();

    @Test
    void showsTheNewestFirstHoweverTheyCome() {
        apply(Rows.succeeded(2).row(), Rows.succeeded(3).row(), Rows.succeeded(1).row());
        assertThat(model.view()).extracting(line -> line.facts().seq()).containsExactly(3L, 2L, 1L);
    }

    @Test
    void putsALaterStateInTheSamePlaceAsAnUpdateOnly() {
        apply(Rows.range(1, 3).toArray(Row[]::new));
        List<String> changes = new ArrayList<>();
        model.view().addListener((ListChangeListener<Line>) change -> {
            while (change.next()) {
                changes.add((change.wasUpdated() ? "updated " : "moved ") + change.getFrom());
            }
        });
        apply(Rows.succeeded(2).concluded(SignatureVerdict.Kind.WRONG, "wrong secret", 1, 1).row());
        assertThat(changes).containsExactly("updated 1");
        assertThat(model.count(Chip.PROBLEMS).get()).isEqualTo(1);
        assertThat(model.count(Chip.ALL).get()).isEqualTo(3);
    }

    @Test
    void movesARowWhoseLaterStateSortsElsewhere() {
        model.rearranging().sort(BY_CODE, Runnable::run);
        apply(Rows.succeeded(1).of("b", null, null).row(), Rows.succeeded(2).of("c", null, null).row());
        apply(Rows.succeeded(2).of("a", null, null).row());
        assertThat(model.view()).extracting(line -> line.facts().seq()).containsExactly(2L, 1L);
    }

    @Test
    void countsWithinTheSearch() {
        apply(Rows.succeeded(1).row(), Rows.succeeded(2).event("redemption.failed", Outcome.FAILED).row());
        model.rearranging().search(Saying.of("failed"), Runnable::run);
        assertThat(model.count(Chip.ALL).get()).isEqualTo(1);
        assertThat(model.count(Chip.SUCCEEDED).get()).isZero();
        model.rearranging().search(RowFilter.ALL, Runnable::run);
        assertThat(model.count(Chip.ALL).get()).isEqualTo(2);
    }

    @Test
    void holdsNewOnesBackWhilePausedButShowsWhatBecameOfKnownOnes() {
        apply(Rows.succeeded(1).answered(null).row());
        model.pause();
        apply(Rows.succeeded(1).row(), Rows.succeeded(2).row());
        assertThat(model.view()).extracting(line -> line.facts().seq()).containsExactly(1L);
        assertThat(model.view().getFirst().facts().answer()).isNotNull();
        assertThat(model.waitingProperty().get()).isEqualTo(1);
        assertThat(model.resume()).isEqualTo(1);
        assertThat(model.view()).extracting(line -> line.facts().seq()).containsExactly(2L, 1L);
    }

    @Test
    void listsWhatIsBroughtBackAtOnceAlsoWhilePaused() {
        apply(Rows.range(1, 3).toArray(Row[]::new));
        model.pause();
        model.apply(RowBatch.gone(Set.of(2L)));
        model.apply(new RowBatch(List.of(), Set.of(), Set.of(2L)));
        apply(Rows.succeeded(2).row(), Rows.succeeded(4).row());
        assertThat(model.view()).extracting(line -> line.facts().seq()).containsExactly(3L, 2L, 1L);
        assertThat(model.waitingProperty().get()).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasEvictedAndDoesNotTakeItBack() {
        apply(Rows.range(1, 10).toArray(Row[]::new));
        model.apply(RowBatch.gone(Set.of(1L, 2L, 3L, 4L)));
        apply(Rows.succeeded(3).row());
        assertThat(model.view()).extracting(line -> line.facts().seq()).containsExactly(10L, 9L, 8L, 7L, 6L, 5L);
        assertThat(model.count(Chip.ALL).get()).isEqualTo(6);
        assertThat(model.unread().countProperty().get()).isEqualTo(6);
    }

    @Test
    void marksOnlyWhatCameAfterTheStart() {
        model.unread().startAfter(2);
        apply(Rows.range(1, 4).toArray(Row[]::new));
        assertThat(model.unread().countProperty().get()).isEqualTo(2);
        assertThat(model.unread().seen(model.view().getFirst())).isTrue();
        assertThat(model.unread().seen(model.view().getFirst())).isFalse();
        assertThat(model.unread().countProperty().get()).isEqualTo(1);
    }

    @Test
    void tellsListenersExactlyWhatChangedInAnyOrder() {
        var random = new Random(7);
        model.rearranging().sort(BY_CODE, Runnable::run);
        List<Line> mirror = Mirror.of(model.view());
        for (int round = 0; round < 200; round++) {
            List<Row> rows = new ArrayList<>(new java.util.LinkedHashSet<>(random.longs(20, 1, 400).boxed().toList())
                    .stream().map(seq -> Rows.succeeded(seq).of("c" + random.nextInt(50), null, null).row()).toList());
            model.apply(new RowBatch(new Packer().pack(rows),
                    round % 10 == 0 ? Set.of((long) round / 10, 300L + round) : Set.of()));
            assertThat(mirror).isEqualTo(model.view());
            assertThat(mirror).extracting(Line::packed).isSortedAccordingTo(BY_CODE);
        }
    }

    @Test
    void keepsOrderAndCountThroughABurstOfTwentyThousand() {
        var rows = new ArrayList<>(Rows.range(1, 20_000));
        java.util.Collections.shuffle(rows, new Random(3));
        for (int from = 0; from < rows.size(); from += 700) {
            model.apply(RowBatch.of(rows.subList(from, Math.min(rows.size(), from + 700))));
        }
        assertThat(model.view()).extracting(line -> line.facts().seq()).isSortedAccordingTo(Comparator.reverseOrder())
                .hasSize(20_000);
        assertThat(model.count(Chip.SUCCEEDED).get()).isEqualTo(20_000);
    }

    private void apply(Row... rows) {
        model.apply(RowBatch.of(List.of(rows)));
    }
}
