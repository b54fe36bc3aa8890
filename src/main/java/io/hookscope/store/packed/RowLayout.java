package io.hookscope.store.packed;

/** Where in the bytes of a packed row that stands which can be asked for without reading the rest. Without state. */
final class RowLayout {

    /** Behind the numbers of the shared texts. */
    static final int TOTAL = 2 * SharedFact.COUNT;
    static final int DISCOUNT = TOTAL + Long.BYTES;
    static final int TOOK = DISCOUNT + Long.BYTES;
    static final int DIGEST = TOOK + Long.BYTES;
    static final int BYTES = DIGEST + Long.BYTES;
    static final int STATUS = BYTES + Long.BYTES;
    static final int PORT = STATUS + Short.BYTES;
    /** The place in a checkout, and behind it all that is written at length. */
    static final int PLACE = PORT + Short.BYTES;

    private RowLayout() {}
}
