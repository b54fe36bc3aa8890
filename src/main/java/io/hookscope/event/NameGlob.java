package io.hookscope.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for the names of events: {@code *} stands for any signs, {@code ?} for one, and letter case says nothing.
 * Immutable. No name takes long, whoever made it up.
 */
public final class NameGlob {

    private final Pattern pattern;

    private NameGlob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Returns the pattern that a person writes so; nothing but the two signs has a meaning. */
    public static NameGlob of(String text) {
        return new NameGlob(Pattern.compile(regex(text.toLowerCase(Locale.ROOT)), Pattern.DOTALL));
    }

    /** Whether all of the name is like it. */
    public boolean matches(String name) {
        return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** What stands between stars is taken where it comes first, and not looked for again. */
    private static String regex(String glob) {
        List<String> pieces = Arrays.stream(glob.split("\\*+", -1))
                .map(piece -> Pattern.quote(piece).replace("?", "\\E.\\Q")).toList();
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        return pieces.subList(1, pieces.size() - 1).stream().map(piece -> "(?>.*?" + piece + ")")
                .collect(Collectors.joining("", pieces.getFirst(), ".*" + pieces.getLast()));
    }
}
