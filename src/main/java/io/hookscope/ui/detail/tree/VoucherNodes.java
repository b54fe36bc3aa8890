package io.hookscope.ui.detail.tree;

import static io.hookscope.ui.detail.tree.OrderNodes.number;

import io.hookscope.ui.detail.json.JsonValue;
import io.hookscope.ui.detail.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a voucher is worth, and how its campaign makes codes, in words. Immutable and thread-safe. */
final class VoucherNodes {
    private final ValueNotes notes;
    private final RawNodes raw;

    VoucherNodes(ValueNotes notes, RawNodes raw) {
        this.notes = notes;
        this.raw = raw;
    }

    /** Returns the lines of a voucher: its worth, its campaign, then everything else. */
    List<DetailNode> voucher(JsonValue voucher) {
        var lines = new ArrayList<DetailNode>();
        voucher.get("discount").map(this::discount).ifPresent(lines::add);
        voucher.get("gift").map(this::gift).ifPresent(lines::add);
        voucher.get("loyalty_card").map(this::loyalty).ifPresent(lines::add);
        for (String name : List.of("campaign", "campaign_id")) {
            voucher.get(name).map(raw::node).ifPresent(lines::add);
        }
        lines.addAll(raw.rest(voucher,
                Set.of("discount", "gift", "loyalty_card", "campaign", "campaign_id", "code", "type")));
        return lines;
    }

    /** Returns the lines of a campaign; its rule for codes comes first, wherever it stands. */
    List<DetailNode> campaign(JsonValue campaign) {
        var lines = new ArrayList<DetailNode>();
        campaign.at("/voucher/code_config").or(() -> campaign.get("code_config")).map(this::codes)
                .ifPresent(lines::add);
        for (String name : List.of("id", "campaign_type")) {
            campaign.get(name).map(raw::node).ifPresent(lines::add);
        }
        lines.addAll(raw.rest(campaign, Set.of("name", "type", "code_config", "id", "campaign_type")));
        return lines;
    }

    /** Returns the lines of a promotion tier: what it does, then everything else. */
    List<DetailNode> tier(JsonValue tier) {
        var lines = new ArrayList<DetailNode>();
        tier.at("/action/discount").map(this::discount).ifPresent(lines::add);
        tier.get("banner").map(raw::node).ifPresent(lines::add);
        lines.addAll(raw.rest(tier, Set.of("banner", "id", "name")));
        return lines;
    }

    private DetailNode discount(JsonValue discount) {
        if (!discount.isObject()) {
            return raw.node(discount);
        }
        return raw.node(discount).value(Shown.plain(words(discount, "type", "effect"))).note(worth(discount));
    }

    private Shown worth(JsonValue discount) {
        return Shown.muted(switch (discount.get("type").map(JsonValue::string).orElse("")) {
            case "UNIT" -> units(discount);
            case "AMOUNT" -> amount(discount, "amount_off").map(off -> Words.of("off", off)).orElse("");
            case "FIXED" -> amount(discount, "fixed_amount").map(price -> Words.of("fixed", price)).orElse("");
            case "PERCENT" -> percent(discount);
            default -> "";
        });
    }

    private String units(JsonValue discount) {
        BigDecimal count = number(discount, "unit_off");
        String type = discount.get("unit_type").filter(JsonValue::isString).map(JsonValue::string).orElse("");
        if (count != null && !type.isEmpty()) {
            return notes.number(count) + " × " + type;
        }
        return discount.get("units").filter(JsonValue::isArray).map(units -> units.members().stream().map(this::units)
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "))).orElse("");
    }

    private String percent(JsonValue discount) {
        BigDecimal percent = number(discount, "percent_off");
        if (percent == null) {
            return "";
        }
        String off = Words.of("off", Words.of("percent", notes.number(percent)));
        return amount(discount, "amount_limit").map(limit -> Words.of("at.most", off, limit)).orElse(off);
    }

    private DetailNode gift(JsonValue gift) {
        if (!gift.isObject()) {
            return raw.node(gift);
        }
        String balance = amount(gift, "balance").orElse("");
        return raw.node(gift).value(Shown.plain(words(gift, "effect"))).note(Shown.muted(amount(gift, "amount")
                .map(amount -> Words.of("balance.of", balance, amount)).orElse(balance)));
    }

    private DetailNode loyalty(JsonValue card) {
        BigDecimal points = number(card, "points");
        BigDecimal balance = number(card, "balance");
        return raw.node(card)
                .value(points == null ? Shown.NOTHING : Shown.plain(Words.of("points", notes.number(points))))
                .note(balance == null ? Shown.NOTHING : Shown.muted(Words.of("balance", notes.number(balance))));
    }

    private DetailNode codes(JsonValue config) {
        String rule = Stream.of("prefix", "pattern", "postfix").map(config::get).flatMap(Optional::stream)
                .filter(JsonValue::isString).map(JsonValue::string).collect(Collectors.joining());
        var node = raw.node(config);
        return rule.isEmpty() ? node : node.value(RawNodes.cut(rule));
    }

    private Optional<String> amount(JsonValue object, String name) {
        return Optional.ofNullable(number(object, name)).map(notes::amount);
    }

    private static String words(JsonValue object, String... names) {
        return Stream.of(names).map(object::get).flatMap(Optional::stream).filter(value -> !value.isNull())
                .map(JsonValue::string).map(RawNodes::clip).collect(Collectors.joining(" · "));
    }
}
