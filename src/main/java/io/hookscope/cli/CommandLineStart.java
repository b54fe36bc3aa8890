package io.hookscope.cli;

import io.hookscope.event.Printable;
import io.hookscope.settings.LogFile;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
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
        line.setExpandAtFiles(false); // a file named so would be taken for arguments, and quoted where they are wrong
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler(CommandLineStart::misunderstood);
        line.setExecutionExceptionHandler(CommandLineStart::failed);
        Optional<String> spoilt = AsciiLocale.spoilt(args);
        if (spoilt.isPresent()) {
            say(line, Printable.of(spoilt.get()));
            return ExitCode.USAGE;
        }
        return printed(line, line.execute(asked(line, args)));
    }

    /** {@code help listen} is what other programs call {@code listen --help}; a command that there is not is named so. */
    private static String[] asked(CommandLine line, String[] args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        String command = args.length == 1 ? "" : args[1];
        return command.isEmpty() || line.getSubcommands().containsKey(command)
                ? Stream.of(command, "--help").filter(word -> !word.isEmpty()).toArray(String[]::new)
                : new String[]{command};
    }

    /** What standard output did not take is missing somewhere, so nobody may take it for all there is. */
    private static int printed(CommandLine line, int code) {
        if (!System.out.checkError()) {
            return code;
        }
        if (StandardOut.isPipe()) {
            return code == ExitCode.OK ? StandardOut.NOBODY_READS : code; // whoever reads had enough, and knows
        }
        say(line, "Not everything could be written to standard output.");
        return code == ExitCode.OK ? ExitCode.FAILED : code;
    }

    private static int misunderstood(CommandLine.ParameterException e, String[] args) {
        say(e.getCommandLine(), Printable.of(UsageError.sentence(e)) + " Try --help.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
        if (e instanceof CommandFailure failure) {
            say(command, Printable.of(String.valueOf(failure.getMessage())));
            return failure.exitCode();
        }
        LOG.error("A command failed", e);
        say(command, LogFile.isKept()
                ? "Something went wrong inside Hookscope; hookscope.log in the data folder says more."
                : "Something went wrong inside Hookscope: " + place(e) + ".");
        return ExitCode.FAILED;
    }

    /** Names what was thrown and where; its message may quote a delivery. */
    private static String place(Exception e) {
        return e.getClass().getSimpleName() + Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.hookscope.")).findFirst()
                .map(frame -> " in " + frame.getFileName() + ", line " + frame.getLineNumber()).orElse("");
    }

    private static void say(CommandLine command, String sentence) {
        PrintWriter err = command.getErr();
        err.println(sentence);
        err.flush();
    }
}
