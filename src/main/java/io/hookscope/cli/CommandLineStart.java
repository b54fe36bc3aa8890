package io.hookscope.cli;

import io.hookscope.event.Printable;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs a command line: finds the command, and turns every failure into one sentence and an exit code. Stateless. */
public final class CommandLineStart {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineStart.class);

    private CommandLineStart() {}

    /** Runs it and returns the exit code. */
    public static int run(String[] args, WindowOpener window) {
        var line = new CommandLine(new RootCommand(window));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler(CommandLineStart::misunderstood);
        line.setExecutionExceptionHandler(CommandLineStart::failed);
        return printed(line, line.execute(args));
    }

    /** What standard output did not take is missing somewhere, so nobody may take it for all there is. */
    private static int printed(CommandLine line, int code) {
        if (!System.out.checkError()) {
            return code;
        }
        say(line, "Not everything could be written to standard output.");
        return code == ExitCode.OK ? ExitCode.FAILED : code;
    }

    private static int misunderstood(CommandLine.ParameterException e, String[] args) {
        say(e.getCommandLine(), Printable.of(Misunderstood.sentence(e)) + " Try --help.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
        if (e instanceof CommandFailure failure) {
            say(command, Printable.of(String.valueOf(failure.getMessage())));
            return failure.exitCode();
        }
        LOG.error("A command failed", e);
        say(command, "Something went wrong inside Hookscope; hookscope.log in the data folder says more.");
        return ExitCode.FAILED;
    }

    private static void say(CommandLine command, String sentence) {
        PrintWriter err = command.getErr();
        err.println(sentence);
        err.flush();
    }
}
