package io.hookscope.store.packed;

import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import java.util.List;

/** Packs the rows of one session, and keeps what they share. Thread-safe. */
public final class Packer {

    static final Shape[] SHAPES = Shape.values();
    static final Outcome[] OUTCOMES = Outcome.values();
    static final Unit[] UNITS = Unit.values();
    static final SignatureVerdict.Kind[] VERDICTS = SignatureVerdict.Kind.values();
    static final Shared[] SHARED = Shared.values();

    /** The numbers of shared texts are below this. */
    public static final int MOST_SHARED = Words.MOST;

    private final Words[] words = new Words[Shared.COUNT];

    /** Makes a packer that has seen nothing yet. */
    public Packer() {
        for (int i = 0; i < words.length; i++) {
            words[i] = new Words();
        }
    }

    /** Returns the row, packed. */
    public PackedRow pack(Row row) {
        return new PackedRow(new Draft(row, this));
    }

    /** Returns the rows, packed, in their order. */
    public List<PackedRow> pack(List<Row> rows) {
        return rows.stream().map(this::pack).toList();
    }

    /**
     * Whether that number, of {@link PackedRow#number}, stands for the same text in every row that has it: what was found
     * out about the text once then holds for all of them.
     */
    public static boolean isShared(int number) {
        return number != Words.OWN;
    }

    Words words(Shared fact) {
        return words[fact.ordinal()];
    }
}
