package io.hookscope.ui.setup;

/** What has come in from outside so far; a sample that was sent here does not count. */
public enum FirstArrival {
    /** Nothing. */
    NOTHING,
    /** A delivery. */
    DELIVERY,
    /** A delivery whose signature is valid. */
    SIGNED
}
