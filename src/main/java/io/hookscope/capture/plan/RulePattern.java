package io.hookscope.capture.plan;

/**
 * A pattern in which {@code *} stands for any characters and {@code \*} for a star. Immutable. It takes no longer than pattern
 * times text, whatever a sender writes: regular expressions could be made to run for ever.
 *
 * @param pattern the pattern, at most {@value #LONGEST_PATTERN} characters
 */
public record RulePattern(String pattern) {

    /** The longest pattern in characters. */
    public static final int LONGEST_PATTERN = 500;
    /** Texts that are longer, in characters, never match. */
    public static final int LONGEST_TEXT = 4096;

    public RulePattern {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException(
                    Words.plain("flaw.glob", LONGEST_PATTERN, pattern.length()));
        }
    }

    /** Whether the whole text fits. */
    public boolean matches(String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        int at = 0;
        int in = 0;
        int star = -1;
        int mark = 0;
        while (in < text.length()) {
            if (at < pattern.length() && isStar(at)) {
                star = at++;
                mark = in;
            } else if (at < pattern.length() && literal(at) == text.charAt(in)) {
                at += width(at);
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++mark;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && isStar(at)) {
            at++;
        }
        return at == pattern.length();
    }

    private boolean isStar(int at) {
        return pattern.charAt(at) == '*';
    }

    private boolean isEscaped(int at) {
        return pattern.charAt(at) == '\\' && at + 1 < pattern.length() && pattern.charAt(at + 1) == '*';
    }

    private char literal(int at) {
        return isEscaped(at) ? '*' : pattern.charAt(at);
    }

    private int width(int at) {
        return isEscaped(at) ? 2 : 1;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
