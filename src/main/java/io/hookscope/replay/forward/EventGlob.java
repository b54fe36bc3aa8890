package io.hookscope.replay.forward;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        return isAll() || Pattern.matches(pattern(), event.toLowerCase(Locale.ROOT));
    }

    private String pattern() {
        return globs(text).map(EventGlob::pattern).collect(Collectors.joining("|", "(?s)", ""));
    }

    private static Stream<String> globs(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(glob -> !glob.isEmpty());
    }

    /** What stands between stars is taken where it comes first, and not looked for again: no name takes long. */
    private static String pattern(String glob) {
        List<String> pieces = Arrays.stream(glob.split("\\*+", -1))
                .map(piece -> Pattern.quote(piece).replace("?", "\\E.\\Q")).toList();
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        return pieces.subList(1, pieces.size() - 1).stream().map(piece -> "(?>.*?" + piece + ")")
                .collect(Collectors.joining("", pieces.getFirst(), ".*" + pieces.getLast()));
    }
}
