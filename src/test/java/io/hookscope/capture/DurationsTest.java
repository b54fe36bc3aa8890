package io.hookscope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void nothingCountedIsZero() {
        assertThat(new Durations().percentile(0.99)).isEqualTo(Duration.ZERO);
    }

    @Test
    void oneSlowAnswerInAHundredShowsAboveTheNinetyNinthOnly() {
        var durations = new Durations();
        for (int i = 0; i < 99; i++) {
            durations.add(Duration.ofMillis(1));
        }
        durations.add(Duration.ofSeconds(2));
        assertThat(durations.percentile(0.5)).isBetween(Duration.ofMillis(1), Duration.ofNanos(1_130_000));
        assertThat(durations.percentile(0.99)).isLessThan(Duration.ofMillis(2));
        assertThat(durations.percentile(1)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_260));
    }

    @Property
    void aPercentileIsNeverTooLowAndAtMostASixtyFourthTooHigh(
            @ForAll @LongRange(min = 0, max = 100_000_000) long micros) {
        var durations = new Durations();
        durations.add(Duration.ofNanos(micros * 1000));
        durations.add(Duration.ofSeconds(200));
        long shown = durations.percentile(0.5).toNanos() / 1000;
        assertThat(shown).isBetween(micros, micros + micros / 64);
    }

    @Test
    void theOnlyAnswerTookWhatItTook() {
        var durations = new Durations();
        durations.add(Duration.ofNanos(150_000_000));
        assertThat(durations.percentile(0.5)).isEqualTo(Duration.ofMillis(150));
        assertThat(durations.percentile(0.99)).isEqualTo(Duration.ofMillis(150));
    }
}
