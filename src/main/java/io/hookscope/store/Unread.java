package io.hookscope.store;

import java.util.BitSet;

/**
 * Which deliveries nobody looked at: of those up to a number it is known, later ones count as not looked at. Its set is the
 * caller's to leave as it is.
 *
 * @param numbers which of them nobody looked at
 * @param upTo    up to which number that is known; 0 when no window ever showed the session
 */
public record Unread(BitSet numbers, long upTo) {

    /** No window ever showed the session. */
    public static final Unread ALL = new Unread(new BitSet(), 0);

    /** Returns those up to and with that number which nobody looked at, as a set of the caller's own. */
    public BitSet among(long last) {
        int end = (int) Math.min(last, Integer.MAX_VALUE - 1) + 1;
        BitSet all = numbers.get(0, end);
        all.set((int) Math.min(upTo + 1, end), end);
        return all;
    }

    /** Whether nobody looked at that one. */
    public boolean contains(long seq) {
        return seq > upTo || seq < Integer.MAX_VALUE && numbers.get((int) seq);
    }
}
