package io.hookscope.ui.deliveries;

import java.util.BitSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which deliveries nobody has looked at yet, by number. For the FX thread alone. */
final class Unread {

    private final BitSet numbers = new BitSet();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private long knownUpTo;

    /** Takes everything up to and with that number as seen: it was there before the window was. */
    void startAfter(long seq) {
        knownUpTo = seq;
    }

    /** Takes note of a delivery that was not there before; returns whether it came after the window did. */
    boolean arrived(long seq) {
        if (seq > knownUpTo && seq < Integer.MAX_VALUE) {
            numbers.set((int) seq);
        }
        return seq > knownUpTo;
    }

    /** Gives the mark to those. */
    void all(BitSet seqs) {
        numbers.or(seqs);
        count();
    }

    /** Gives the mark back. */
    void again(Set<Long> seqs) {
        seqs.stream().filter(seq -> seq < Integer.MAX_VALUE).forEach(seq -> numbers.set(seq.intValue()));
        count();
    }

    /** Takes the mark off; returns whether there was one. */
    boolean seen(long seq) {
        boolean was = contains(seq);
        if (was) {
            numbers.clear((int) seq);
            count();
        }
        return was;
    }

    /** Takes every mark off. */
    void seenAll() {
        numbers.clear();
        count();
    }

    /** Forgets deliveries that are gone. */
    void gone(Set<Long> seqs) {
        seqs.stream().filter(this::contains).forEach(seq -> numbers.clear(seq.intValue()));
    }

    /** Returns the numbers as a copy. */
    BitSet numbers() {
        return (BitSet) numbers.clone();
    }

    boolean contains(long seq) {
        return seq < Integer.MAX_VALUE && numbers.get((int) seq);
    }

    /** Brings the count up to date; once a batch, because counting looks at every word of the set. */
    void count() {
        count.set(numbers.cardinality());
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
