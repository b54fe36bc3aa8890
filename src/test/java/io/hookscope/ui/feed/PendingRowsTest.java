package io.hookscope.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.store.Gone;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.Rows;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PendingRowsTest {

    private final PendingRows pending = new PendingRows(new Packer());

    @Test
    void wakesTheTakerOnceUntilItFindsNothing() {
        assertThat(pending.offer(changed(1))).isTrue();
        assertThat(pending.offer(changed(2))).isFalse();
        assertThat(pending.take(10).rows()).hasSize(2);
        assertThat(pending.offer(changed(3))).isFalse();
        assertThat(pending.take(10).rows()).hasSize(1);
        assertThat(pending.take(10).isEmpty()).isTrue();
        assertThat(pending.offer(changed(4))).isTrue();
    }

    @Test
    void handsOverTheLatestStateOnlyAndNoMoreThanAsked() {
        for (int i = 0; i < 3; i++) {
            for (long seq = 1; seq <= 5; seq++) {
                pending.offer(changed(seq));
            }
        }
        assertThat(pending.take(3).rows()).extracting(PackedRow::seq).containsExactly(1L, 2L, 3L);
        assertThat(pending.take(3).rows()).extracting(PackedRow::seq).containsExactly(4L, 5L);
    }

    @Test
    void dropsWhatWasEvictedBeforeItWasShown() {
        pending.offer(changed(1));
        pending.offer(changed(2));
        pending.offer(new FeedEvent.Left(new Gone(Set.of(1L), Gone.Cause.EVICTED)));
        var batch = pending.take(10);
        assertThat(batch.rows()).extracting(PackedRow::seq).containsExactly(2L);
        assertThat(batch.gone()).containsExactly(1L);
    }

    private static FeedEvent changed(long seq) {
        return new FeedEvent.Changed(Rows.succeeded(seq).row());
    }
}
