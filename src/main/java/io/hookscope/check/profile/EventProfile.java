package io.hookscope.check.profile;

import java.util.HashSet;
import java.util.Set;

/** What events of one type looked like so far. Confined to its profile. */
final class EventProfile {

    /** So many events of a type must have come before anything in one is news. */
    static final int ENOUGH = 5;

    final FieldProfile root = new FieldProfile();
    /** Who was counted, while that matters. */
    private final Set<String> counted = new HashSet<>();
    private int samples;
    private int fields;

    /** Returns how many came, as far as it matters. */
    int samples() {
        return samples;
    }

    /** Counts an event, unless it was counted before: a retry shows no more of what events of this type can have. */
    void sampled(String identity) {
        if (samples < ENOUGH && counted.add(identity)) {
            samples++;
        }
    }

    void samples(int known) {
        samples = Math.min(ENOUGH, known);
    }

    /** Takes note of another field; false when there are too many already. */
    boolean room(int most) {
        return fields < most && fields++ < most;
    }
}
