package io.hookscope.store.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Answer OK = new Answer(200, Duration.ofNanos(1_234_567), "200 at once");

    private final Answers answers = new Answers();

    @Property(tries = 300)
    void givesBackWhatWasPutIn(@ForAll @IntRange(max = 599) int status, @ForAll @LongRange(max = 1L << 50) long nanos,
            @ForAll @LongRange(min = 1) long seq, @ForAll String why) {
        var given = new Answer(status, Duration.ofNanos(nanos), why);
        answers.put(seq, given);
        assertThat(answers.get(seq)).isEqualTo(given);
        answers.remove(seq, given);
        assertThat(answers.get(seq)).isNull();
        assertThat(answers.size()).isZero();
    }

    @Test
    void keepsMoreWordingsThanItCanNumber() {
        for (int i = 1; i <= 10_000; i++) {
            answers.put(i, new Answer(200, Duration.ofMillis(i), "rule " + i));
        }
        assertThat(answers.size()).isEqualTo(10_000);
        assertThat(answers.get(9_999)).isEqualTo(new Answer(200, Duration.ofMillis(9_999), "rule 9999"));
        assertThat(answers.get(10_001)).isNull();
    }

    @Test
    void keepsALaterAnswerWhenTheEarlierOneIsWritten() {
        var later = new Answer(0, Duration.ofHours(2), "the sender had left");
        answers.put(7, OK);
        answers.put(7, later);
        answers.remove(7, OK);
        assertThat(answers.get(7)).isEqualTo(later);
        assertThat(answers.size()).isEqualTo(1);
    }
}
