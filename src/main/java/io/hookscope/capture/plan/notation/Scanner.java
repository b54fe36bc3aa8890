package io.hookscope.capture.plan.notation;

import java.time.Duration;

/** Reads a notation from left to right. For one text, one thread. */
final class Scanner {

    private static final int MOST_DIGITS = 7;

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** Takes the sign or word if it comes next. */
    boolean take(String wanted) {
        boolean there = text.startsWith(wanted, at);
        if (there) {
            at += wanted.length();
        }
        return there;
    }

    /** Takes a whole number; the advice says what to write where there is none. */
    int number(String advice) throws NotationException {
        int start = at;
        while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong(advice);
        }
        if (at - start > MOST_DIGITS) {
            at = start;
            throw wrong(Words.of("large"));
        }
        return Integer.parseInt(text.substring(start, at));
    }

    /** Takes a time such as {@code 11s} or {@code 500ms}. */
    Duration time(String advice) throws NotationException {
        int number = number(advice);
        if (take("ms")) {
            return Duration.ofMillis(number);
        }
        if (take("s")) {
            return Duration.ofSeconds(number);
        }
        if (take("m")) {
            return Duration.ofMinutes(number);
        }
        if (take("h")) {
            return Duration.ofHours(number);
        }
        throw wrong(Words.of("unit"));
    }

    void end() throws NotationException {
        if (!atEnd()) {
            throw wrong(Words.of("foreign"));
        }
    }

    NotationException wrong(String advice) {
        return wrongAt(at, advice);
    }

    NotationException wrongAt(int offset, String advice) {
        return new NotationException(text, offset, advice);
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }
}
