package io.hookscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-27T05:32:19Z", "2026-11-27T05:32:19.372Z", "2026-02-28T23:59:59.000001Z",
            "2024-02-29T00:00:00.123456789Z", "1969-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00.5Z",
            "9999-12-31T23:59:59Z", "2026-11-27T24:00:00Z", "2016-12-31T23:59:60Z", "2026-11-27T05:32:19+02:00",
            "2026-11-27t05:32:19z", "-0004-01-01T00:00:00Z", "+12026-11-27T05:32:19Z"})
    void readsWhatJavaReads(String text) {
        assertThat(Moments.of(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "2026-11-27", "2026-11-27T05:32:19", "2026-02-30T00:00:00Z",
            "2026-13-01T00:00:00Z", "2026-11-27T05:60:19Z", "2026-11-27T05:32:19.1234567890Z", "2026-1a-27T05:32:19Z"})
    void refusesWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> Moments.of(text)).isInstanceOf(DateTimeException.class);
    }
}
