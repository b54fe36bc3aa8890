package io.hookscope.check;

import java.util.Locale;

/** The checks, in the order in which they are shown. */
public enum CheckName {
    JSON, SIGNATURE, CONTRACT, ARITHMETIC, IDENTITY, OUTCOME, CODE, TIMING, ORIGIN, ENDPOINT, REDELIVERY, CHECKOUT;

    /** Returns the word used in stores, exports and on the command line: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
