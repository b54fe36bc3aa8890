package io.hookscope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Press;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestraintTest {

    private static final long MILLI = 1_000_000;

    private final List<Long> rests = new ArrayList<>();
    private Press press = Press.NONE;
    private long now;
    private final Restraint restraint = new Restraint(() -> press, () -> now, rest -> {
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
        press = Press.RUSH;
        inspect(300);
        assertThat(rests).hasSize(50).containsOnly(3L);
    }

    @Test
    void looksAtAFewFourTimesASecondWhileAFloodLasts() {
        press = Press.FLOOD;
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
        press = Press.FLOOD;
        inspect(150);
        press = Press.NONE;
        inspect(10);
        press = Press.FLOOD;
        inspect(150);
        assertThat(rests).isNotEmpty().containsOnly(3L);
    }

    /** Half a millisecond each. */
    private void inspect(int deliveries) {
        for (int i = 0; i < deliveries; i++) {
            now += MILLI / 2;
            restraint.heed();
        }
    }
}
