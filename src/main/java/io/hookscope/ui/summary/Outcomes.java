package io.hookscope.ui.summary;

import io.hookscope.event.Outcome;
import java.util.Locale;

/** What the four families of events are called here. Stateless. */
final class Outcomes {

    private Outcomes() {}

    /** Returns the name in lower case, as style classes spell it. */
    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name for people. */
    static String name(Outcome outcome) {
        return Strings.get("outcome." + word(outcome));
    }
}
