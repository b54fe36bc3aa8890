package io.hookscope.ui.deliveries;

import io.hookscope.store.packed.PackedRow;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows by number, and which of them the search finds: four bytes and a bit a row. For one thread. */
final class Pages {

    private static final int SHIFT = 12;
    private static final int LENGTH = 1 << SHIFT;

    private final TreeMap<Long, Page> pages = new TreeMap<>();
    private @Nullable Page last;
    private int size;

    private static final class Page {
        private final long number;
        private final PackedRow[] rows = new PackedRow[LENGTH];
        private final long[] found = new long[LENGTH / Long.SIZE];
        private int size;

        Page(long number) {
            this.number = number;
        }
    }

    int size() {
        return size;
    }

    @Nullable
    PackedRow get(long seq) {
        Page page = page(seq);
        return page == null ? null : page.rows[at(seq)];
    }

    void put(PackedRow row) {
        Page page = page(row.seq());
        if (page == null) {
            page = new Page(row.seq() >>> SHIFT);
            pages.put(page.number, page);
            last = page;
        }
        int at = at(row.seq());
        if (page.rows[at] == null) {
            page.size++;
            size++;
        }
        page.rows[at] = row;
    }

    void remove(long seq) {
        Page page = page(seq);
        if (page != null && page.rows[at(seq)] != null) {
            page.rows[at(seq)] = null;
            found(seq, false);
            size--;
            if (--page.size == 0) {
                pages.remove(page.number);
                last = null;
            }
        }
    }

    boolean isFound(long seq) {
        Page page = page(seq);
        return page != null && (page.found[at(seq) / Long.SIZE] & 1L << seq) != 0;
    }

    /** Says whether the search finds a row that is here. */
    void found(long seq, boolean yes) {
        Page page = page(seq);
        if (page != null) {
            int word = at(seq) / Long.SIZE;
            page.found[word] = yes ? page.found[word] | 1L << seq : page.found[word] & ~(1L << seq);
        }
    }

    /** Says that the search finds nothing. */
    void foundNone() {
        pages.values().forEach(page -> Arrays.fill(page.found, 0));
    }

    /** Returns every row in order of number, as a copy. */
    PackedRow[] all() {
        PackedRow[] all = new PackedRow[size];
        int[] to = new int[1];
        each(pages, row -> all[to[0]++] = row);
        return all;
    }

    /** Passes every row, the newest first, until the taker answers with something. */
    @Nullable
    <T> T newest(java.util.function.Function<PackedRow, @Nullable T> taker) {
        for (Page page : pages.descendingMap().values()) {
            for (int at = LENGTH - 1; at >= 0; at--) {
                PackedRow row = page.rows[at];
                T answer = row == null ? null : taker.apply(row);
                if (answer != null) {
                    return answer;
                }
            }
        }
        return null;
    }

    private static void each(Map<Long, Page> pages, Consumer<PackedRow> taker) {
        for (Page page : pages.values()) {
            for (PackedRow row : page.rows) {
                if (row != null) {
                    taker.accept(row);
                }
            }
        }
    }

    private @Nullable Page page(long seq) {
        Page known = last;
        if (known == null || known.number != seq >>> SHIFT) {
            known = pages.get(seq >>> SHIFT);
            last = known == null ? last : known;
        }
        return known;
    }

    private static int at(long seq) {
        return (int) seq & LENGTH - 1;
    }
}
