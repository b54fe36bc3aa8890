package io.hookscope.delivery;

/** How far a request came in. A delivery that is not {@link Whole} has no body to trust. */
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

    /**
     * It came out of a file whose maker had left the body out, as a redaction does with what is no JSON.
     *
     * @param was what the body was, in plain words; never empty
     */
    record LeftOut(String was) implements Reception {}

    /** Whether the sender was answered with an error because not every byte could be taken. */
    default boolean isRefused() {
        return switch (this) {
            case TooLarge _,CutShort _ -> true;
            case Whole _,LeftOut _ -> false;
        };
    }

    /** The one value of {@link Whole}. */
    Reception WHOLE = new Whole();
}
