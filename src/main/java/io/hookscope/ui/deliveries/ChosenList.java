package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.Replacement;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.collections.ObservableListBase;

/**
 * What stands at the selected places, made as it is asked for; that other places are selected is told as one change. For the
 * FX thread.
 *
 * @param <E> what stands there
 */
final class ChosenList<E> extends ObservableListBase<E> {

    private final Supplier<Places> places;
    private final IntFunction<E> standing;

    /** Lists what stands at those places. */
    ChosenList(Supplier<Places> places, IntFunction<E> standing) {
        this.places = places;
        this.standing = standing;
    }

    @Override
    public E get(int index) {
        return standing.apply(places.get().get(index));
    }

    @Override
    public int size() {
        return places.get().size();
    }

    /** Tells that other places were selected before. */
    void tell(Places before) {
        Places now = places.get();
        if (!hasListeners() || now.equals(before)) {
            return;
        }
        int from = now.firstDifference(before);
        int to = now.endOfDifferences(before);
        fireChange(new Replacement<>(this, now.below(from), now.below(to), listed(before.within(from, to))));
    }

    /** Gathers what is lost from now on. */
    void begin() {
        beginChange();
    }

    /** Those stood from that index on, and nothing stands for them now. */
    void lost(int index, List<E> gone) {
        nextRemove(index, gone);
    }

    /** Tells what was lost since the beginning, as one change. */
    void end() {
        endChange();
    }

    private List<E> listed(Places some) {
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                return standing.apply(some.get(index));
            }

            @Override
            public int size() {
                return some.size();
            }
        };
    }
}
