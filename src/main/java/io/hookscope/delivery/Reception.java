package io.hookscope.delivery;

/** How far a request came in. A delivery that is not {@link Whole} was answered with an error and has no body to trust. */
public sealed interface Reception {

    /** Every byte arrived. */
    record Whole() implements Reception {}

    /**
     * The body was larger than allowed; it was answered 413 and not kept.
     *
     * @param limit the limit in bytes that it passed
     */
    record TooLarge(long limit) implements Reception {}

    /**
     * The body did not arrive in time, or the connection broke; the bytes that came are kept.
     *
     * @param reason what happened, in plain words
     */
    record CutShort(String reason) implements Reception {}

    /** The one value of {@link Whole}. */
    Reception WHOLE = new Whole();
}
