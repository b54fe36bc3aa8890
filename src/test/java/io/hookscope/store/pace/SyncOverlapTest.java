package io.hookscope.store.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyncOverlapTest {

    private static final long FAST = 200_000;
    private static final long SLOW = 5_000_000;

    private final SyncOverlap syncOverlap = new SyncOverlap();

    @Test
    void letsSyncsOverlapWhereOneTakesLong() {
        took(4, SLOW);
        assertThat(syncOverlap.most()).isEqualTo(SyncOverlap.MOST);
    }

    @Test
    void leavesAFastDiskOneSyncAtATime() {
        took(1000, FAST);
        assertThat(syncOverlap.most()).isEqualTo(1);
    }

    @Test
    void takesNoDiskForSlowThatStandsStillNowAndThen() {
        took(10, FAST);
        took(3, 300_000_000);
        took(1, FAST);
        assertThat(syncOverlap.most()).isEqualTo(1);
    }

    @Test
    void goesOnAsLongAsSyncsTakeNoLongerBesideOthers() {
        took(4, SLOW);
        took(1000, SLOW + SLOW / 3);
        assertThat(syncOverlap.most()).isEqualTo(SyncOverlap.MOST);
    }

    @Test
    void givesUpForAWhileOnADiskThatDoesOneAfterTheOther() {
        took(4, SLOW);
        took(32, 2 * SLOW);
        assertThat(syncOverlap.most()).isEqualTo(1);
        took(400, SLOW);
        assertThat(syncOverlap.most()).isEqualTo(1);
        took(200, SLOW);
        assertThat(syncOverlap.most()).isEqualTo(SyncOverlap.MOST);
    }

    @Test
    void aDiskThatStandsStillForAMomentDoesNotEndIt() {
        took(4, SLOW);
        took(20, 10 * SLOW);
        took(12, SLOW);
        assertThat(syncOverlap.most()).isEqualTo(SyncOverlap.MOST);
    }

    @Test
    void endsWhenTheDiskIsFastAgain() {
        took(4, SLOW);
        took(24, SLOW);
        took(8, FAST);
        assertThat(syncOverlap.most()).isEqualTo(1);
    }

    @Test
    void spreadsGroupsOverTheTimeOfASync() {
        took(4, SLOW);
        syncOverlap.began(1000);
        assertThat(syncOverlap.gathering(1000)).isEqualTo(SLOW / SyncOverlap.MOST);
        assertThat(syncOverlap.gathering(1000 + SLOW)).isNegative();
    }

    @Test
    void gathersForNothingOnAFastDisk() {
        took(4, FAST);
        syncOverlap.began(1000);
        assertThat(syncOverlap.gathering(1000)).isZero();
    }

    private void took(int times, long nanos) {
        for (int i = 0; i < times; i++) {
            syncOverlap.took(nanos);
        }
    }
}
