package io.hookscope.replay.forward;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A choice of events by their names on the wire. Immutable.
 *
 * @param text globs with commas between; {@code *} stands for any signs, {@code ?} for one
 */
public record EventGlob(String text) {

    /** Every event, and what has no name. */
    public static final EventGlob ALL = new EventGlob("*");

    public EventGlob {
        text = text.isBlank() ? "*" : text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the choice of everything. */
    public boolean isAll() {
        return text.equals("*");
    }

    /** Whether an event of that name is chosen. */
    public boolean admits(String event) {
        return isAll() || Pattern.matches(pattern(), event.toLowerCase(Locale.ROOT));
    }

    private String pattern() {
        return Arrays.stream(text.split(",")).map(String::strip).filter(glob -> !glob.isEmpty())
                .map(glob -> Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"))
                .collect(Collectors.joining("|"));
    }
}
