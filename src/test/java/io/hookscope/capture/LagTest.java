package io.hookscope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LagTest {

    private final Lag lag = new Lag(2);

    @Test
    void takesWhatComesWhileTooManyAreQueued() {
        assertThat(lag.takes(1)).isFalse();
        assertThat(lag.takes(2)).isFalse();
        assertThat(lag.takes(3)).isTrue();

        assertThat(lag.holds(2)).isFalse();
        assertThat(lag.holds(3)).isTrue();
        assertThat(lag.length()).isEqualTo(1);
    }

    @Test
    void goesOnTakingUntilItIsEmptySoThatTheOrderIsKept() {
        lag.takes(1);
        lag.takes(2);
        lag.takes(3);
        lag.done();
        lag.done();

        assertThat(lag.takes(4)).isTrue();
        assertThat(lag.next()).hasValue(3);
        assertThat(lag.next()).hasValue(4);
        assertThat(lag.next()).isEmpty();
        assertThat(lag.takes(5)).isFalse();
    }

    @Test
    void aNumberThatIsToldLateIsNotLost() {
        lag.takes(1);
        lag.takes(2);
        lag.takes(4);
        lag.takes(5);
        assertThat(lag.next()).hasValue(4);

        assertThat(lag.takes(3)).isFalse();
        assertThat(lag.takes(5)).isTrue();
        assertThat(lag.next()).hasValue(5);
    }
}
