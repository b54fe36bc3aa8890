package io.hookscope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.store.Kept;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BehindTest {

    private static final Answer OK = new Answer(200, Duration.ofMillis(1), "200 at once");

    private final MemorySession session = new MemorySession();
    private final Lag lag = new Lag(0, 0);
    private final Behind behind = new Behind(session, lag);

    @Test
    void takesAllThatWaitInTheirOrderHoweverManyPortionsThatIs() {
        for (int i = 0; i < 250; i++) {
            arrive();
        }
        assertThat(rest()).hasSize(250).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void skipsWhatLeftBeforeItsTurn() {
        for (int i = 0; i < 5; i++) {
            arrive();
        }
        session.delete(Set.of(1L, 3L));
        assertThat(behind.next()).map(Kept::seq).hasValue(2L);

        session.delete(Set.of(4L));
        behind.forget(Set.of(4L));
        assertThat(rest()).containsExactly(5L);
    }

    @Test
    void isDoneWhenAllHaveLeft() {
        arrive();
        session.delete(Set.of(1L));
        assertThat(behind.next()).isEmpty();
        assertThat(lag.isEmpty()).isTrue();
    }

    @Test
    void knowsAnAnswerThatCameWhileItWaited() {
        arrive();
        arrive();
        assertThat(behind.next()).map(Kept::answer).isEmpty();

        session.answered(2, OK);
        assertThat(behind.next()).map(Kept::answer).hasValue(OK);
    }

    @Test
    void whatWasAnsweredMayBeUnreadableForAMomentWithoutCostingTheDelivery() {
        arrive();
        arrive();
        assertThat(behind.next()).map(Kept::seq).hasValue(1L);
        session.close(); // nothing can be read any more
        assertThat(behind.next()).hasValueSatisfying(kept -> {
            assertThat(kept.seq()).isEqualTo(2);
            assertThat(kept.answer()).isNull();
        });
    }

    private void arrive() {
        long seq = session.append(Deliveries.json(Deliveries.goldenEnvelope())).join();
        assertThat(lag.takes(seq, 1)).isTrue();
    }

    private List<Long> rest() {
        var numbers = new ArrayList<Long>();
        while (!lag.isEmpty()) {
            behind.next().ifPresent(kept -> numbers.add(kept.seq()));
        }
        return numbers;
    }
}
