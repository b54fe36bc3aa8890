package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows by number, and which of them the search finds: four bytes and a bit a row. For one thread. */
final class Pages {

    private static final int SHIFT = Snapshot.SHIFT;
    private static final int LENGTH = Snapshot.PAGE;
    private static final int WORDS = LENGTH / Long.SIZE;

    private final TreeMap<Long, Page> pages = new TreeMap<>();
    private @Nullable Page last;
    private int size;

    private static final class Page {
        private final long number;
        private @Nullable PackedRow[] rows = new PackedRow[LENGTH];
        /** Whether a snapshot has these rows: then a change is made to a copy. */
        private boolean taken;
        private long[] found = new long[WORDS];
        private int size;

        Page(long number) {
            this.number = number;
        }

        void set(int at, @Nullable PackedRow row) {
            if (taken) {
                rows = rows.clone();
                taken = false;
            }
            rows[at] = row;
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
        page.set(at, row);
    }

    void remove(long seq) {
        Page page = page(seq);
        if (page != null && page.rows[at(seq)] != null) {
            page.set(at(seq), null);
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

    /** Says that the search finds just those, a bit for each place of the snapshot. */
    void found(Snapshot of, long[] bits) {
        for (Page page : pages.values()) {
            int at = of.page(page.number);
            page.found = at < 0 ? new long[WORDS] : Arrays.copyOfRange(bits, at * WORDS, (at + 1) * WORDS);
        }
    }

    /** Returns every row as it stands now. */
    Snapshot snapshot() {
        long[] numbers = new long[pages.size()];
        @Nullable
        PackedRow[][] rows = new PackedRow[numbers.length][];
        int to = 0;
        for (Page page : pages.values()) {
            page.taken = true;
            numbers[to] = page.number;
            rows[to++] = page.rows;
        }
        return new Snapshot(numbers, rows);
    }

    /** Passes every row that the search finds, the newest first, until the taker answers with something. */
    @Nullable
    <T> T newestFound(Function<PackedRow, @Nullable T> taker) {
        for (Page page : pages.descendingMap().values()) {
            for (int word = WORDS - 1; word >= 0; word--) {
                for (long left = page.found[word]; left != 0; left ^= Long.highestOneBit(left)) {
                    PackedRow row = page.rows[word * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(left)];
                    T answer = row == null ? null : taker.apply(row);
                    if (answer != null) {
                        return answer;
                    }
                }
            }
        }
        return null;
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
