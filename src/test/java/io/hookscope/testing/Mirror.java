package io.hookscope.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** A list kept by nothing but what an observed list tells its listeners: it is equal to that one when all of it was told. */
public final class Mirror {

    private Mirror() {}

    /** Returns the list that follows the observed one, which is empty so far. */
    public static <T> List<T> of(ObservableList<T> observed) {
        List<T> mirror = new ArrayList<>();
        observed.addListener((ListChangeListener<T>) change -> replay(change, mirror));
        return mirror;
    }

    private static <T> void replay(ListChangeListener.Change<? extends T> change, List<T> mirror) {
        while (change.next()) {
            if (change.wasUpdated()) {
                for (int i = change.getFrom(); i < change.getTo(); i++) {
                    mirror.set(i, change.getList().get(i));
                }
            } else {
                mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
                mirror.addAll(change.getFrom(), change.getAddedSubList());
            }
        }
    }
}
