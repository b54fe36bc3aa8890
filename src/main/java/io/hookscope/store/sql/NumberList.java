package io.hookscope.store.sql;

import java.util.BitSet;
import java.util.function.LongPredicate;

/** Numbers of deliveries as one text, decimal, with a space between. Without state. */
final class NumberList {

    private NumberList() {}

    /** Passes the numbers of that text, the highest first, until the taker answers false. */
    static void newestFirst(byte[] text, LongPredicate taker) {
        BitSet numbers = read(text);
        for (int seq = numbers.length() - 1; seq >= 0 && taker.test(seq); seq = numbers.previousSetBit(seq - 1)) {
            // the taker has it
        }
    }

    /** Numbers of deliveries are far below two thousand million: that many would take a disk of ten terabytes. */
    private static BitSet read(byte[] text) {
        var numbers = new BitSet();
        int number = 0;
        for (byte c : text) {
            if (c == ' ') {
                numbers.set(number);
                number = 0;
            } else {
                number = number * 10 + (c - '0');
            }
        }
        numbers.set(number);
        return numbers;
    }
}
