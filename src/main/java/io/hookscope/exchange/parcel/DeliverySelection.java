package io.hookscope.exchange.parcel;

import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/**
 * Which deliveries of a session are meant. Immutable.
 *
 * @param from  the first number
 * @param to    the last number
 * @param among says of a number whether it is meant
 * @param event the event's name or label must match this pattern
 */
public record DeliverySelection(long from, long to, LongPredicate among, Pattern event) {

    private static final Pattern ANY = Pattern.compile("(?s).*");

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
        var pattern = new StringBuilder("(?s)");
        for (char c : glob.toLowerCase(Locale.ROOT).toCharArray()) {
            pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return new DeliverySelection(from, to, among, Pattern.compile(pattern.toString()));
    }

    /** Whether a delivery of that number can be meant. */
    boolean admits(long seq) {
        return seq >= from && seq <= to && among.test(seq);
    }

    /** Whether a delivery with that event or label can be meant. */
    boolean admitsEvent(String name, String label) {
        return event == ANY || event.matcher((name.isEmpty() ? label : name).toLowerCase(Locale.ROOT)).matches();
    }
}
