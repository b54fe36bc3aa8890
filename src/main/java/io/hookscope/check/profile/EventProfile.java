package io.hookscope.check.profile;

/** What events of one type looked like so far. Confined to its profile. */
final class EventProfile {

    /** So many events of a type must have come before anything in one is news. */
    static final int ENOUGH = 5;

    final FieldProfile root = new FieldProfile();
    private int samples;
    private int fields;

    /** Returns how many came, as far as it matters. */
    int samples() {
        return samples;
    }

    void sampled() {
        samples = Math.min(ENOUGH, samples + 1);
    }

    void samples(int known) {
        samples = Math.min(ENOUGH, known);
    }

    /** Takes note of another field; false when there are too many already. */
    boolean room(int most) {
        return fields < most && fields++ < most;
    }
}
