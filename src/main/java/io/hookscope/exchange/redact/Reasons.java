package io.hookscope.exchange.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of why an answer was given what that quotes: of the body, of a path, of the URL of a handler. It is kept as a
 * sentence that does not tell which of its words were quoted. Stateless.
 */
final class Reasons {

    /** From the first word with a slash that is not a URL, or with a star at its beginning: a condition's path or field. */
    private static final Pattern QUOTED = Pattern
            .compile("(?<!\\S)(?:(\\S*+ = )|(?!\\S*://)(?=\\*|[^\\s/]*/)\\S).*", Pattern.DOTALL);
    private static final String HIDDEN = "\u2022".repeat(3);

    private Reasons() {}

    /** Returns the reason as anybody may read it: without what {@code free} knows, and of a condition the field's place alone. */
    static String masked(String why, FreeText free) {
        Matcher quoted = QUOTED.matcher(free.strict().maskedOfKnown(why));
        return quoted.replaceAll(m -> Matcher.quoteReplacement(m.group(1) == null ? HIDDEN : m.group(1) + HIDDEN));
    }
}
