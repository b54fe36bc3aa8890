package io.hookscope;

import io.hookscope.cli.CommandLineStart;
import io.hookscope.settings.LogFile;

/** The program's entry. */
public final class Launcher {

    private Launcher() {}

    /** Runs the command line; without a subcommand, opens the window. */
    public static void main(String[] args) {
        LogFile.none();
        int code = CommandLineStart.run(args, HookscopeApp::open);
        System.exit(code);
    }
}
