package io.hookscope.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What must hold in a consistent event of the redemption family, written independently of what makes them. */
final class Oracle {

    private final JsonNode envelope;
    private final JsonNode data;
    private final List<String> broken = new ArrayList<>();

    private Oracle(JsonNode envelope) {
        this.envelope = envelope;
        this.data = envelope.path("data");
    }

    /** Returns what does not hold, as sentences. */
    static List<String> broken(JsonNode envelope) {
        var oracle = new Oracle(envelope);
        oracle.sums("/order");
        oracle.sums("/redemption/order");
        oracle.sums("/redemption_rollback/order");
        oracle.identity();
        oracle.code();
        oracle.outcome();
        oracle.times();
        return oracle.broken;
    }

    private void sums(String place) {
        JsonNode order = data.at(place);
        if (!order.isObject()) {
            return;
        }
        long amount = 0;
        long off = 0;
        for (JsonNode item : order.get("items")) {
            equal(place + " item amount", item.get("price").asLong() * item.get("quantity").asLong(),
                    item.get("amount").asLong());
            equal(place + " item subtotal", item.get("amount").asLong() - number(item, "applied_discount_amount"),
                    item.get("subtotal_amount").asLong());
            check(place + " discounted more than there is",
                    number(item, "discount_quantity") <= item.get("quantity").asLong());
            check(place + " negative item", item.get("subtotal_amount").asLong() >= 0);
            amount += item.get("amount").asLong();
            off += number(item, "applied_discount_amount");
        }
        equal(place + " amount", amount, order.get("amount").asLong());
        equal(place + " items", off, number(order, "items_applied_discount_amount"));
        equal(place + " items discount", off, number(order, "items_discount_amount"));
        long total = number(order, "applied_discount_amount") + off;
        equal(place + " applied", total, number(order, "total_applied_discount_amount"));
        equal(place + " discount", number(order, "discount_amount") + off, number(order, "total_discount_amount"));
        equal(place + " total", amount - total, order.get("total_amount").asLong());
        check(place + " negative total", order.get("total_amount").asLong() >= 0);
        check(place + " lines", order.get("items").size() >= 1 && order.get("items").size() <= 500);
    }

    private void identity() {
        agree("/order/id", "/redemption/order/id", "/redemption_rollback/order/id");
        agree("/customer/id", "/order/customer_id", "/redemption/customer_id", "/redemption/order/customer_id",
                "/redemption_rollback/customer_id");
        agree("/voucher", "/redemption/voucher", "/redemption_rollback/voucher");
        agree("/customer", "/redemption/customer", "/redemption_rollback/customer");
        agree("/promotion_tier", "/redemption/promotion_tier");
        agree("/voucher/campaign_id", "/campaign/id");
        agree("/voucher/campaign", "/campaign/name");
        agree("/voucher/type", "/campaign/voucher/type");
        agree("/promotion_tier/campaign/id", "/campaign/id");
        agree("/promotion_stack/campaign/id", "/campaign/id");
        agree("/redemption/id", "/redemption_rollback/redemption");
        agree("/redemption/tracking_id", "/redemption_rollback/tracking_id");
        if (data.path("redemption_rollback").isMissingNode()) {
            agree("/order", "/redemption/order");
        } else {
            agree("/order", "/redemption_rollback/order");
        }
    }

    private void code() {
        JsonNode config = data.at("/campaign/voucher/code_config");
        if (config.isObject()) {
            String charset = "[" + Pattern.quote(config.get("charset").stringValue()) + "]";
            var pattern = new StringBuilder();
            config.get("pattern").stringValue().chars().mapToObj(Character::toString)
                    .forEach(c -> pattern.append(c.equals("#") ? charset : Pattern.quote(c)));
            String code = data.at("/voucher/code").stringValue();
            check("code " + code + " does not fit " + config,
                    code.matches(Pattern.quote(config.get("prefix").stringValue()) + pattern
                            + Pattern.quote(config.get("postfix").stringValue())));
            equal("code length", config.get("pattern").stringValue().chars().filter(c -> c == '#').count(),
                    config.get("length").asLong());
        }
    }

    private void outcome() {
        String type = envelope.get("type").stringValue();
        check("event.type", type.equals(envelope.at("/event/type").stringValue()));
        String decisive = type.contains("rollback") ? "/redemption_rollback" : "/redemption";
        boolean failed = type.endsWith("failed");
        check("result", data.at(decisive + "/result").stringValue().equals(failed ? "FAILURE" : "SUCCESS"));
        check("status", data.at(decisive + "/status").stringValue().equals(failed ? "FAILED" : "SUCCEEDED"));
        check("failure code", failed == data.at(decisive).hasNonNull("failure_code"));
        if (type.endsWith("rollback.succeeded")) {
            check("rolled back", data.at("/redemption/status").stringValue().equals("ROLLED BACK"));
        }
    }

    private void times() {
        inOrder("/data/campaign/created_at", "/data/voucher/created_at", "/data/order/created_at",
                "/data/redemption/date", "/data/redemption_rollback/date", "/data/created_at", "/event/created_at",
                "/created_at");
        inOrder("/data/order/created_at", "/data/voucher/updated_at", "/created_at");
    }

    private void inOrder(String... places) {
        Instant last = Instant.MIN;
        for (String place : places) {
            if (envelope.at(place).isString()) {
                Instant time = Instant.parse(envelope.at(place).stringValue());
                check(place + " is too early", !time.isBefore(last));
                last = time;
            }
        }
    }

    private void agree(String... places) {
        JsonNode first = null;
        for (String place : places) {
            JsonNode value = data.at(place);
            if (!value.isMissingNode() && !value.isNull()) {
                check(place + " disagrees: " + value + " and " + first, first == null || first.equals(value));
                first = value;
            }
        }
    }

    private static long number(JsonNode object, String key) {
        return object.path(key).asLong(0);
    }

    private void equal(String what, long expected, long found) {
        check(what + ": " + expected + " but " + found, expected == found);
    }

    private void check(String otherwise, boolean holds) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
