package io.hookscope.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Moments as the tables hold them, {@code 2026-11-27T05:32:19.372Z}. Java's own way of reading them, which knows every way of
 * writing, made a quarter of what reading a row takes and leaves behind. Stateless.
 */
final class Moments {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int FRACTION = FORM.length() + 1;
    private static final int DIGITS = 9;

    private Moments() {}

    /** Returns the moment, however it is written. */
    static Instant of(String text) {
        int hour = isPlain(text) ? number(text, 11, 13) : -1;
        if (hour < 0 || hour > 23 || number(text, 17, 19) > 59) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), hour,
                number(text, 14, 16), number(text, 17, 19), nanos(text)).toInstant(ZoneOffset.UTC);
    }

    private static boolean isPlain(String text) {
        int end = text.length() - 1;
        boolean whole = end == FORM.length() && text.charAt(end) == 'Z';
        boolean parts = end > FRACTION && end <= FRACTION + DIGITS && text.charAt(FRACTION - 1) == '.'
                && text.charAt(end) == 'Z';
        if (!whole && !parts) {
            return false;
        }
        for (int at = 0; at < end; at++) {
            char wanted = at < FORM.length() ? FORM.charAt(at) : at < FRACTION ? '.' : 'd';
            char found = text.charAt(at);
            if (wanted == 'd' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text) {
        int end = text.length() - 1;
        int nanos = end <= FRACTION ? 0 : number(text, FRACTION, end);
        for (int digit = end - FRACTION; end > FRACTION && digit < DIGITS; digit++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
