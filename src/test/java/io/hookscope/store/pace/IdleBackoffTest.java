package io.hookscope.store.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each of these would rest for an hour, or for ever, if it did not hold. */
@Timeout(60)
class IdleBackoffTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final IdleBackoff idleBackoff = new IdleBackoff();

    @Test
    void isNotBegunWhereThereIsWorkAlready() {
        idleBackoff.wake();
        assertThatCode(() -> idleBackoff.untilThereIsWork(LONG)).doesNotThrowAnyException();
    }

    @Test
    void endsWhenThereIsWork() throws Exception {
        var resting = Thread.ofVirtual().start(idleBackoff::untilThereIsWork);
        idleBackoff.wake();
        resting.join();
        assertThat(idleBackoff.isOver()).isFalse();
    }

    @Test
    void ofAnyKindEndsWithTheSession() throws Exception {
        var resting = Thread.ofVirtual().start(() -> {
            idleBackoff.of(LONG);
            idleBackoff.untilThereIsWork(LONG);
        });
        idleBackoff.end();
        resting.join();
        assertThat(idleBackoff.isOver()).isTrue();
    }
}
