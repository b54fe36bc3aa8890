package io.hookscope.store.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadDetectorTest {

    private static final long MILLI = 1_000_000;

    private long now = Long.MAX_VALUE - 100 * MILLI; // soon wraps around, as a monotonic clock may
    private final LoadDetector loadDetector = new LoadDetector(() -> now);

    @Test
    void isOnWhenManyShareTheirSyncs() {
        groups(100, 20, MILLI);
        assertThat(loadDetector.isOn()).isTrue();
    }

    @Test
    void isOnEarlierTheMoreCome() {
        groups(1000, 5, MILLI / 4);
        assertThat(loadDetector.isOn()).isTrue();
    }

    @Test
    void isAFloodAboveTenThousandASecond() {
        groups(100, 20, MILLI);
        assertThat(loadDetector.isFlood()).isTrue();
        now += 250 * MILLI;
        assertThat(loadDetector.isFlood()).isFalse();
    }

    @Test
    void isAFloodWhereASlowDiskHoldsBackACrowd() {
        groups(100, 31, 6 * MILLI);
        assertThat(loadDetector.isFlood()).isFalse();
        groups(100, 32, 6 * MILLI);
        assertThat(loadDetector.isFlood()).isTrue();
    }

    @Test
    void countsThoseOnTheirWayBesideASmallGroupToTheCrowd() {
        groups(100, 8, 31, MILLI);
        assertThat(loadDetector.isFlood()).isFalse();
        groups(100, 8, 48, MILLI);
        assertThat(loadDetector.isFlood()).isTrue();
    }

    @Test
    void isNoFloodForACrowdNowAndThen() {
        groups(100, 45, 50 * MILLI);
        assertThat(loadDetector.isFlood()).isFalse();
    }

    @Test
    void isNoFloodWhenProcessorsAreShortForSomeThousands() {
        groups(100, 20, 4 * MILLI);
        assertThat(loadDetector.isOn()).isTrue();
        assertThat(loadDetector.isFlood()).isFalse();
    }

    @Test
    void isNotOnForSomeThousandsInSmallBursts() {
        groups(1000, 5, MILLI);
        assertThat(loadDetector.isOn()).isFalse();
    }

    @Test
    void isNotOnForOneSenderHoweverFastItIs() {
        groups(10_000, 1, MILLI / 10);
        assertThat(loadDetector.isOn()).isFalse();
    }

    @Test
    void isNotOnForAHandfulThatASlowDiskPutsTogether() {
        groups(100, 9, 10 * MILLI);
        assertThat(loadDetector.isOn()).isFalse();
    }

    @Test
    void isOverAMomentAfterTheLastGroup() {
        groups(100, 20, MILLI);
        now += 250 * MILLI;
        assertThat(loadDetector.isOn()).isFalse();
    }

    private void groups(int count, int size, long apart) {
        groups(count, size, size, apart);
    }

    private void groups(int count, int size, int underway, long apart) {
        for (int i = 0; i < count; i++) {
            loadDetector.group(size, underway);
            now += apart;
        }
    }
}
