package io.hookscope.ui.search;

import io.hookscope.query.Match;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.deliveries.model.Snapshot;
import java.util.BitSet;
import java.util.function.Function;

/**
 * What rows say to a question, by place among them.
 *
 * @param yes     those that answer it
 * @param unknown those of which it is not known
 */
record Sifted(BitSet yes, BitSet unknown) {

    /** Asks all of them, with all processors. */
    static Sifted of(Snapshot rows, Function<PackedRow, Match> question) {
        long[] yes = new long[rows.places() / Long.SIZE];
        long[] unknown = new long[yes.length];
        // a page has whole words of these sets, so that threads do not meet in one
        rows.eachPage(page -> {
            for (int place = page * Snapshot.PAGE; place < (page + 1) * Snapshot.PAGE; place++) {
                PackedRow row = rows.at(place);
                switch (row == null ? Match.NO : question.apply(row)) {
                    case YES -> yes[place / Long.SIZE] |= 1L << place;
                    case UNKNOWN -> unknown[place / Long.SIZE] |= 1L << place;
                    case NO -> {
                        // says nothing
                    }
                }
            }
            return page;
        });
        return new Sifted(BitSet.valueOf(yes), BitSet.valueOf(unknown));
    }
}
