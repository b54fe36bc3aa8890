package io.hookscope.settings;

/** Refuses settings out of range. Stateless, and of no other class: defaults of several classes are made by it. */
final class Ranges {

    private Ranges() {}

    static void require(boolean holds, String name, String range) {
        if (!holds) {
            throw new IllegalArgumentException("The setting " + name + " must be " + range + ".");
        }
    }
}
