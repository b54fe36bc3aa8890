package io.hookscope.sample.make;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Takes a discount off a basket and says, as Voucherify's {@code discount} object, what was taken. Stateless. */
final class Discounts {

    private Discounts() {}

    static ObjectNode amount(Dice dice, Basket basket) {
        long off = 500L * dice.between(1, 6);
        if (dice.between(1, 3) > 1) {
            basket.takeOff(off);
            return Json.object().put("type", "AMOUNT").put("amount_off", off).put("effect", "APPLY_TO_ORDER");
        }
        spread(basket, off);
        return Json.object().put("type", "AMOUNT").put("amount_off", off).put("effect",
                "APPLY_TO_ITEMS_PROPORTIONALLY");
    }

    /** Spreads a sum over the lines by what is left of each; cents that do not divide go to the first lines with room. */
    private static void spread(Basket basket, long off) {
        long wanted = Math.min(off, basket.toPay());
        long left = basket.lines().stream().mapToLong(OrderLine::left).sum();
        long before = basket.itemsOff();
        if (left > 0) {
            basket.lines().forEach(line -> basket.takeOff(line, wanted * line.left() / left));
        }
        for (OrderLine line : basket.lines()) {
            basket.takeOff(line, wanted - (basket.itemsOff() - before));
        }
    }

    static ObjectNode percent(Dice dice, Basket basket) {
        int percent = dice.oneOf(List.of(5, 10, 15, 20, 25));
        ObjectNode json = Json.object().put("type", "PERCENT").put("percent_off", percent);
        if (dice.between(1, 2) == 1) {
            long limit = 2000L * dice.between(1, 5);
            basket.takeOff(Math.min(limit, share(basket.toPay(), percent)));
            return json.put("amount_limit", limit).put("effect", "APPLY_TO_ORDER");
        }
        basket.lines().forEach(line -> basket.takeOff(line, share(line.left(), percent)));
        return json.put("effect", "APPLY_TO_ITEMS");
    }

    private static long share(long sum, int percent) {
        return (sum * percent + 50) / 100;
    }

    static ObjectNode fixed(Dice dice, Basket basket) {
        long price = Math.max(1, share(basket.toPay(), dice.between(40, 90)));
        basket.takeOff(basket.toPay() - price);
        return Json.object().put("type", "FIXED").put("fixed_amount", price).put("effect", "APPLY_TO_ORDER");
    }

    static ObjectNode unit(Dice dice, Basket basket) {
        List<OrderLine> cheapest = basket.lines().stream().sorted(Comparator.comparingLong(OrderLine::off)).limit(2)
                .toList();
        String effect = dice.oneOf(List.of("ADD_NEW_ITEMS", "ADD_MISSING_ITEMS", "ADD_MANY_ITEMS"));
        if (effect.equals("ADD_MANY_ITEMS") && cheapest.size() > 1) {
            ObjectNode json = Json.object().put("type", "UNIT").put("effect", effect);
            var units = json.putArray("units");
            cheapest.forEach(line -> units.add(oneUnit(basket, line, "ADD_NEW_ITEMS")));
            return json;
        }
        String single = effect.equals("ADD_MANY_ITEMS") ? "ADD_NEW_ITEMS" : effect;
        ObjectNode json = Json.object().put("type", "UNIT");
        json.setAll(oneUnit(basket, cheapest.getFirst(), single));
        return json;
    }

    private static ObjectNode oneUnit(Basket basket, OrderLine line, String effect) {
        basket.giveOne(line);
        ObjectNode json = Json.object().put("unit_off", 1).put("unit_type", line.product().id()).put("effect", effect);
        json.putObject("product").put("id", line.product().id()).put("source_id", line.product().sourceId())
                .put("name", line.product().name());
        return json;
    }
}
