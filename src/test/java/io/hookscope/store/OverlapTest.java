package io.hookscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverlapTest {

    private static final long FAST = 200_000;
    private static final long SLOW = 5_000_000;

    private final Overlap overlap = new Overlap();

    @Test
    void letsSyncsOverlapWhereOneTakesLong() {
        took(4, SLOW);
        assertThat(overlap.most()).isEqualTo(Overlap.MOST);
    }

    @Test
    void leavesAFastDiskOneSyncAtATime() {
        took(1000, FAST);
        assertThat(overlap.most()).isEqualTo(1);
    }

    @Test
    void takesNoDiskForSlowThatStandsStillNowAndThen() {
        took(10, FAST);
        took(3, 300_000_000);
        took(1, FAST);
        assertThat(overlap.most()).isEqualTo(1);
    }

    @Test
    void goesOnAsLongAsSyncsTakeNoLongerBesideOthers() {
        took(4, SLOW);
        took(1000, SLOW + SLOW / 3);
        assertThat(overlap.most()).isEqualTo(Overlap.MOST);
    }

    @Test
    void givesUpForAWhileOnADiskThatDoesOneAfterTheOther() {
        took(4, SLOW);
        took(32, 2 * SLOW);
        assertThat(overlap.most()).isEqualTo(1);
        took(400, SLOW);
        assertThat(overlap.most()).isEqualTo(1);
        took(200, SLOW);
        assertThat(overlap.most()).isEqualTo(Overlap.MOST);
    }

    @Test
    void aDiskThatStandsStillForAMomentDoesNotEndIt() {
        took(4, SLOW);
        took(20, 10 * SLOW);
        took(12, SLOW);
        assertThat(overlap.most()).isEqualTo(Overlap.MOST);
    }

    @Test
    void endsWhenTheDiskIsFastAgain() {
        took(4, SLOW);
        took(24, SLOW);
        took(8, FAST);
        assertThat(overlap.most()).isEqualTo(1);
    }

    @Test
    void spreadsGroupsOverTheTimeOfASync() {
        took(4, SLOW);
        overlap.began(1000);
        assertThat(overlap.gathering(1000)).isEqualTo(SLOW / Overlap.MOST);
        assertThat(overlap.gathering(1000 + SLOW)).isNegative();
    }

    @Test
    void gathersForNothingOnAFastDisk() {
        took(4, FAST);
        overlap.began(1000);
        assertThat(overlap.gathering(1000)).isZero();
    }

    private void took(int times, long nanos) {
        for (int i = 0; i < times; i++) {
            overlap.took(nanos);
        }
    }
}
