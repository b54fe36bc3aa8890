package io.hookscope.settings;

import java.nio.file.Path;

/** What befell the settings' file while the program ran, for somebody to be told. Immutable. */
public sealed interface SettingsProblem {

    /** The file could not be read any more; it was put there, and written anew from what was known. */
    record SetAside(Path aside) implements SettingsProblem {}

    /** The file could not be written; that is tried again with the next change and at the end. */
    record Unwritten(Path file) implements SettingsProblem {}
}
