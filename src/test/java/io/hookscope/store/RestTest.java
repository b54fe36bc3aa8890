package io.hookscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each of these would rest for an hour, or for ever, if it did not hold. */
@Timeout(60)
class RestTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Rest rest = new Rest();

    @Test
    void isNotBegunWhereThereIsWorkAlready() {
        rest.wake();
        assertThatCode(() -> rest.untilThereIsWork(LONG)).doesNotThrowAnyException();
    }

    @Test
    void endsWhenThereIsWork() throws Exception {
        var resting = Thread.ofVirtual().start(rest::untilThereIsWork);
        rest.wake();
        resting.join();
        assertThat(rest.isOver()).isFalse();
    }

    @Test
    void ofAnyKindEndsWithTheSession() throws Exception {
        var resting = Thread.ofVirtual().start(() -> {
            rest.of(LONG);
            rest.untilThereIsWork(LONG);
        });
        rest.end();
        resting.join();
        assertThat(rest.isOver()).isTrue();
    }
}
