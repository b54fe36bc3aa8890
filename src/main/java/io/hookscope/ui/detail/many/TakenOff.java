package io.hookscope.ui.detail.many;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.related.Shares;
import io.hookscope.event.Amounts;
import io.hookscope.event.Outcome;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what deliveries took off together. One that says again what another said adds nothing. The redeemables of a
 * checkout share an order: in money the total says it for all of them; without the total, what they say alike counts once,
 * and what they say differently is summed up. Stateless.
 */
final class TakenOff {

    private TakenOff() {}

    /** Returns by number what each delivery of that outcome adds; rows come in order of number. */
    static Map<Long, Taken> of(List<Row> rows, Outcome outcome) {
        var taken = new TreeMap<Long, Taken>();
        var stacks = new TreeMap<String, List<Row>>();
        var seen = new HashSet<String>();
        for (Row row : rows) {
            BigDecimal off = row.summary().discount();
            if (off == null || Amounts.isHuge(off) || row.summary().outcome() != outcome || !seen.add(identity(row))) {
                continue;
            }
            String group = checkout(row);
            if (group != null && row.summary().discountUnit() == Unit.MONEY) {
                stacks.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
            } else {
                taken.put(row.seq(), own(row));
            }
        }
        stacks.values().forEach(stack -> taken.putAll(shared(stack)));
        return taken;
    }

    /** What a row calls its checkout: the request's id, or else what the checks found; null when it is in none. */
    private static @Nullable String checkout(Row row) {
        String request = row.summary().ids().group();
        CheckoutPlace place = row.place();
        return request != null || place == null ? request : "#" + place.key();
    }

    private static Map<Long, Taken> shared(List<Row> stack) {
        List<Row> totals = stack.stream().filter(row -> row.summary().footprint().total()).toList();
        List<Row> parts = stack.stream().filter(row -> !row.summary().footprint().total()).toList();
        boolean alike = parts.size() > 1
                && Shares.isShared(parts.stream().map(Row::summary).map(Shares.Stated::of).toList());
        if (!totals.isEmpty() || alike) {
            Row tells = totals.isEmpty() ? parts.getFirst() : totals.getLast();
            return Map.of(tells.seq(), new Taken(Sums.NOTHING, Sums.NOTHING.plus(Unit.MONEY, money(tells))));
        }
        var each = new TreeMap<Long, Taken>();
        parts.forEach(row -> each.put(row.seq(), own(row)));
        return each;
    }

    private static Taken own(Row row) {
        Summary summary = row.summary();
        return new Taken(Sums.NOTHING.plus(summary.discountUnit(), summary.discount() == null
                ? BigDecimal.ZERO
                : summary.discount()), Sums.NOTHING);
    }

    private static BigDecimal money(Row row) {
        BigDecimal off = row.summary().discount();
        return off == null ? BigDecimal.ZERO : off;
    }

    private static String identity(Row row) {
        var ids = row.summary().ids();
        return ids.redemption() != null ? ids.redemption() : ids.sendout() != null ? ids.sendout() : "#" + row.seq();
    }
}
