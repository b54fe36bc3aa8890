package io.hookscope.sample.make;

import tools.jackson.databind.node.ObjectNode;

/** One line of a basket while vouchers are applied to it. Not thread-safe. */
final class OrderLine {

    private final Product product;
    private long quantity;
    private long discounted;
    private long off;

    OrderLine(Product product, long quantity) {
        this.product = product;
        this.quantity = quantity;
    }

    Product product() {
        return product;
    }

    long amount() {
        return product.price() * quantity;
    }

    long off() {
        return off;
    }

    long left() {
        return amount() - off;
    }

    boolean allDiscounted() {
        return discounted == quantity;
    }

    void addOne() {
        quantity++;
    }

    void takeOff(long sum) {
        off += sum;
    }

    void takeOffOne(long sum) {
        discounted++;
        off += sum;
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("object", "order_item").put("source_id", product.sourceId())
                .put("related_object", "product").put("product_id", product.id()).put("quantity", quantity);
        if (discounted > 0) {
            json.put("discount_quantity", discounted);
        }
        json.put("amount", amount());
        if (off > 0) {
            json.put("discount_amount", off).put("applied_discount_amount", off);
        }
        return json.put("price", product.price()).put("subtotal_amount", amount() - off);
    }
}
