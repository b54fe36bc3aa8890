package io.hookscope.sample;

import java.util.Locale;

/** Where samples are sent. */
public enum SampleTarget {
    /** To our listener, on this machine. */
    LISTENER,
    /** To our listener, through the tunnel. */
    PUBLIC_URL,
    /** To the handler that deliveries are sent on to. */
    FORWARD;

    /** Returns the word of its texts: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
