package io.hookscope.query;

/** Carries a flaw out of the depth of the reader to its entrance; never leaves the room. */
final class FlawException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    FlawException(Flaw flaw) {
        super(flaw.sentence(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
