package io.hookscope.capture.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From which paths deliveries are taken. Whatever else knocks is answered 404 and not kept, as an endpoint of those paths
 * alone would do. Immutable.
 *
 * @param patterns paths such as {@code /hooks}, where {@code *} stands for any characters; none means every path
 */
public record PathFilter(List<RulePattern> patterns) {

    /** Takes deliveries from every path. */
    public static final PathFilter ALL = new PathFilter(List.of());

    private static final Pattern STEP = Pattern.compile("(?<=/)\\*+(?=/|$)");
    private static final Pattern STAR = Pattern.compile("(?<!\\\\)\\*+");
    private static final Pattern PLAIN = Pattern
            .compile("/|/[A-Za-z0-9._~!$&'()*+,;=:@-][A-Za-z0-9._~!$&'()*+,;=:@/-]*");

    public PathFilter {
        patterns = List.copyOf(patterns);
        if (!patterns.stream().allMatch(glob -> glob.pattern().matches("[/*].*"))) {
            throw new IllegalArgumentException("The setting paths must be paths that begin with /.");
        }
    }

    /**
     * Reads patterns with commas or blanks between.
     *
     * @throws IllegalArgumentException when one begins with neither a slash nor a star
     */
    public static PathFilter of(String text) {
        return new PathFilter(
                Stream.of(text.split("[,\\s]+")).filter(one -> !one.isEmpty()).map(RulePattern::new).toList());
    }

    /** Whether every path is taken. */
    public boolean isAll() {
        return patterns.isEmpty();
    }

    /** Whether deliveries to that target are taken; a query and a slash at the end make no difference. */
    public boolean admits(String target) {
        String path = path(target);
        return isAll() || patterns.stream().anyMatch(pattern -> pattern.matches(path) || pattern.matches(path + "/"));
    }

    /** Returns a path that is taken, to send something to; empty where none can be told from the patterns. */
    public Optional<String> onePath() {
        return Stream.concat(Stream.of("/"), patterns.stream().map(RulePattern::pattern).map(PathFilter::filled))
                .filter(path -> PLAIN.matcher(path).matches() && admits(path)).findFirst();
    }

    /** A star that stands for a step of its own becomes one, any other nothing. */
    private static String filled(String pattern) {
        String path = STEP.matcher(pattern).replaceAll("sample");
        return STAR.matcher(path).replaceAll("").replace("\\*", "*");
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Returns the patterns as {@link #of} reads them. */
    @Override
    public String toString() {
        return String.join(", ", patterns.stream().map(RulePattern::pattern).toList());
    }
}
