package io.hookscope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LagTest {

    private final Lag lag = new Lag(2, 100);

    @Test
    void takesWhatComesWhileTooManyAreQueued() {
        assertThat(lag.takes(1, 10)).isFalse();
        assertThat(lag.takes(2, 10)).isFalse();
        assertThat(lag.takes(3, 10)).isTrue();

        assertThat(lag.holds(2)).isFalse();
        assertThat(lag.holds(3)).isTrue();
        assertThat(lag.length()).isEqualTo(1);
    }

    @Test
    void takesWhatWouldFillMemoryWithItsBytes() {
        assertThat(lag.takes(1, 101)).isTrue();
        lag.passed(1);

        assertThat(lag.takes(2, 99)).isFalse();
        assertThat(lag.takes(3, 2)).isTrue();
    }

    @Test
    void goesOnTakingUntilItIsEmptySoThatTheOrderIsKept() {
        lag.takes(1, 10);
        lag.takes(2, 10);
        lag.takes(3, 10);
        lag.done(10);
        lag.done(10);

        assertThat(lag.takes(4, 10)).isTrue();
        assertThat(lag.first()).isEqualTo(3);
        lag.passed(3);
        assertThat(lag.first()).isEqualTo(4);
        lag.passed(4);
        assertThat(lag.isEmpty()).isTrue();
        assertThat(lag.takes(5, 10)).isFalse();
    }

    @Test
    void aNumberThatIsToldLateIsNotLost() {
        lag.takes(1, 10);
        lag.takes(2, 10);
        lag.takes(4, 10);
        lag.takes(5, 10);
        assertThat(lag.first()).isEqualTo(4);
        lag.passed(4);

        assertThat(lag.takes(3, 10)).isFalse();
        assertThat(lag.takes(5, 10)).isTrue();
        assertThat(lag.first()).isEqualTo(5);
        lag.passed(5);
    }

    @Test
    void isWaitedInWhileAnythingIsQueuedOrBehindTheQueue() {
        assertThat(lag.isWaitedIn()).isFalse();
        lag.takes(1, 101);
        assertThat(lag.isWaitedIn()).isTrue();
        lag.passed(1);
        assertThat(lag.isWaitedIn()).isFalse();
        lag.takes(2, 10);
        assertThat(lag.isWaitedIn()).isTrue();
        lag.done(10);
        assertThat(lag.isWaitedIn()).isFalse();
    }
}
