package io.hookscope.event.diff;

import io.hookscope.event.diff.Difference.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The differences of two lists or trees. Immutable.
 *
 * @param list    the differences in the order of the left side, at most {@value #MOST}
 * @param counts  how many there are of each kind, also beyond that limit; kinds without any are absent
 * @param ignored how many were not told because they differ with every delivery
 */
public record Differences(List<Difference> list, Map<Kind, Integer> counts, int ignored) {

    /** How many differences are listed. */
    public static final int MOST = 2_000;

    /** Nothing differs. */
    public static final Differences NONE = new Differences(List.of(), Map.of(), 0);

    public Differences {
        list = List.copyOf(list);
        counts = Map.copyOf(counts);
    }

    /** Returns how many there are of that kind. */
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Returns how many there are of all kinds, without those ignored. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether more differ than are listed. */
    private boolean isCut() {
        return total() > list.size();
    }

    /** Returns in words how many there are: "3 changed, 1 added; 12 ignored as volatile". */
    public String sentence() {
        List<String> parts = Arrays.stream(Kind.values()).filter(kind -> count(kind) > 0)
                .map(kind -> Words.of("kind." + kind.word(), count(kind))).toList();
        String said = parts.isEmpty() ? Words.of("nothing") : String.join(", ", parts);
        String all = ignored == 0 ? said : said + "; " + Words.of("ignored", ignored);
        return isCut() ? all + "; " + Words.of("cut", list.size()) : all;
    }
}
