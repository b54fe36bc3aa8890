package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.store.StoredDelivery;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BacklogReaderTest {

    private static final Answer OK = new Answer(200, Duration.ofMillis(1), "200 at once");

    private final MemorySession session = new MemorySession();
    private final Backlog backlog = new Backlog(0, 0);
    private final BacklogReader backlogReader = new BacklogReader(session, backlog);

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
        assertThat(backlogReader.next()).map(StoredDelivery::seq).hasValue(2L);

        session.delete(Set.of(4L));
        backlogReader.forget(Set.of(4L));
        assertThat(rest()).containsExactly(5L);
    }

    @Test
    void isDoneWhenAllHaveLeft() {
        arrive();
        session.delete(Set.of(1L));
        assertThat(backlogReader.next()).isEmpty();
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void knowsAnAnswerThatCameWhileItWaited() {
        arrive();
        arrive();
        assertThat(backlogReader.next()).map(StoredDelivery::answer).isEmpty();

        session.answered(2, OK);
        assertThat(backlogReader.next()).map(StoredDelivery::answer).hasValue(OK);
    }

    @Test
    void whatWasAnsweredMayBeUnreadableForAMomentWithoutCostingTheDelivery() {
        arrive();
        arrive();
        assertThat(backlogReader.next()).map(StoredDelivery::seq).hasValue(1L);
        session.close(); // nothing can be read any more
        assertThat(backlogReader.next()).hasValueSatisfying(kept -> {
            assertThat(kept.seq()).isEqualTo(2);
            assertThat(kept.answer()).isNull();
        });
    }

    @Test
    void oneThatCannotBeReadCostsNoOtherItsTurn() {
        for (int i = 0; i < 250; i++) {
            arrive();
        }
        session.damage(50);
        session.damage(101);
        assertThat(rest()).hasSize(248).isSorted().doesNotContain(50L, 101L).startsWith(1L).endsWith(250L);
    }

    private void arrive() {
        long seq = session.append(Deliveries.json(Deliveries.goldenEnvelope())).join();
        assertThat(backlog.takes(seq, 1)).isTrue();
    }

    private List<Long> rest() {
        var numbers = new ArrayList<Long>();
        while (!backlog.isEmpty()) {
            backlogReader.next().ifPresent(kept -> numbers.add(kept.seq()));
        }
        return numbers;
    }
}
