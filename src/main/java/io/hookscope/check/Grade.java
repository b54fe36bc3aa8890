package io.hookscope.check;

/** How serious a finding is. */
public enum Grade {
    /** The event contradicts itself or cannot be trusted: a consumer will break. */
    ERROR,
    /** Probably a problem. */
    WARNING,
    /** Worth knowing, and nobody's fault. */
    NOTICE
}
