package io.hookscope.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    @ParameterizedTest
    @CsvSource({"2026-01-31T23:59:59.123Z,2026-01-31T23:59:59.123Z", "2026-11-26T08:09:10Z,2026-11-26T08:09:10Z",
            "0001-12-31T00:00:00.000000001Z,0001-12-31T00:00:00.000000001Z",
            "1969-12-31T23:59:59.9Z,1969-12-31T23:59:59.900Z",
            "2028-02-28T12:00:00.120450Z,2028-02-28T12:00:00.120450Z"})
    void readsWhatVoucherifyWrites(String text, Instant time) {
        assertThat(UtcTime.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "2026-01-31", "2026-01-31T23:59Z", "2026-01-31T23:59:59+01:00",
            "2026-13-01T00:00:00Z",
            "2026-00-10T00:00:00Z", "2026-04-31T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-31T24:00:00Z",
            "2026-01-31T23:60:00Z", "2026-01-31T23:59:60Z", "2026-01-31T23:59:59.Z", "2026-01-31T23:59:59.1234567890Z",
            "2026-01-31T23:59:59,123Z", "2026-01-31 23:59:59Z", "2026-01-31T23:59:59.12xZ", "२०२६-01-31T23:59:59Z",
            "2026-01-31T23:59:59.123z"})
    void leavesEveryOtherFormToOthers(String text) {
        assertThat(UtcTime.read(text)).isNull();
    }

    @Test
    void neverSaysAnythingElseThanTheFormatter() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = String.format("%04d-%02d-%02dT%02d:%02d:%02d%sZ", random.nextInt(10_000), random.nextInt(14),
                    random.nextInt(33), random.nextInt(26), random.nextInt(62), random.nextInt(62),
                    random.nextBoolean() ? "" : "." + random.nextInt(1_000_000));
            Instant quick = UtcTime.read(text);
            if (quick != null) {
                assertThat(quick).as(text).isEqualTo(slow(text));
            }
        }
    }

    private static Instant slow(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
