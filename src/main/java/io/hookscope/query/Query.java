package io.hookscope.query;

import io.hookscope.store.Row;
import io.hookscope.store.packed.Packer;

/**
 * A query that can be asked of rows. Immutable.
 *
 * @param source as it was typed
 * @param term   what it means
 * @param frame  how its words are meant
 */
public record Query(String source, Term term, QueryContext frame) {

    /** How long a query may be, in characters. */
    public static final int LONGEST = 2_000;

    /** Reads a query. Total: whatever the text is, it returns; blank text finds everything. */
    public static Parsed read(String text, QueryContext frame) {
        return new Parser(text, frame).read();
    }

    /** Whether it finds everything. */
    public boolean isEmpty() {
        return term instanceof Term.Everything;
    }

    /** Whether what it finds depends on flags. */
    public boolean asksForFlags() {
        return asksForFlags(term);
    }

    private static boolean asksForFlags(Term term) {
        return switch (term) {
            case Term.Is(State state) -> state == State.FLAGGED;
            case Term.Not(Term other) -> asksForFlags(other);
            case Term.And(var terms) -> terms.stream().anyMatch(Query::asksForFlags);
            case Term.Or(var terms) -> terms.stream().anyMatch(Query::asksForFlags);
            default -> false;
        };
    }

    /**
     * Returns whether the row answers it; unknown only where it depends on content that is not known. For many rows,
     * {@link PreparedQuery} is quicker.
     */
    public Match test(Row row, Beyond beyond) {
        var packer = new Packer();
        return PreparedQuery.of(this, packer).test(packer.pack(row), beyond);
    }
}
