package io.hookscope.query;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** Writes queries for deliveries by their numbers. Stateless. */
public final class NumberQuery {

    private NumberQuery() {}

    /** Returns a query for that number and all up to the last, which is at least as large. */
    public static String of(long first, long last) {
        return "number:" + (first == last ? "" + first : first + ".." + last);
    }

    /** Returns a query for each of the ranges that the numbers come to, in their order; they are joined by {@code or}. */
    public static List<String> ranges(NavigableSet<Long> numbers) {
        var ranges = new ArrayList<String>();
        for (Long first = numbers.ceiling(0L); first != null;) {
            long last = first;
            while (numbers.contains(last + 1)) {
                last++;
            }
            ranges.add(of(first, last));
            first = numbers.higher(last);
        }
        return ranges;
    }
}
