package io.hookscope.check.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries by one key, in order of number. Most keys have one delivery, which then stands in the map itself. Taking out
 * any and asking for the newest is quick however many share a key. Confined to its index.
 */
final class KeyIndex {
    private final Map<Long, Object> byKey = new HashMap<>();

    void add(long key, IndexEntry entry) {
        if (key == Keys.NONE) {
            return;
        }
        Object there = byKey.putIfAbsent(key, entry);
        if (there instanceof IndexEntry only) {
            var many = new TreeMap<Long, IndexEntry>();
            many.put(only.seq, only);
            many.put(entry.seq, entry);
            byKey.put(key, many);
        } else if (there != null) {
            many(there).put(entry.seq, entry);
        }
    }

    void remove(long key, IndexEntry entry) {
        Object there = byKey.get(key);
        if (there == entry) {
            byKey.remove(key);
        } else if (there instanceof TreeMap<?, ?> many) {
            many.remove(entry.seq, entry);
            if (many.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    @Nullable
    IndexEntry last(long key) {
        Object there = byKey.get(key);
        return there == null || there instanceof IndexEntry ? (IndexEntry) there : many(there).lastEntry().getValue();
    }

    int count(long key) {
        Object there = byKey.get(key);
        return there == null ? 0 : there instanceof IndexEntry ? 1 : many(there).size();
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
        Iterator<IndexEntry> backwards = many(there).descendingMap().values().iterator();
        while (backwards.hasNext() && found.size() < most) {
            found.add(backwards.next());
        }
        return found.reversed();
    }

    @SuppressWarnings("unchecked")
    private static TreeMap<Long, IndexEntry> many(Object there) {
        return (TreeMap<Long, IndexEntry>) there;
    }
}
