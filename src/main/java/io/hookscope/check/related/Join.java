package io.hookscope.check.related;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries by one key, oldest first. Most keys have one delivery, which then stands in the map itself. Taking out the
 * oldest and asking for the ends is quick however many share a key. Confined to its index.
 */
final class Join {
    private final Map<Long, Object> byKey = new HashMap<>();

    void add(long key, IndexEntry entry) {
        if (key == Keys.NONE) {
            return;
        }
        Object there = byKey.putIfAbsent(key, entry);
        if (there instanceof IndexEntry only) {
            var many = new ArrayDeque<IndexEntry>();
            many.add(only);
            many.add(entry);
            byKey.put(key, many);
        } else if (there != null) {
            deque(there).add(entry);
        }
    }

    void remove(long key, IndexEntry entry) {
        Object there = byKey.get(key);
        if (there == entry) {
            byKey.remove(key);
        } else if (there instanceof ArrayDeque<?> many) {
            many.remove(entry);
            if (many.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    @Nullable
    IndexEntry last(long key) {
        Object there = byKey.get(key);
        return there == null || there instanceof IndexEntry ? (IndexEntry) there : deque(there).peekLast();
    }

    int count(long key) {
        Object there = byKey.get(key);
        return there == null ? 0 : there instanceof IndexEntry ? 1 : deque(there).size();
    }

    /** Returns the deliveries of that key, oldest first; of more than {@code most} the newest. */
    List<IndexEntry> newest(long key, int most) {
        Object there = byKey.get(key);
        if (there == null) {
            return List.of();
        }
        if (there instanceof IndexEntry only) {
            return List.of(only);
        }
        var found = new ArrayList<IndexEntry>();
        Iterator<IndexEntry> backwards = deque(there).descendingIterator();
        while (backwards.hasNext() && found.size() < most) {
            found.add(backwards.next());
        }
        return found.reversed();
    }

    @SuppressWarnings("unchecked")
    private static ArrayDeque<IndexEntry> deque(Object many) {
        return (ArrayDeque<IndexEntry>) many;
    }
}
