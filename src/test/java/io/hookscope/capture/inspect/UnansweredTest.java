package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.testing.Rows;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnansweredTest {

    private final Answer answer = new Answer(200, Duration.ofMillis(1), "200");
    private final Unanswered unanswered = new Unanswered();

    @Test
    void givesARowItsAnswerOnce() {
        unanswered.put(Rows.succeeded(1).answered(null).row());
        unanswered.ask(1);

        assertThat(unanswered.answered(1, answer)).isNotNull().extracting(row -> row.answer()).isEqualTo(answer);
        assertThat(unanswered.answered(1, answer)).isNull();
        assertThat(unanswered.asked()).isEmpty();
    }

    @Test
    void forgetsTheOldestOfManyThatNeverGetAnAnswer() {
        for (int seq = 1; seq <= 10_001; seq++) {
            unanswered.put(Rows.succeeded(seq).answered(null).row());
            unanswered.ask(seq);
        }

        assertThat(unanswered.asked()).hasSize(1_000).startsWith(9_002L).endsWith(10_001L);
        assertThat(unanswered.answered(1, answer)).isNull();
        assertThat(unanswered.answered(2, answer)).isNotNull();
    }
}
