package io.hookscope.ui.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How counts and times are written in the summary. Stateless. */
final class SummaryFormat {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private SummaryFormat() {}

    static String count(long count) {
        return String.format(Locale.US, "%,d", count);
    }

    /** Returns a share of a hundred; what is neither nothing nor all never reads so. */
    static String percent(long part, long whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        if (percent > 0 && percent < 1) {
            return "<1";
        }
        return Long.toString(part < whole ? Math.min(99, Math.round(percent)) : 100);
    }

    /** Returns a moment; with its day when what is shown is longer than one. */
    static String moment(Instant at, Duration whole, ZoneId zone) {
        return (whole.toHours() < 24 ? CLOCK : FULL).format(at.atZone(zone));
    }

    static String span(Duration span) {
        if (span.toSeconds() < 60) {
            return Strings.get("span.s", span.toSeconds());
        }
        if (span.toMinutes() < 60) {
            return Strings.get("span.min", span.toMinutes());
        }
        return span.toHours() < 24 ? Strings.get("span.h", span.toHours()) : Strings.get("span.days", span.toDays());
    }

    /** Returns a limit as an axis writes it: {@code 5 ms}, {@code 2 s}. */
    static String limit(Duration limit) {
        return limit.toMillis() < 1_000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s";
    }
}
