package io.hookscope.sample.make;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order in the making: vouchers take off what they are worth, then it is written down with sums that hold. Never more
 * is taken off than is left to pay. Not thread-safe.
 */
final class Basket {

    private final List<OrderLine> lines = new ArrayList<>();
    private final boolean amountIsSet;
    private long off;

    /** Fills a basket as wished. */
    Basket(Dice dice, Wishes wishes) {
        int count = wishes.lines() > 0 ? wishes.lines() : dice.between(1, 4);
        Long amount = wishes.amount();
        amountIsSet = amount != null;
        if (amount == null) {
            fill(dice, count);
        } else {
            fill((int) Math.min(count, amount), amount);
        }
    }

    private void fill(Dice dice, int count) {
        int first = count > Product.count() ? 0 : dice.between(0, Product.count() - count);
        for (int i = 0; i < count; i++) {
            lines.add(new OrderLine(Product.at(first + i), dice.between(1, 3)));
        }
    }

    private void fill(int count, long amount) {
        long each = amount / count;
        for (int i = 0; i < count; i++) {
            lines.add(new OrderLine(Product.at(i).at(i < count - 1 ? each : amount - each * (count - 1)), 1));
        }
    }

    List<OrderLine> lines() {
        return lines;
    }

    long amount() {
        return lines.stream().mapToLong(OrderLine::amount).sum();
    }

    long itemsOff() {
        return lines.stream().mapToLong(OrderLine::off).sum();
    }

    long toPay() {
        return amount() - itemsOff() - off;
    }

    /** Takes a sum off the order as a whole; returns what was really taken. */
    long takeOff(long wanted) {
        long taken = Math.clamp(wanted, 0, toPay());
        off += taken;
        return taken;
    }

    /** Takes a sum off one line. */
    void takeOff(OrderLine line, long wanted) {
        line.takeOff(Math.clamp(wanted, 0, Math.min(line.left(), toPay())));
    }

    /** Gives one more of the line's product for nothing; where the order's amount was set, one of those that are there. */
    void giveOne(OrderLine line) {
        if (!amountIsSet) {
            line.addOne();
        } else if (line.allDiscounted()) {
            return;
        }
        line.takeOffOne(Math.min(line.product().price(), Math.min(line.left(), toPay())));
    }

    /** Writes the order down. */
    ObjectNode order(String id, String status, String customerId, Instant createdAt) {
        ObjectNode order = Json.object().put("id", id).putNull("source_id").put("status", status)
                .put("customer_id", customerId).putNull("referrer_id").put("amount", amount());
        sums(order);
        ArrayNode items = order.putArray("items");
        lines.forEach(line -> items.add(line.json()));
        order.putObject("metadata");
        return order.put("created_at", Stamps.micros(createdAt)).put("object", "order");
    }

    private void sums(ObjectNode order) {
        long items = itemsOff();
        if (off > 0) {
            order.put("discount_amount", off).put("applied_discount_amount", off);
        }
        if (items > 0) {
            order.put("items_discount_amount", items).put("items_applied_discount_amount", items);
        }
        if (off + items > 0) {
            order.put("total_discount_amount", off + items).put("total_applied_discount_amount", off + items);
        }
        order.put("total_amount", toPay());
    }
}
