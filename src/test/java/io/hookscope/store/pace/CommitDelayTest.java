package io.hookscope.store.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitDelayTest {

    private static final long SLOW = 5_000_000;

    private final CommitDelay commitDelay = new CommitDelay();

    @Test
    void waitsForThoseWhoWereJustAnsweredAndWillSendAgain() {
        commitDelay.wrote(32, SLOW, 30);
        assertThat(commitDelay.expected()).isEqualTo(62);
        assertThat(commitDelay.patience()).isBetween(SLOW / 10, SLOW / 2);
    }

    @Test
    void doesNotWaitWhereASyncIsQuick() {
        commitDelay.wrote(32, 300_000, 30);
        assertThat(commitDelay.expected()).isZero();
    }

    @Test
    void waitsForNobodyAfterAnswersAlone() {
        commitDelay.wrote(0, SLOW, 3);
        assertThat(commitDelay.expected()).isZero();
    }

    @Test
    void givesUpForAWhileWhenNobodyCame() {
        commitDelay.wrote(32, SLOW, 30);
        commitDelay.came(30);
        commitDelay.wrote(30, SLOW, 32);
        assertThat(commitDelay.expected()).isZero();
        for (int i = 0; i < 10; i++) {
            commitDelay.wrote(30, SLOW, 32);
        }
        assertThat(commitDelay.expected()).isEqualTo(62);
    }

    @Test
    void goesOnWhenMostOfThemCame() {
        commitDelay.wrote(32, SLOW, 30);
        commitDelay.came(60);
        commitDelay.wrote(60, SLOW, 2);
        assertThat(commitDelay.expected()).isEqualTo(62);
    }
}
