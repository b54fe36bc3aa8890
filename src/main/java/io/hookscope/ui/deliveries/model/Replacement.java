package io.hookscope.ui.deliveries.model;

import java.util.List;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;

/**
 * That one stretch of a list, or all of it, was replaced. What the toolkit builds for that would take down each element that
 * was there, one by one, and with a million of them the window would stand still for it. For the FX thread alone.
 *
 * @param <E> what is in the list
 */
public final class Replacement<E> extends Change<E> {

    private final int from;
    private final int to;
    private final List<E> before;
    private boolean begun;

    /** What stands from that place up to before the other stands for what was before; that list is not changed any more. */
    public Replacement(ObservableList<E> list, int from, int to, List<E> before) {
        super(list);
        this.from = from;
        this.to = to;
        this.before = before;
    }

    /** All that is in the list now stands for all that was before; that list is not changed any more. */
    static <E> Replacement<E> ofAll(ObservableList<E> list, List<E> before) {
        return new Replacement<>(list, 0, list.size(), before);
    }

    @Override
    public boolean next() {
        boolean first = !begun && (!before.isEmpty() || to > from);
        begun = true;
        return first;
    }

    @Override
    public void reset() {
        begun = false;
    }

    @Override
    public int getFrom() {
        return from;
    }

    @Override
    public int getTo() {
        return to;
    }

    @Override
    public List<E> getRemoved() {
        return before;
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
