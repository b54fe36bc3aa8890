package io.hookscope;

import io.hookscope.cli.CommandFailure;
import io.hookscope.cli.CommandLineStart;
import io.hookscope.cli.ExitCode;
import io.hookscope.settings.LogFile;
import io.hookscope.settings.StartOptions;

/** The program's entry. */
public final class Launcher {

    private Launcher() {}

    /** Runs the command line; without a subcommand, opens the window. */
    public static void main(String[] args) {
        LogFile.none();
        int code = CommandLineStart.run(args, Launcher::window);
        System.exit(code);
    }

    private static int window(StartOptions options) {
        throw new CommandFailure(ExitCode.USAGE,
                "This build has no window; run \"hookscope listen\" to capture without one.");
    }
}
