package io.hookscope.ui.deliveries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;

/** Which of the chosen columns stand in the table; the others are away until there is room for them. For the FX thread. */
final class ColumnRoom {

    private final Map<Column, BooleanProperty> visible = new HashMap<>();
    private final Set<Column> away = new HashSet<>();
    /** Those that a person brought into the table, which leave last. */
    private final Set<Column> asked = new HashSet<>();
    private boolean making;
    private Runnable choice = () -> {};

    /** Shows and hides a column by that property; to be called before the table hears of it, which fits the columns then. */
    void add(Column column, BooleanProperty shown) {
        visible.put(column, shown);
        shown.addListener(_ -> shownOrHidden(column, shown.get()));
    }

    /** That column is none of the table's any more. */
    void remove(Column column) {
        visible.remove(column);
        away.remove(column);
        asked.remove(column);
    }

    private void shownOrHidden(Column column, boolean shown) {
        if (!making) {
            away.remove(column);
            asked.remove(column);
            if (shown) {
                asked.add(column);
            }
            choice.run();
        }
    }

    /** Runs that when a person shows or hides a column. */
    void onChoice(Runnable deed) {
        choice = deed;
    }

    /** Whether the column stands in the table or would if there was room. */
    boolean isChosen(Column column) {
        return isShown(column) || away.contains(column);
    }

    boolean isShown(Column column) {
        return visible.get(column).get();
    }

    /** Shows as many of these columns as have room in that width, in pixels of the usual size; some need more than usual. */
    void make(List<Column> chosen, double width, Map<Column, Integer> needed) {
        Set<Column> leaving = ColumnFit.leaving(chosen, width, asked, needed);
        making = true;
        away.stream().filter(column -> !leaving.contains(column)).forEach(column -> visible.get(column).set(true));
        away.clear();
        away.addAll(leaving);
        leaving.forEach(column -> visible.get(column).set(false));
        making = false;
    }

    /** Leaves the table as it stands: what is away now does not come back by itself. */
    void settle() {
        away.clear();
    }
}
