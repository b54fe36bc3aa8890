package io.hookscope.ui.detail.many;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.event.Amounts;
import io.hookscope.event.Outcome;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What several deliveries come to. An order counts once however many deliveries tell of it, a redemption once however often
 * it was delivered, and a checkout once however many of its redeemables say what all of them took off. Immutable.
 *
 * @param deliveries how many there are
 * @param checkouts  how many checkouts they are of
 * @param orders     how many orders they tell of
 * @param paid       what is to be paid for these orders, in the smallest unit
 * @param taken      what redemptions that succeeded took off
 * @param returned   what rollbacks gave back
 * @param groups     the same by campaign, event and signature
 */
record Totals(int deliveries, int checkouts, int orders, BigDecimal paid, Sums taken, Sums returned,
        Groups groups) {

    /** The name of what a checkout took off as a whole; no campaign is called so. */
    static final String SHARED = "\u0000shared";

    /** Parts of the selection by what they say, the largest first. */
    record Groups(List<Part> campaigns, List<Part> events, List<Part> signatures) {}

    /**
     * A part of the selection.
     *
     * @param name  what its deliveries say; empty for nothing
     * @param count how many they are
     * @param taken what they took off
     */
    record Part(String name, int count, Sums taken) {

        private Part plus(Sums more) {
            return new Part(name, count + 1, taken.plus(more));
        }
    }

    /** Sums those up. */
    static Totals of(List<Row> selected) {
        List<Row> rows = selected.stream().sorted(Comparator.comparingLong(Row::seq)).distinct().toList();
        var orders = new HashMap<String, BigDecimal>();
        var checkouts = new HashSet<Long>();
        for (Row row : rows) {
            Summary summary = row.summary();
            if (summary.orderTotal() != null && !Amounts.isHuge(summary.orderTotal())) {
                orders.put(Objects.requireNonNullElse(summary.ids().order(), "#" + row.seq()), summary.orderTotal());
            }
            if (row.place() instanceof CheckoutPlace place) {
                checkouts.add(place.key());
            }
        }
        Map<Long, Taken> taken = TakenOff.of(rows, Outcome.SUCCEEDED);
        return new Totals(rows.size(), checkouts.size(), orders.size(),
                orders.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), sum(taken),
                sum(TakenOff.of(rows, Outcome.ROLLBACK)),
                new Groups(campaigns(rows, taken),
                        parts(rows, taken, row -> row.summary().event().isEmpty()
                                ? row.summary().label()
                                : row.summary().event()),
                        parts(rows, taken, Totals::signature)));
    }

    private static Sums sum(Map<Long, Taken> taken) {
        Sums sum = Sums.NOTHING;
        for (Taken one : taken.values()) {
            sum = sum.plus(one.own()).plus(one.shared());
        }
        return sum;
    }

    /** What the redeemables of a checkout took off together belongs to none of their campaigns alone. */
    private static List<Part> campaigns(List<Row> rows, Map<Long, Taken> taken) {
        var own = new TreeMap<Long, Taken>();
        Sums shared = Sums.NOTHING;
        for (var one : taken.entrySet()) {
            own.put(one.getKey(), new Taken(one.getValue().own(), Sums.NOTHING));
            shared = shared.plus(one.getValue().shared());
        }
        var parts = new ArrayList<>(parts(rows, own, row -> row.summary().campaign()));
        if (!shared.amounts().isEmpty()) {
            parts.add(new Part(SHARED, 0, shared));
        }
        return List.copyOf(parts);
    }

    private static List<Part> parts(List<Row> rows, Map<Long, Taken> taken,
            Function<Row, @Nullable String> name) {
        var parts = new LinkedHashMap<String, Part>();
        for (Row row : rows) {
            String named = Objects.requireNonNullElse(name.apply(row), "");
            Taken one = taken.getOrDefault(row.seq(), Taken.NOTHING);
            Sums sums = one.own().plus(one.shared());
            parts.put(named, parts.getOrDefault(named, new Part(named, 0, Sums.NOTHING)).plus(sums));
        }
        var sorted = new ArrayList<>(parts.values());
        sorted.sort(Comparator.comparingInt(Part::count).reversed().thenComparing(Part::name));
        return List.copyOf(sorted);
    }

    /** As the table's badge says it. */
    private static String signature(Row row) {
        return row.conclusion() == null ? "" : row.conclusion().signature().words();
    }
}
