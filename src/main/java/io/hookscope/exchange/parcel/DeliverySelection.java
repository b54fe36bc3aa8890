package io.hookscope.exchange.parcel;

import io.hookscope.event.NameGlob;
import java.util.function.LongPredicate;

/**
 * Which deliveries of a session are meant. Immutable.
 *
 * @param from  the first number
 * @param to    the last number
 * @param among says of a number whether it is meant
 * @param event what the event's name is like, or its label where it has none
 */
public record DeliverySelection(long from, long to, LongPredicate among, NameGlob event) {

    private static final NameGlob ANY = NameGlob.of("*");

    /** All of them. */
    public static final DeliverySelection ALL = new DeliverySelection(1, Long.MAX_VALUE, _ -> true, ANY);

    /** Returns those of these numbers, both included. */
    public DeliverySelection between(long first, long last) {
        return new DeliverySelection(first, last, among, event);
    }

    /** Returns those that the predicate admits too. */
    public DeliverySelection among(LongPredicate admitted) {
        return new DeliverySelection(from, to, admitted, event);
    }

    /** Returns those whose event fits, {@code *} standing for any characters and {@code ?} for one; letter case is ignored. */
    public DeliverySelection event(String glob) {
        return new DeliverySelection(from, to, among, NameGlob.of(glob));
    }

    /** Whether a delivery of that number can be meant. */
    boolean admits(long seq) {
        return seq >= from && seq <= to && among.test(seq);
    }

    /** Whether a delivery with that event or label can be meant. */
    boolean admitsEvent(String name, String label) {
        return event == ANY || event.matches(name.isEmpty() ? label : name);
    }
}
