package io.hookscope.ui.deliveries;

import java.util.HashMap;
import java.util.Map;

/** How much room the longest figures need that were shown so far: a figure that lost a digit would be another. For the FX thread. */
final class FigureWidths {

    /** What a digit takes in the usual size, and what stands beside the figure, in pixels. */
    private static final double DIGIT = 6.7;
    private static final double PADDING = 14;
    /** Longer ones are no amounts that anybody pays, and one of them must not take the room of all others. */
    private static final int LONGEST = 16;

    private final Map<Column, Integer> widths = new HashMap<>();
    private Runnable growth = () -> {};

    /** Runs that when a column needs more room than before. */
    void onGrowth(Runnable deed) {
        growth = deed;
    }

    /** Returns the columns that need more than the least width, and how much, in pixels of the usual size. */
    Map<Column, Integer> widths() {
        return Map.copyOf(widths);
    }

    /** Takes notice of a figure that the column shows. */
    void shown(Column column, String figure) {
        if (column.look() != Column.Look.AMOUNT || figure.length() > LONGEST) {
            return;
        }
        int width = (int) Math.ceil(PADDING + DIGIT * figure.length());
        if (width > widths.getOrDefault(column, ColumnFit.least(column))) {
            widths.put(column, width);
            growth.run();
        }
    }
}
