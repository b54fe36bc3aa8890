package io.hookscope.query;

import io.hookscope.query.Range.End;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads days and times of day: {@code today}, {@code 2024-01-15}, {@code 13:00}, {@code 13:20:38.702},
 * {@code 2024-01-15T13:00}, the last also with {@code Z} for UTC. Immutable.
 */
record TimeText(QueryContext frame) {

    static final String TODAY = "today";
    static final String YESTERDAY = "yesterday";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** A stretch of time as it is typed: a day, or a point with the precision that it is written with. */
    sealed interface Span {

        Instant start();

        Instant end();

        /** From midnight to midnight. */
        record Day(Instant start, Instant end) implements Span {}

        /** A point in time; the end is as far as the next one that would be written differently. */
        record Point(Instant start, Instant end) implements Span {}

        /** Whether nothing is at it that is not before its end; a point that no clock shows has nothing at it. */
        private boolean isWhole() {
            return this instanceof Day || start().equals(end());
        }

        /** After a day is after its midnight; after a point is after its start, since 13:00 is no longer 13:00:30. */
        default Range<Instant> range(Sign.Kind sign) {
            Instant last = isWhole() ? end() : start();
            return switch (sign) {
                case IS, OTHER -> Range.within(start(), end());
                case MORE -> new Range<>(isWhole() ? new End.With<>(last) : new End.Without<>(last), null);
                case AT_LEAST -> new Range<>(new End.With<>(start()), null);
                case LESS -> new Range<>(null, new End.Without<>(start()));
                case AT_MOST -> new Range<>(null,
                        isWhole() ? new End.Without<>(last) : new End.With<>(last));
            };
        }
    }

    Span of(Word value) throws FlawException {
        String text = value.text().toLowerCase(Locale.ROOT);
        try {
            return switch (text) {
                case TODAY -> day(today());
                case YESTERDAY -> day(today().minusDays(1));
                default -> DAY.matcher(text).matches() ? day(LocalDate.parse(text)) : point(text);
            };
        } catch (DateTimeException | ArithmeticException _) {
            throw new FlawException(value.flaw(Words.of("flaw.time", value.text())));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(frame.now(), frame.zone());
    }

    private Span day(LocalDate day) {
        return new Span.Day(day.atStartOfDay(frame.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(frame.zone()).toInstant());
    }

    private Span point(String text) {
        boolean utc = text.endsWith("z");
        String local = utc ? text.substring(0, text.length() - 1) : text;
        boolean dated = local.length() > 10 && (local.charAt(10) == 't' || local.charAt(10) == ' ');
        ZoneId zone = utc ? ZoneOffset.UTC : frame.zone();
        LocalDate day = dated ? LocalDate.parse(local.substring(0, 10)) : LocalDate.ofInstant(frame.now(), zone);
        String time = dated ? local.substring(11) : local;
        LocalDateTime shown = LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time).atDate(day);
        ZoneOffsetTransition jump = zone.getRules().getTransition(shown);
        if (jump != null && jump.isGap()) { // where the clocks go forward, nothing is between the two times
            return new Span.Point(jump.getInstant(), jump.getInstant());
        }
        ZonedDateTime start = shown.atZone(zone);
        // where the clocks go back, a time is there twice: from the first to behind the second
        return new Span.Point(start.toInstant(),
                start.withLaterOffsetAtOverlap().toInstant().plus(precision(time)));
    }

    private static Duration precision(String time) {
        int dot = time.indexOf('.');
        if (dot < 0) {
            return time.indexOf(':') == time.lastIndexOf(':') ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
        }
        long nanos = 1_000_000_000;
        for (int digit = dot + 1; digit < time.length(); digit++) {
            nanos /= 10;
        }
        return Duration.ofNanos(Math.max(1, nanos));
    }
}
