package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Backlog backlog = new Backlog(2, 100);

    @Test
    void takesWhatComesWhileTooManyAreQueued() {
        assertThat(backlog.takes(1, 10)).isFalse();
        assertThat(backlog.takes(2, 10)).isFalse();
        assertThat(backlog.takes(3, 10)).isTrue();

        assertThat(backlog.holds(2)).isFalse();
        assertThat(backlog.holds(3)).isTrue();
        assertThat(backlog.length()).isEqualTo(1);
    }

    @Test
    void takesWhatWouldFillMemoryWithItsBytes() {
        assertThat(backlog.takes(1, 101)).isTrue();
        backlog.passed(1);

        assertThat(backlog.takes(2, 99)).isFalse();
        assertThat(backlog.takes(3, 2)).isTrue();
    }

    @Test
    void goesOnTakingUntilItIsEmptySoThatTheOrderIsKept() {
        backlog.takes(1, 10);
        backlog.takes(2, 10);
        backlog.takes(3, 10);
        backlog.done(10);
        backlog.done(10);

        assertThat(backlog.takes(4, 10)).isTrue();
        assertThat(backlog.first()).isEqualTo(3);
        backlog.passed(3);
        assertThat(backlog.first()).isEqualTo(4);
        backlog.passed(4);
        assertThat(backlog.isEmpty()).isTrue();
        assertThat(backlog.takes(5, 10)).isFalse();
    }

    @Test
    void aNumberThatIsToldLateIsNotLost() {
        backlog.takes(1, 10);
        backlog.takes(2, 10);
        backlog.takes(4, 10);
        backlog.takes(5, 10);
        assertThat(backlog.first()).isEqualTo(4);
        backlog.passed(4);

        assertThat(backlog.takes(3, 10)).isFalse();
        assertThat(backlog.takes(5, 10)).isTrue();
        assertThat(backlog.first()).isEqualTo(5);
        backlog.passed(5);
    }

    @Test
    void isWaitedInWhileAnythingIsQueuedOrBehindTheQueue() {
        assertThat(backlog.isWaitedIn()).isFalse();
        backlog.takes(1, 101);
        assertThat(backlog.isWaitedIn()).isTrue();
        backlog.passed(1);
        assertThat(backlog.isWaitedIn()).isFalse();
        backlog.takes(2, 10);
        assertThat(backlog.isWaitedIn()).isTrue();
        backlog.done(10);
        assertThat(backlog.isWaitedIn()).isFalse();
    }
}
