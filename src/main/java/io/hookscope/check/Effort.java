package io.hookscope.check;

/** How long the checks may look for the reason of a wrong signature. */
public enum Effort {
    /** Until every known mistake has been tried. */
    FULL,
    /** Only at what is likely: a reason that needs a search is left for later, and the verdict says so. */
    QUICK
}
