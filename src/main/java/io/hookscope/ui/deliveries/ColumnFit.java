package io.hookscope.ui.deliveries;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Spreads the width of the table over its columns for as long as nobody gave them widths of their own. Stateless. */
final class ColumnFit {

    private ColumnFit() {}

    /**
     * Returns the width of each of these columns, in pixels. Names and codes give way in a narrow table and take what is left
     * in a wide one; figures keep their width, so that none is ever cut.
     */
    static Map<Column, Integer> of(List<Column> shown, double width) {
        int usual = shown.stream().mapToInt(Column::width).sum();
        int room = shown.stream().mapToInt(c -> width < usual ? c.width() - narrow(c) : wide(c) - c.width()).sum();
        double share = room == 0 ? 0 : Math.min(1, Math.abs(width - usual) / room);
        Map<Column, Integer> fitted = new EnumMap<>(Column.class);
        for (Column column : shown) {
            int limit = width < usual ? narrow(column) : wide(column);
            fitted.put(column, column.width() + (int) (share * (limit - column.width())));
        }
        return fitted;
    }

    private static int narrow(Column column) {
        return switch (column) {
            case EVENT -> 108;
            case CODE -> 92;
            case CAMPAIGN, CUSTOMER -> 68;
            case SOURCE, REMOTE, PATH -> 64;
            case SIGNATURE -> 78;
            default -> column.width();
        };
    }

    private static int wide(Column column) {
        return switch (column) {
            case EVENT -> 216;
            case CODE -> 190;
            case CAMPAIGN -> 200;
            case CUSTOMER, SOURCE -> 170;
            case REMOTE, PATH -> 150;
            default -> column.width();
        };
    }
}
