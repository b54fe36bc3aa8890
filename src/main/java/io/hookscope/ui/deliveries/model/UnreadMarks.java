package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.BitSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which deliveries nobody has looked at yet, by number. Changed by the FX thread alone; any may ask about one. */
public final class UnreadMarks {

    /** Changed under its lock; the FX thread, which alone changes it, needs none to read it. */
    private final BitSet numbers = new BitSet();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private long knownUpTo;

    /** Takes everything up to and with that number as seen: it was there before the window was. */
    public void startAfter(long seq) {
        knownUpTo = seq;
    }

    /** Takes note of a delivery that was not there before; returns whether it came after the window did. */
    boolean arrived(long seq) {
        if (seq > knownUpTo && seq < Integer.MAX_VALUE) {
            synchronized (numbers) {
                numbers.set((int) seq);
            }
        }
        return seq > knownUpTo;
    }

    /** Gives the mark to those, which were left unread by an earlier run. */
    public void left(BitSet seqs) {
        synchronized (numbers) {
            numbers.or(seqs);
        }
        count();
    }

    /** Gives the mark back. */
    public void again(Set<Long> seqs) {
        synchronized (numbers) {
            seqs.stream().filter(seq -> seq < Integer.MAX_VALUE).forEach(seq -> numbers.set(seq.intValue()));
        }
        count();
    }

    /** Takes the marks off all that the line stands for; returns whether there were any. */
    public boolean seen(Line line) {
        boolean any = false;
        for (PackedRow row : line.members()) {
            if (contains(row.seq())) {
                synchronized (numbers) {
                    numbers.clear((int) row.seq());
                }
                any = true;
            }
        }
        if (any) {
            count();
        }
        return any;
    }

    /** Takes every mark off. */
    public void seenAll() {
        synchronized (numbers) {
            numbers.clear();
        }
        count();
    }

    /** Forgets deliveries that are gone. */
    void gone(Set<Long> seqs) {
        synchronized (numbers) {
            seqs.stream().filter(this::contains).forEach(seq -> numbers.clear(seq.intValue()));
        }
    }

    /** Returns the numbers as a copy. */
    public BitSet numbers() {
        return (BitSet) numbers.clone();
    }

    /** Whether nobody looked at that delivery yet; on any thread. */
    public boolean contains(long seq) {
        synchronized (numbers) {
            return seq < Integer.MAX_VALUE && numbers.get((int) seq);
        }
    }

    /** Whether the line stands for a delivery that nobody looked at yet. */
    public boolean contains(Line line) {
        for (PackedRow row : line.members()) {
            if (contains(row.seq())) {
                return true;
            }
        }
        return false;
    }

    /** Brings the count up to date; once a batch, because counting looks at every word of the set. */
    void count() {
        count.set(numbers.cardinality());
    }

    /** How many there are. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
