package io.hookscope.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.event.Outcome;
import io.hookscope.store.Row;
import io.hookscope.testing.Rows;
import io.hookscope.ui.compare.Baseline.Reason;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.feed.RowBatch;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static final String SUCCEEDED = "redemption.succeeded";

    private final DeliveriesModel deliveries = new DeliveriesModel();
    private final Baselines baselines = new Baselines();

    {
        baselines.among(deliveries::snapshot);
    }

    @Test
    void offersTheAttemptBeforeAndThenTheLastOfTheSameTypeOnlyAmongEarlierOnes() {
        Row failed = Rows.succeeded(9_000).event("redemption.failed", Outcome.FAILED).row();
        Row retry = ofSendout(9_001, 3);
        list(Rows.range(1, 8_999));
        list(List.of(failed, retry, Rows.succeeded(9_002).row()));
        assertThat(baselines.of(retry, 0)).containsExactly(new Baseline(Reason.ATTEMPT, 3, SUCCEEDED),
                new Baseline(Reason.TYPE, 8_999, SUCCEEDED));
        assertThat(baselines.of(retry, 8_999)).containsExactly(new Baseline(Reason.CHOSEN, 8_999, SUCCEEDED),
                new Baseline(Reason.ATTEMPT, 3, SUCCEEDED));
        assertThat(baselines.of(failed, 0)).isEmpty();
    }

    @Test
    void offersWhatIsPinnedForAsLongAsItIsThere() {
        list(Rows.range(1, 9));
        Row shown = Rows.succeeded(9).row();
        baselines.pin(4);
        assertThat(baselines.of(shown, 0)).first().isEqualTo(new Baseline(Reason.PINNED, 4, SUCCEEDED));
        deliveries.apply(RowBatch.gone(Set.of(4L)));
        assertThat(baselines.of(shown, 0)).containsExactly(new Baseline(Reason.TYPE, 8, SUCCEEDED));
        deliveries.apply(new RowBatch(List.of(), Set.of(), Set.of(4L)));
        list(Rows.range(4, 4));
        assertThat(baselines.of(shown, 0)).first().isEqualTo(new Baseline(Reason.PINNED, 4, SUCCEEDED));
    }

    private void list(List<Row> rows) {
        deliveries.apply(RowBatch.of(rows));
    }

    /** The delivery of that number as another attempt of the send-out of an earlier one. */
    private static Row ofSendout(long seq, long first) {
        return Rows.succeeded(seq).again(first).row();
    }
}
