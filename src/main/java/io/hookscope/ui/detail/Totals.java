package io.hookscope.ui.detail;

import io.hookscope.event.Amounts;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import io.hookscope.ui.detail.tree.View;
import io.hookscope.ui.detail.words.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sums several deliveries up. An order that several of them tell of counts once. Stateless. */
final class Totals {
    private Totals() {}

    static String of(List<Row> rows, View view) {
        Map<String, BigDecimal> orders = new HashMap<>();
        BigDecimal discounts = BigDecimal.ZERO;
        boolean discounted = false;
        for (Row row : rows) {
            Summary summary = row.summary();
            if (summary.orderTotal() != null) {
                orders.put(Objects.requireNonNullElse(summary.ids().order(), "#" + row.seq()), summary.orderTotal());
            }
            if (summary.discount() != null && summary.discountUnit() != Unit.POINTS) {
                discounts = discounts.add(summary.discount());
                discounted = true;
            }
        }
        var text = new StringBuilder(Words.of("many", rows.size()));
        if (!orders.isEmpty()) {
            var sum = orders.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            text.append('\n').append(Words.of("many.orders", orders.size(), view.money().text(sum)));
        }
        if (discounted) {
            text.append('\n').append(Words.of("many.discounts", view.money().text(discounts)));
        }
        return text.toString();
    }
}
