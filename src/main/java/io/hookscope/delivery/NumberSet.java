package io.hookscope.delivery;

import java.util.BitSet;
import java.util.Collection;

/** Numbers of deliveries, remembered in a bit each. For one thread. */
public final class NumberSet {

    private final BitSet bits = new BitSet();

    /** Adds them; numbers above two thousand million are not remembered. */
    public void add(Collection<Long> numbers) {
        for (long number : numbers) {
            if (number < Integer.MAX_VALUE) {
                bits.set((int) number);
            }
        }
    }

    /** Takes them away. */
    public void remove(Collection<Long> numbers) {
        for (long number : numbers) {
            if (number < Integer.MAX_VALUE) {
                bits.clear((int) number);
            }
        }
    }

    /** Whether that number was added. */
    public boolean contains(long number) {
        return number < Integer.MAX_VALUE && bits.get((int) number);
    }
}
