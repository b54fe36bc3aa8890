package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long work rests that nobody waits for, by a clock of its own. */
class IdleDelayTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND); // the clock may begin anywhere
    private final IdleDelay idleDelay = new IdleDelay(now::get);

    @Test
    void restsTwiceAsLongAsItWorkedWhileNobodyIsThere() {
        assertThat(idleDelay.rest(10)).isEqualTo(20);
    }

    @Test
    void restsFarLongerWhileSomebodyWorksWithTheWindowAndGoesOnAllTheSame() {
        idleDelay.disturbed();
        assertThat(idleDelay.rest(10)).isEqualTo(400);
        now.addAndGet(2 * SECOND);
        assertThat(idleDelay.rest(10)).isEqualTo(400);
    }

    @Test
    void restsAsBeforeOnceNobodyHasDoneAnythingForSomeSeconds() {
        idleDelay.disturbed();
        now.addAndGet(4 * SECOND);
        assertThat(idleDelay.rest(10)).isEqualTo(20);
    }
}
