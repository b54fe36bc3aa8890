package io.hookscope.settings;

/** Which colours the window has. */
public enum Theme {
    /** What the operating system prefers. */
    SYSTEM, LIGHT, DARK
}
