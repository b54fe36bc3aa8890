package io.hookscope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(5 * SECOND);
    private final Rate rate = new Rate(now::get);

    @Test
    void countsFullSecondsOldestFirst() {
        rate.count();
        now.addAndGet(SECOND);
        rate.count();
        rate.count();
        assertThat(rate.perSecond()).endsWith(1);
        now.addAndGet(SECOND);
        assertThat(rate.perSecond()).hasSize(60).endsWith(1, 2);
    }

    @Test
    void forgetsAfterAMinute() {
        rate.count();
        now.addAndGet(61 * SECOND);
        assertThat(rate.perSecond()).containsOnly(0);
        now.addAndGet(1_000 * SECOND);
        rate.count();
        now.addAndGet(SECOND);
        assertThat(rate.perSecond()).endsWith(1);
    }
}
