package io.hookscope.check.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final Instant FIRST = Instant.parse("2026-08-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "4, PT8M", "5, PT16M", "6, PT32M", "7, PT1H4M", "8, PT2H8M",
            "9, PT4H16M", "10, PT8H32M", "11, PT17H4M", "12, PT24H"})
    void everyRungIsARetryAndDueAfterTheAttemptBeforeIt(int retry, String offset) {
        Duration rung = Duration.parse(offset);
        assertThat(RetrySchedule.retryAfter(rung)).hasValue(retry);
        assertThat(RetrySchedule.retryAfter(rung.plusSeconds(20))).hasValue(retry);
        assertThat(RetrySchedule.next(FIRST, FIRST.plus(rung).minusSeconds(30))).first().isEqualTo(FIRST.plus(rung));
        assertThat(RetrySchedule.number(1, rung)).isEqualTo(retry + 1);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT30S", "PT1M40S", "PT3M", "PT6M", "PT12H", "PT26H", "PT20000H", "-PT1M"})
    void betweenTheRungsAndBeyondThemIsNoRetry(String offset) {
        assertThat(RetrySchedule.retryAfter(Duration.parse(offset))).isEmpty();
    }

    @Test
    void nothingIsDueAfterTheLastRung() {
        assertThat(RetrySchedule.next(FIRST, FIRST.plus(Duration.ofHours(24)))).isEmpty();
    }

    @Test
    void aRetryThatCameALittleEarlyTakesItsRung() {
        assertThat(RetrySchedule.next(FIRST, FIRST.plusSeconds(4 * 60 - 2))).first()
                .isEqualTo(FIRST.plusSeconds(8 * 60));
    }

    @Test
    void attemptsFasterThanTheLadderAreCounted() {
        assertThat(RetrySchedule.number(3, Duration.ofSeconds(2))).isEqualTo(4);
    }
}
