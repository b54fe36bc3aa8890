package io.hookscope.sample.make;

import java.util.List;

/**
 * Something that is sold.
 *
 * @param sourceId the shop's own id
 * @param price    of one, in the smallest unit
 */
record Product(String sourceId, String name, long price) {

    private static final List<Product> SOLD = List.of(new Product("adv-mug", "Adventure mug", 1000),
            new Product("star-th-bottle", "Star thermos bottle", 2500), new Product("trail-socks", "Trail socks", 1299),
            new Product("night-lamp", "Night lamp", 3490), new Product("rain-jacket", "Rain jacket", 8995),
            new Product("camp-spoon", "Camp spoon", 450), new Product("map-alps", "Map of the Alps", 1875),
            new Product("day-pack", "Day pack 22 l", 6900), new Product("fire-steel", "Fire steel", 1550),
            new Product("wool-hat", "Wool hat", 2199));

    /** Returns the product of an order's line; from the eleventh line on they are variants of the same ten. */
    static Product at(int index) {
        Product product = SOLD.get(index % SOLD.size());
        int variant = index / SOLD.size();
        return variant == 0
                ? product
                : new Product(product.sourceId + "-" + variant, product.name + " no. " + variant, product.price);
    }

    static int count() {
        return SOLD.size();
    }

    Product at(long otherPrice) {
        return new Product(sourceId, name, otherPrice);
    }

    String id() {
        return Dice.of(sourceId).hexId("prod_");
    }
}
