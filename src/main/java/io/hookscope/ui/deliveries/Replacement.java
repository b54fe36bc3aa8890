package io.hookscope.ui.deliveries;

import java.util.List;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;

/**
 * That all lines of a list were replaced. What the toolkit builds for that would take down each line that was there, one by
 * one, and with a million of them the window would stand still for it. For the FX thread alone.
 */
final class Replacement extends Change<Line> {

    private final List<Line> before;
    private boolean begun;

    /** All that is in the list now stands for all that was before; that list is not changed any more. */
    Replacement(ObservableList<Line> list, List<Line> before) {
        super(list);
        this.before = before;
    }

    @Override
    public boolean next() {
        boolean first = !begun && (!before.isEmpty() || !getList().isEmpty());
        begun = true;
        return first;
    }

    @Override
    public void reset() {
        begun = false;
    }

    @Override
    public int getFrom() {
        return 0;
    }

    @Override
    public int getTo() {
        return getList().size();
    }

    @Override
    public List<Line> getRemoved() {
        return before;
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
