package io.hookscope.store.packed;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one fact of a packed row and makes nothing of the others, which it passes over in the order in which {@link Packing}
 * wrote them; to be asked once. For one thread.
 */
final class Peek {

    /** Redemption, order, send-out, event, group and parent. */
    private static final int IDS = 6;
    /** The numbers in a place in a checkout, between its label and what is missing there. */
    private static final int NUMBERS_OF_PLACE = 5;

    private final PackedRow packed;
    private final PackedReader in;

    Peek(PackedRow packed) {
        this.packed = packed;
        this.in = packed.reader();
    }

    @Nullable
    String own(SharedFact fact) {
        skipPlace();
        skipOwn(fact.ordinal());
        return in.text();
    }

    @Nullable
    String code() {
        toCode();
        return in.text();
    }

    boolean codeMayBegin(String like) {
        toCode();
        return in.mayBegin(like);
    }

    boolean codeMayContain(String part) {
        toCode();
        return in.mayContain(part);
    }

    boolean orderMayBegin(String like) {
        toCode();
        in.skipText();
        in.skipText();
        return in.mayBegin(like);
    }

    boolean sendoutMayBegin(String like) {
        toCode();
        in.skipText();
        in.skipText();
        in.skipText();
        return in.mayBegin(like);
    }

    @Nullable
    String redemption() {
        return id(1);
    }

    @Nullable
    String order() {
        return id(2);
    }

    @Nullable
    String sendout() {
        return id(3);
    }

    private @Nullable String id(int after) {
        toCode();
        for (int i = 0; i < after; i++) {
            in.skipText();
        }
        return in.text();
    }

    boolean anyId(Predicate<@Nullable String> holds) {
        toCode();
        in.skipText();
        for (int i = 0; i < IDS; i++) {
            if (holds.test(in.text())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the counts of the findings, where they are too many for their places. */
    int[] findings() {
        toCode();
        for (int i = 0; i <= IDS; i++) {
            in.skipText();
        }
        return in.four();
    }

    private void toCode() {
        skipPlace();
        skipOwn(SharedFact.COUNT);
    }

    private void skipPlace() {
        if (packed.isInCheckout()) {
            in.eight();
            in.skipText();
            for (int i = 0; i < NUMBERS_OF_PLACE; i++) {
                in.number();
            }
            for (long missing = in.number(); missing > 0; missing--) {
                in.skipText();
            }
        }
    }

    private void skipOwn(int before) {
        for (int i = 0; Bits.OWN.in(packed.flags) && i < before; i++) {
            if (packed.number(Packer.SHARED[i]) == Words.OWN) {
                in.skipText();
            }
        }
    }
}
