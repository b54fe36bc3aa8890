package io.hookscope.settings;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text that was pasted as a secret, and what in it hardly belongs to one. Immutable; its text form does not show it.
 *
 * @param text what was pasted, every character of it
 */
public record PastedSecret(String text) {

    /** Something that comes along when a secret is copied. */
    public enum Flaw {
        /** A line break, before, in or after it. */
        LINE_BREAK,
        /** Blanks or tabs around it. */
        SPACE,
        /** Quotes around it. */
        QUOTES,
        /** Characters that nobody sees: a byte order mark, a zero-width space, a control character. */
        INVISIBLE
    }

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\r\\n\\u0085]]");
    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern QUOTED = Pattern
            .compile("(?s)\"(.*)\"|'(.*)'|`(.*)`|\\u201C(.*)\\u201D|\\u2018(.*)\\u2019");

    /** Returns what is wrong with it, empty when nothing is. */
    public Set<Flaw> flaws() {
        var flaws = EnumSet.noneOf(Flaw.class);
        clean(flaws);
        return flaws;
    }

    /** Returns it without its flaws; empty when nothing else was in it. */
    public String cleaned() {
        return clean(EnumSet.noneOf(Flaw.class));
    }

    private String clean(Set<Flaw> flaws) {
        String rest = text;
        String before;
        do {
            before = rest;
            rest = drop(rest, LINE_BREAKS, Flaw.LINE_BREAK, flaws);
            rest = drop(rest, UNSEEN, Flaw.INVISIBLE, flaws);
            rest = drop(rest, SPACE_AROUND, Flaw.SPACE, flaws);
            rest = unquoted(rest, flaws);
        } while (!rest.equals(before));
        return rest;
    }

    /** Says nothing of the value. */
    @Override
    public String toString() {
        return "PastedSecret[" + flaws() + "]";
    }

    private static String drop(String from, Pattern pattern, Flaw flaw, Set<Flaw> flaws) {
        String rest = pattern.matcher(from).replaceAll("");
        if (!rest.equals(from)) {
            flaws.add(flaw);
        }
        return rest;
    }

    private static String unquoted(String from, Set<Flaw> flaws) {
        if (from.length() < 2 || !QUOTED.matcher(from).matches()) {
            return from;
        }
        flaws.add(Flaw.QUOTES);
        return from.substring(1, from.length() - 1);
    }
}
