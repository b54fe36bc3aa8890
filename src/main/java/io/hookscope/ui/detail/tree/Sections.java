package io.hookscope.ui.detail.tree;

import io.hookscope.ui.detail.json.JsonValue;
import io.hookscope.ui.detail.tree.DetailNode.Rank;
import io.hookscope.ui.detail.tree.Shown.Style;
import io.hookscope.ui.detail.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sections of an event's data, in the order in which people ask about them. Immutable and thread-safe. */
final class Sections {
    private static final List<String> ORDER = List.of("order", "voucher", "campaign", "redemption",
            "redemption_rollback", "customer", "holder", "promotion_tier", "promotion_stack");

    private final RawNodes raw;
    private final OrderNodes orders;
    private final VoucherNodes vouchers;

    Sections(ValueNotes notes, RawNodes raw) {
        this.raw = raw;
        this.orders = new OrderNodes(notes, raw);
        this.vouchers = new VoucherNodes(notes, raw);
    }

    /** Returns a section for each part that we know, and one for all other fields; all fields as they are when none is known. */
    List<DetailNode> of(JsonValue data) {
        var sections = new ArrayList<DetailNode>();
        var told = new HashSet<String>();
        for (String name : ORDER) {
            data.get(name).filter(JsonValue::isObject).ifPresent(part -> {
                sections.add(section(part));
                told.add(name);
            });
        }
        if (told.isEmpty()) {
            return data.isObject() || data.isArray() ? raw.members(data) : List.of(raw.node(data));
        }
        raw.rest(data, told).forEach(rest -> sections.add(rest.named(Words.of("tree.other")).rank(Rank.SECTION)));
        return sections;
    }

    private DetailNode section(JsonValue part) {
        var node = raw.bare(part).named(Words.of("section." + part.name())).rank(Rank.SECTION);
        return switch (part.name()) {
            case "order" -> node.value(text(part, "id")).note(OrderNodes.status(part)).under(() -> orders.lines(part));
            case "voucher" -> node.value(text(part, "code")).note(word(part, "type"))
                    .under(() -> vouchers.voucher(part));
            case "campaign" -> node.value(word(part, "name")).note(word(part, "type"))
                    .under(() -> vouchers.campaign(part));
            case "redemption", "redemption_rollback" -> node.value(text(part, "id")).note(result(part))
                    .under(() -> redemption(part));
            case "promotion_tier" -> named(node, part, "name").under(() -> vouchers.tier(part));
            case "promotion_stack" -> named(node, part, "name").under(() -> raw.members(part));
            default -> named(node, part, "name", "email", "source_id").under(() -> raw.members(part));
        };
    }

    private List<DetailNode> redemption(JsonValue redemption) {
        var lines = new ArrayList<DetailNode>();
        var told = List.of("failure_code", "failure_message", "reason", "amount", "date", "tracking_id");
        for (String name : told) {
            redemption.get(name).map(raw::node).ifPresent(lines::add);
        }
        var hidden = new HashSet<>(told);
        hidden.addAll(Set.of("id", "result"));
        lines.addAll(raw.rest(redemption, hidden));
        return lines;
    }

    private static Shown result(JsonValue redemption) {
        return text(redemption, "result").empty()
                ? Shown.NOTHING
                : switch (text(redemption, "result").text()) {
                    case "SUCCESS" -> new Shown("SUCCESS", Style.OK);
                    case "FAILURE" -> new Shown("FAILURE", Style.BAD);
                    case String other -> new Shown(other, Style.WARN);
                };
    }

    private static DetailNode named(DetailNode node, JsonValue part, String... names) {
        for (String name : names) {
            Shown value = word(part, name);
            if (!value.empty()) {
                return node.value(value).note(id(part));
            }
        }
        return node.value(text(part, "id"));
    }

    private static Shown id(JsonValue part) {
        return Shown.mono(text(part, "id").text());
    }

    private static Shown text(JsonValue object, String name) {
        return string(object, name).map(Shown::mono).orElse(Shown.NOTHING);
    }

    private static Shown word(JsonValue object, String name) {
        return string(object, name).map(Shown::plain).orElse(Shown.NOTHING);
    }

    private static Optional<String> string(JsonValue object, String name) {
        return object.get(name).filter(value -> !value.isNull()).map(JsonValue::string).filter(s -> !s.isBlank())
                .map(RawNodes::clip);
    }
}
