package io.hookscope.store.packed;

/** Where the small facts of a row stand in its flags. Without state. */
final class Bits {

    static final Bits SHAPE = new Bits(0, 3);
    static final Bits OUTCOME = new Bits(3, 2);
    static final Bits UNIT = new Bits(5, 2);
    /** How a delivery came in; 0 is whole. */
    static final Bits RECEPTION = new Bits(7, 2);
    static final int TOO_LARGE = 1;
    static final int CUT_SHORT = 2;
    static final int LEFT_OUT = 3;
    /** The kind of the signature's verdict, from 1; 0 when nothing was concluded. */
    static final Bits VERDICT = new Bits(9, 3);
    static final Bits ANSWERED = new Bits(12, 1);
    static final Bits TOTAL = new Bits(13, 2);
    static final Bits DISCOUNT = new Bits(15, 2);
    static final Bits WHOLE_STACK = new Bits(17, 1);
    static final Bits PLACE = new Bits(18, 1);
    static final Bits CREATED = new Bits(19, 2);
    /** Says of {@link #CREATED} that it is written in milliseconds, as it mostly is; 0 is none, else seconds and nanoseconds. */
    static final int MILLIS = 1;
    static final Bits MANY_FINDINGS = new Bits(21, 1);
    static final Bits REPLAY = new Bits(22, 1);
    static final Bits STACKED = new Bits(23, 1);
    static final Bits PORT = new Bits(24, 1);
    /** Whether any of the shared facts has a text of the row's own. */
    static final Bits OWN = new Bits(25, 1);

    private final int shift;
    private final int mask;

    private Bits(int shift, int width) {
        this.shift = shift;
        this.mask = (1 << width) - 1;
    }

    int of(int flags) {
        return flags >>> shift & mask;
    }

    boolean in(int flags) {
        return of(flags) != 0;
    }

    int put(int flags, int value) {
        return flags | (value & mask) << shift;
    }
}
