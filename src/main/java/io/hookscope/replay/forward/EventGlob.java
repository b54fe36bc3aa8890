package io.hookscope.replay.forward;

import io.hookscope.event.NameGlob;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A choice of events by their names on the wire. Immutable. Commas alone are refused, in a sentence that says what to write.
 *
 * @param text globs with commas between; {@code *} stands for any signs, {@code ?} for one
 */
public record EventGlob(String text) {

    /** Every event, and what has no name. */
    public static final EventGlob ALL = new EventGlob("*");

    public EventGlob {
        text = text.isBlank() ? "*" : text.strip().toLowerCase(Locale.ROOT);
        if (globs(text).findAny().isEmpty()) {
            throw new IllegalArgumentException(Words.of("only.none", text));
        }
    }

    /** Whether it is the choice of everything. */
    public boolean isAll() {
        return text.equals("*");
    }

    /** Whether an event of that name is chosen. */
    public boolean admits(String event) {
        return isAll() || globs(text).anyMatch(glob -> NameGlob.of(glob).matches(event));
    }

    private static Stream<String> globs(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(glob -> !glob.isEmpty());
    }
}
