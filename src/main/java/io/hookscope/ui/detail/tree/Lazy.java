package io.hookscope.ui.detail.tree;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that is made at its first use and kept. Thread-safe; the list is made once. */
public final class Lazy {
    /** No lines at all. */
    static final Lazy NONE = new Lazy(List::of);

    private final Supplier<List<DetailNode>> maker;
    private @Nullable List<DetailNode> made;

    Lazy(Supplier<List<DetailNode>> maker) {
        this.maker = maker;
    }

    /** Returns the list, made now if nobody asked before. */
    public synchronized List<DetailNode> get() {
        if (made == null) {
            made = List.copyOf(maker.get());
        }
        return made;
    }
}
