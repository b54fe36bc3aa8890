package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.pace.LoadLevel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionThrottleTest {

    private static final long MILLI = 1_000_000;

    private final List<Long> rests = new ArrayList<>();
    private LoadLevel loadLevel = LoadLevel.NONE;
    private long now;
    private final InspectionThrottle inspectionThrottle = new InspectionThrottle(() -> loadLevel, () -> now, rest -> {
        rests.add(rest / MILLI);
        now += rest;
    });

    @Test
    void worksWithoutRestWhereNobodyWaits() {
        inspect(1000);
        assertThat(rests).isEmpty();
    }

    @Test
    void takesHalfOfAProcessorInARush() {
        loadLevel = LoadLevel.RUSH;
        inspect(300);
        assertThat(rests).hasSize(50).containsOnly(3L);
    }

    @Test
    void looksAtAFewFourTimesASecondWhileAFloodLasts() {
        loadLevel = LoadLevel.FLOOD;
        inspect(600);
        assertThat(rests).startsWith(3L).endsWith(250L, 250L, 250L);
        rests.clear();
        long before = now;
        inspect(40);
        assertThat(rests).hasSize(10).containsOnly(250L);
        assertThat(now - before).isEqualTo((20 + 10 * 250) * MILLI);
    }

    @Test
    void takesWhatComesAtOnceAfterAStandstillForARush() {
        loadLevel = LoadLevel.FLOOD;
        inspect(150);
        loadLevel = LoadLevel.NONE;
        inspect(10);
        loadLevel = LoadLevel.FLOOD;
        inspect(150);
        assertThat(rests).isNotEmpty().containsOnly(3L);
    }

    /** Half a millisecond each. */
    private void inspect(int deliveries) {
        for (int i = 0; i < deliveries; i++) {
            now += MILLI / 2;
            inspectionThrottle.heed();
        }
    }
}
