package io.hookscope.cli;

import io.hookscope.settings.StartOptions;

/** Opens the window; the command line does not know how. */
@FunctionalInterface
public interface WindowOpener {

    /** Opens it and returns the exit code once it is closed. */
    int open(StartOptions options);
}
