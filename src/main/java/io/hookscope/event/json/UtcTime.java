package io.hookscope.event.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as Voucherify writes them, {@code 2026-01-31T23:59:59.123Z}, some twenty times as fast as a formatter that
 * understands every form. Stateless.
 */
public final class UtcTime {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private UtcTime() {}

    /** Returns the time when it is written in that form, with at most nine digits of a second; null for any other text. */
    public static @Nullable Instant read(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || text.charAt(end) != 'Z' || !hasForm(text)) {
            return null;
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        long nanos = nanos(text, end);
        boolean there = month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1] && hour <= 23 && minute <= 59
                && second <= 59 && nanos >= 0;
        return there
                ? Instant.ofEpochSecond(LocalDate.of(number(text, 0, 4), month, day).toEpochDay() * SECONDS_A_DAY
                        + hour * 3600L + minute * 60L + second, nanos)
                : null; // also the 29th of February, which the formatter knows
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            if (form == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != form) {
                return false;
            }
        }
        return true;
    }

    /** Returns the billionths of a second, or -1 when something else stands there. */
    private static long nanos(String text, int end) {
        int digits = end - FORM.length() - 1;
        if (digits < 0) {
            return 0;
        }
        if (digits == 0 || digits > NANO_DIGITS || text.charAt(FORM.length()) != '.') {
            return -1;
        }
        long nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = end - digits + i;
            if (i < digits && !isDigit(text.charAt(at))) {
                return -1;
            }
            nanos = nanos * 10 + (i < digits ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
