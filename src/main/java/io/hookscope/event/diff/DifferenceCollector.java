package io.hookscope.event.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects differences: all are counted, the first of them kept. Not thread-safe. */
final class DifferenceCollector {

    private final List<Difference> list = new ArrayList<>();
    private final Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
    private int ignored;

    void add(Difference difference) {
        counts.merge(difference.kind(), 1, Integer::sum);
        if (list.size() < Differences.MOST) {
            list.add(difference);
        }
    }

    void ignore() {
        ignored++;
    }

    Differences done() {
        return new Differences(list, counts, ignored);
    }
}
