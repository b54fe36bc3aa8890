package io.hookscope.sample.make;

import java.util.List;
import java.util.Random;

/**
 * A seeded source of choices and of identifiers that look like Voucherify's. Not thread-safe: whoever makes events has
 * one of its own.
 */
public final class Dice {

    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String HEX = "0123456789abcdef";

    // The algorithm of java.util.Random is part of its contract: the same seed gives the same bytes on every JVM.
    private final Random random;

    /** The same seed gives the same choices. */
    public Dice(long seed) {
        random = new Random(seed);
    }

    /** Returns dice whose choices depend on that text alone: a product or a campaign keeps its id from event to event. */
    static Dice of(String text) {
        return new Dice(text.hashCode() * 2_654_435_761L);
    }

    /** Returns a number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String text(String charset, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(charset.charAt(random.nextInt(charset.length())));
        }
        return text.toString();
    }

    /** Returns for example {@code cust_1g637SqVZnkdPNdAIZ7Ra879}. */
    String alphanumericId(String prefix, int length) {
        return prefix + text(ALPHANUMERIC, length);
    }

    /** Returns for example {@code r_0e2500291ae016adea}. */
    String hexId(String prefix) {
        return prefix + "1" + text(HEX, 17);
    }

    String uuid() {
        return text(HEX, 8) + "-" + text(HEX, 4) + "-4" + text(HEX, 3) + "-8" + text(HEX, 3) + "-" + text(HEX, 12);
    }

    /** Puts the list into another order. */
    public void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            swap(list, i, random.nextInt(i + 1));
        }
    }

    private static <T> void swap(List<T> list, int i, int j) {
        T moved = list.get(i);
        list.set(i, list.get(j));
        list.set(j, moved);
    }
}
