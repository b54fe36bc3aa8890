package io.hookscope.store.packed;

import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import java.util.ArrayList;
import java.util.List;

/** Packs the rows of one session, and keeps what they share. Thread-safe. */
public final class Packer {

    static final Shape[] SHAPES = Shape.values();
    static final Outcome[] OUTCOMES = Outcome.values();
    static final Unit[] UNITS = Unit.values();
    static final SignatureVerdict.Kind[] VERDICTS = SignatureVerdict.Kind.values();
    static final SharedFact[] SHARED = SharedFact.values();

    /** The numbers of shared texts are below this. */
    public static final int MOST_SHARED = Words.MOST;

    private final Words[] words = new Words[SharedFact.COUNT];

    /** Makes a packer that has seen nothing yet. */
    public Packer() {
        for (int i = 0; i < words.length; i++) {
            words[i] = new Words();
        }
    }

    /** Returns the row, packed. */
    public PackedRow pack(Row row) {
        var draft = new Packing(row, this);
        return new PackedRow(draft, Slab.near(this, draft.tail()));
    }

    /** Returns the rows, packed, in their order; many of them outside of the heap. */
    public List<PackedRow> pack(List<Row> rows) {
        return together(rows.stream().map(this::pack).toList());
    }

    /** Returns the same rows, which were packed one by one, in their order; many of them outside of the heap. */
    public List<PackedRow> together(List<PackedRow> rows) {
        if (rows.size() < Slab.MANY) {
            return rows;
        }
        List<byte[]> bytes = rows.stream().map(PackedRow::alone).toList();
        Slab far = Slab.far(this, bytes);
        List<PackedRow> moved = new ArrayList<>(rows.size());
        int at = 0;
        for (int i = 0; i < bytes.size(); i++) {
            moved.add(new PackedRow(rows.get(i), far, at));
            at += bytes.get(i).length;
        }
        return List.copyOf(moved);
    }

    /**
     * Whether that number, of {@link PackedRow#number}, stands for the same text in every row that has it: what was found
     * out about the text once then holds for all of them.
     */
    public static boolean isShared(int number) {
        return number != Words.OWN;
    }

    Words words(SharedFact fact) {
        return words[fact.ordinal()];
    }
}
