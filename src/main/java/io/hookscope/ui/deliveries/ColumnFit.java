package io.hookscope.ui.deliveries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Spreads the width of the table over its columns for as long as nobody gave them widths of their own. Stateless. */
final class ColumnFit {

    /**
     * The order in which columns leave a table without room for all, the least missed first. Those that nobody sees before
     * choosing them stay longer than what the detail beside the table tells as well; whether it is authentic, what was answered
     * and when it came stay longest, but for places of the body, which nobody sees who did not ask for them. What is not named
     * here never leaves.
     */
    private static final List<Fact> LEAVING = List.of(Fact.CAMPAIGN, Fact.DISCOUNT, Fact.CUSTOMER, Fact.ORDER,
            Fact.SOURCE, Fact.REMOTE, Fact.PATH, Fact.METHOD, Fact.BYTES, Fact.NUMBER, Fact.ATTEMPT,
            Fact.NOTE, Fact.CODE, Fact.ANSWERED, Fact.SIGNATURE, Fact.RECEIVED);

    /** In pixels: a checkout of nine redeemables; less is needed for the total that must not be booked and for parts, set in. */
    private static final int EVENT_READ = 172;

    private ColumnFit() {}

    /**
     * Returns which of these columns leave a table of that width, in pixels, so that it need not be scrolled sideways.
     *
     * @param asked those that a person asked for while there was no room; the others leave before them
     * @param needed how wide columns are at least, in pixels, where that is more than usual
     */
    static Set<Column> leaving(List<Column> chosen, double width, Set<Column> asked, Map<Column, Integer> needed) {
        var order = new ArrayList<Column>();
        LEAVING.stream().filter(column -> !asked.contains(column)).forEach(order::add);
        LEAVING.stream().filter(asked::contains).forEach(order::add);
        order.retainAll(chosen);
        chosen.stream().filter(BodyField.class::isInstance).forEach(order::add);
        Set<Column> leaving = new HashSet<>();
        int taken = sum(chosen, column -> narrow(column, needed));
        for (Column column : order) {
            if (taken <= width) {
                break;
            }
            leaving.add(column);
            taken -= narrow(column, needed);
        }
        return leaving;
    }

    /**
     * Returns the width of each of these columns, in pixels. Names and codes give way in a narrow table and take what is left
     * in a wide one; the event gives way below what it needs to be read only when the others have nothing left to give. Figures
     * keep their width, so that none is ever cut.
     *
     * @param needed how wide columns are at least, in pixels, where that is more than usual
     */
    static Map<Column, Integer> of(List<Column> shown, double width, Map<Column, Integer> needed) {
        ToIntFunction<Column> usual = column -> usual(column, needed);
        ToIntFunction<Column> read = column -> column == Fact.EVENT ? EVENT_READ : narrow(column, needed);
        if (width >= sum(shown, usual)) {
            return between(shown, width, usual, column -> wide(column, needed));
        }
        return width >= sum(shown, read)
                ? between(shown, width, read, usual)
                : between(shown, width, column -> narrow(column, needed), read);
    }

    /** Returns widths between these and those, each as far on its way as the others, that fill so many pixels. */
    private static Map<Column, Integer> between(List<Column> shown, double width, ToIntFunction<Column> least,
            ToIntFunction<Column> most) {
        int from = sum(shown, least);
        int room = sum(shown, most) - from;
        double share = room == 0 ? 0 : Math.clamp((width - from) / room, 0, 1);
        Map<Column, Integer> fitted = new HashMap<>();
        for (Column column : shown) {
            int own = least.applyAsInt(column);
            fitted.put(column, (int) Math.floor(own + share * (most.applyAsInt(column) - own)));
        }
        return fitted;
    }

    private static int sum(List<Column> columns, ToIntFunction<Column> width) {
        return columns.stream().mapToInt(width).sum();
    }

    /** Returns how narrow the column can become, in pixels, where it needs no more. */
    static int least(Column column) {
        return narrow(column, Map.of());
    }

    private static int usual(Column column, Map<Column, Integer> needed) {
        return Math.max(column.width(), needed.getOrDefault(column, 0));
    }

    private static int narrow(Column column, Map<Column, Integer> needed) {
        return column instanceof Fact fact ? switch (fact) {
            case STATE -> 24;
            case EVENT -> 110;
            case CODE -> 92;
            case CAMPAIGN -> 74;
            case CUSTOMER -> 70;
            case DISCOUNT -> needed.getOrDefault(column, 70);
            case SOURCE, REMOTE, PATH -> 64;
            case SIGNATURE -> 75;
            default -> usual(column, needed);
        } : 74;
    }

    private static int wide(Column column, Map<Column, Integer> needed) {
        return column instanceof Fact fact ? switch (fact) {
            case EVENT -> 260;
            case CODE -> 240;
            case CAMPAIGN -> 280;
            case CUSTOMER, SOURCE -> 240;
            case REMOTE, PATH -> 150;
            default -> usual(column, needed);
        } : 240;
    }
}
