package io.hookscope.ui.detail.tree;

import io.hookscope.ui.detail.json.JsonValue;
import io.hookscope.ui.detail.tree.Shown.Style;
import io.hookscope.ui.detail.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an order and its items as sums: {@code 2 × 10.00 = 20.00}. Immutable and thread-safe. */
final class OrderNodes {
    private static final List<String> LABELS = List.of("source_id", "sku_id", "product_id", "id");

    private final ValueNotes notes;
    private final RawNodes raw;

    OrderNodes(ValueNotes notes, RawNodes raw) {
        this.notes = notes;
        this.raw = raw;
    }

    /** Returns the lines of an order: its items, what it comes to, then everything else. */
    List<DetailNode> lines(JsonValue order) {
        var lines = new ArrayList<DetailNode>();
        order.get("items").map(this::items).ifPresent(lines::add);
        for (String name : List.of("amount", "total_applied_discount_amount", "total_amount")) {
            order.get(name).map(raw::node).ifPresent(lines::add);
        }
        lines.addAll(raw.rest(order,
                Set.of("items", "amount", "total_applied_discount_amount", "total_amount", "id", "status")));
        return lines;
    }

    /** Returns how an order's status looks: green when it is paid for, yellow when it came to nothing. */
    static Shown status(JsonValue order) {
        return order.get("status").filter(JsonValue::isString).map(JsonValue::string).map(status -> new Shown(status,
                switch (status) {
                    case "PAID", "FULFILLED" -> Style.OK;
                    case "CANCELED" -> Style.WARN;
                    default -> Style.INFO;
                })).orElse(Shown.NOTHING);
    }

    private DetailNode items(JsonValue items) {
        var node = raw.node(items);
        if (!items.isArray()) {
            return node;
        }
        var all = items.members();
        var titled = node.named(Words.of("tree.items")).value(Shown.plain(Integer.toString(all.size()))).note(sum(all));
        return all.isEmpty() ? titled : titled.under(() -> all.stream().map(this::item).toList());
    }

    private Shown sum(List<JsonValue> items) {
        var amounts = items.stream().map(item -> number(item, "amount")).toList();
        if (amounts.isEmpty() || amounts.contains(null)) {
            return Shown.NOTHING;
        }
        var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Shown.muted(Words.of("tree.sum", notes.amount(sum)));
    }

    private DetailNode item(JsonValue item) {
        return item.isObject()
                ? raw.node(item).named(label(item)).value(product(item)).note(discount(item))
                : raw.node(item);
    }

    private static String label(JsonValue item) {
        var named = item.get("product").flatMap(product -> product.get("name"));
        return Stream.concat(named.stream(), LABELS.stream().map(item::get).flatMap(Optional::stream))
                .filter(JsonValue::isString).map(JsonValue::string).filter(label -> !label.isBlank()).findFirst()
                .map(RawNodes::clip).orElse(Words.of("tree.item", item.name()));
    }

    private Shown product(JsonValue item) {
        BigDecimal quantity = number(item, "quantity");
        BigDecimal price = number(item, "price");
        BigDecimal amount = number(item, "amount");
        var text = new StringBuilder();
        if (quantity != null) {
            text.append(notes.number(quantity));
        }
        if (price != null) {
            text.append(text.isEmpty() ? "" : " × ").append(notes.amount(price));
        }
        if (amount != null) {
            text.append(text.isEmpty() ? "" : " = ").append(notes.amount(amount));
        }
        return Shown.plain(text.toString());
    }

    private Shown discount(JsonValue item) {
        BigDecimal applied = number(item, "applied_discount_amount");
        BigDecimal off = applied == null ? number(item, "discount_amount") : applied;
        if (off == null || off.signum() == 0) {
            return Shown.NOTHING;
        }
        BigDecimal count = number(item, "discount_quantity");
        BigDecimal left = number(item, "subtotal_amount");
        return Shown.muted((count == null ? "" : Words.of("tree.discounted", notes.number(count)) + ", ")
                + notes.amount(off.negate()) + (left == null ? "" : " → " + notes.amount(left)));
    }

    static @Nullable BigDecimal number(JsonValue object, String name) {
        return object.get(name).map(JsonValue::number).orElse(null);
    }
}
