package io.hookscope.ui.search;

import io.hookscope.query.Verdict;
import io.hookscope.store.packed.PackedRow;
import java.util.BitSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What rows say to a question, by place among them.
 *
 * @param yes     those that answer it
 * @param unknown those of which it is not known
 */
record Sifted(BitSet yes, BitSet unknown) {

    /** Rows that one thread asks at a time: whole words of a set, so that threads do not meet in one. */
    private static final int SLICE = 1 << 14;

    /** Asks all of them, with all processors. */
    static Sifted of(PackedRow[] rows, Function<PackedRow, Verdict> question) {
        int words = (rows.length + Long.SIZE - 1) / Long.SIZE;
        long[] yes = new long[words];
        long[] unknown = new long[words];
        IntStream.range(0, (rows.length + SLICE - 1) / SLICE).parallel().forEach(slice -> {
            int end = Math.min(rows.length, (slice + 1) * SLICE);
            for (int place = slice * SLICE; place < end; place++) {
                switch (question.apply(rows[place])) {
                    case YES -> yes[place / Long.SIZE] |= 1L << place;
                    case UNKNOWN -> unknown[place / Long.SIZE] |= 1L << place;
                    case NO -> {
                        // says nothing
                    }
                }
            }
        });
        return new Sifted(BitSet.valueOf(yes), BitSet.valueOf(unknown));
    }
}
