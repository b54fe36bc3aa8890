package io.hookscope.ui.compare;

import java.util.Locale;

/**
 * A delivery that another one can be compared with. Immutable.
 *
 * @param reason why it is offered
 * @param seq    its number
 * @param event  its event's name
 */
public record Baseline(Reason reason, long seq, String event) {

    /** Why a delivery is offered, the reason that counts most first. */
    public enum Reason {
        /** A person chose this one. */
        CHOSEN,
        /** It is pinned. */
        PINNED,
        /** It is the attempt before, of the same send-out. */
        ATTEMPT,
        /** It is the one before of the same event type. */
        TYPE
    }

    /** Returns it as people read it. */
    String words() {
        return Strings.get("base." + reason.name().toLowerCase(Locale.ROOT), Long.toString(seq), event);
    }
}
