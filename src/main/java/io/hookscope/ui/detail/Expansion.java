package io.hookscope.ui.detail;

import io.hookscope.ui.detail.tree.DetailNode;
import io.hookscope.ui.detail.tree.Shown;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Remembers which lines a person opened, by place, from one delivery to the next. FX thread only. */
final class Expansion {
    private static final Set<String> OPEN_AT_FIRST = Set.of("data:/order", "data:/order/items", "data:/voucher",
            "data:/campaign");

    /** More lines than this would push all other sections off the screen. */
    private static final int MANY = 30;

    private final Map<String, Boolean> chosen = new HashMap<>();

    /** Whether a line is open; until somebody chose, the usual sections and whatever failed are. */
    boolean open(DetailNode node) {
        Boolean choice = chosen.get(node.place().key());
        return choice != null
                ? choice
                : node.note().style() == Shown.Style.BAD
                        || OPEN_AT_FIRST.contains(node.place().key()) && node.children().get().size() <= MANY;
    }

    /** Remembers a choice. */
    void choose(DetailNode node, Boolean open) {
        chosen.put(node.place().key(), open);
    }
}
