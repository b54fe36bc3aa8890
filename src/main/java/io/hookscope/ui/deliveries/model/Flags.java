package io.hookscope.ui.deliveries.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which deliveries a person flagged, by number. For the FX thread alone. */
public final class Flags {

    private final BitSet numbers = new BitSet();
    private final List<Runnable> listeners = new ArrayList<>();

    /** Flags those. */
    public void set(Set<Long> seqs) {
        seqs.stream().filter(Flags::fits).forEach(seq -> numbers.set(seq.intValue()));
        listeners.forEach(Runnable::run);
    }

    /** Takes the flag off those. */
    public void clear(Set<Long> seqs) {
        seqs.stream().filter(Flags::fits).forEach(seq -> numbers.clear(seq.intValue()));
        listeners.forEach(Runnable::run);
    }

    /** Whether that one is flagged. */
    public boolean contains(long seq) {
        return fits(seq) && numbers.get((int) seq);
    }

    /** Whether any delivery of that line is flagged. */
    public boolean contains(Line line) {
        return !numbers.isEmpty() && line.members().stream().anyMatch(row -> contains(row.seq()));
    }

    /** Returns the numbers as a copy. */
    public BitSet numbers() {
        return (BitSet) numbers.clone();
    }

    /** Calls the listener after each change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void gone(Set<Long> seqs) {
        seqs.stream().filter(Flags::fits).forEach(seq -> numbers.clear(seq.intValue()));
    }

    private static boolean fits(long seq) {
        return seq < Integer.MAX_VALUE;
    }
}
