package io.hookscope.exchange.parcel;

import io.hookscope.delivery.Reception;

/** Makes of what a file says about a body that it lacks how the delivery came in. Stateless. */
public final class LeftOut {

    private static final int LONGEST = 200;

    private LeftOut() {}

    /** Returns a reception that says the body was left out, and what is known of it. */
    public static Reception of(String was, Reception arrived) {
        String known = was.length() > LONGEST ? was.substring(0, LONGEST) + '\u2026' : was;
        String words = known.isBlank() ? "nothing is known of it" : known;
        return new Reception.LeftOut(arrived instanceof Reception.CutShort(String reason)
                ? words + "; " + reason
                : words);
    }
}
