package io.hookscope.ui.summary;

import io.hookscope.event.Outcome;
import io.hookscope.store.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The searches that find what a bar stands for, in the language of the search field. Stateless. */
public final class Questions {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private Questions() {}

    /** Returns what finds that name of that field; a missing name finds what states none. */
    public static String named(String field, @Nullable String name) {
        return name == null
                ? "-" + field + ":*"
                : field + ":\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Returns what finds that outcome. */
    public static String outcome(Outcome outcome) {
        return "outcome:" + outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what finds what arrived from then on for so long: in local time, or in UTC where the local time is there twice. */
    public static String received(Instant start, Duration slot, ZoneId zone) {
        Instant end = start.plus(slot);
        boolean twice = isThereTwice(start, zone) || isThereTwice(end, zone);
        return "received:>=" + written(start, zone, twice) + " received:<" + written(end, zone, twice);
    }

    /** When the clocks go back. */
    private static boolean isThereTwice(Instant time, ZoneId zone) {
        return zone.getRules().getValidOffsets(LocalDateTime.ofInstant(time, zone)).size() > 1;
    }

    private static String written(Instant time, ZoneId zone, boolean utc) {
        return utc ? TIME.format(time.atZone(ZoneOffset.UTC)) + "Z" : TIME.format(time.atZone(zone));
    }

    /** Returns what finds answers of that place among {@link Tally.Waits#counts()}. */
    public static String took(int place) {
        String from = place == 0 ? "" : "took>=" + length(Tally.LIMITS.get(place - 1));
        String to = place == Tally.LIMITS.size() ? "" : "took<" + length(Tally.LIMITS.get(place));
        return (from + " " + to).strip();
    }

    private static String length(Duration length) {
        return length.toMillis() + "ms";
    }
}
