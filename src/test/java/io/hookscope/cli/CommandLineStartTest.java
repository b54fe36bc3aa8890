package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hookscope.settings.LogFile;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Hookscope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What holds for every command. */
class CommandLineStartTest {

    private static final String SECRET = "w0rd-of-passage";

    @TempDir
    Path folder;

    @Test
    void aFileWithAnAtSignInFrontIsNoListOfArguments() throws Exception {
        String file = "@" + Files.writeString(folder.resolve("secret"), SECRET);

        assertThat(said(2, "send", "http://127.0.0.1:1", "--secret-file", file)).contains(file + " cannot be read")
                .doesNotContain(SECRET);
        assertThat(said(2, "check", file)).contains("Cannot read " + file).doesNotContain(SECRET);
    }

    @Test
    void whatGoesWrongInsideIsNamedWhereNoLogIsKept() {
        LogFile.none();
        assertThat(said(1, _ -> {
            throw new IllegalStateException("about Jane Doe");
        }, "--session", "any.db")).contains(
                "Something went wrong inside Hookscope: IllegalStateException in CommandLineStartTest.java, line ")
                .doesNotContain("Jane", "hookscope.log");
    }

    @Test
    void anEmptyNameOfAFolderIsNotTheOneThatTheScriptIsIn() throws Exception {
        String body = Files.writeString(folder.resolve("body.json"), "{}").toString();
        for (String command : List.of("send http://127.0.0.1:1", "check " + body, "export --format csv",
                "import " + body, "replay --to 3000", "listen")) {
            var line = new ArrayList<>(List.of(command.split(" ")));
            line.add("--data-dir=");
            assertThat(said(2, line.toArray(String[]::new))).as(command)
                    .contains("--data-dir needs the name of a folder");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"listen", "check", "send", "replay", "export", "import"})
    void everyCommandTellsTheVersion(String command) {
        assertThat(printed(command, "--version")).startsWith("Hookscope " + Version.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"listen", "check", "send", "replay", "export", "import"})
    void everyCommandSaysWhatItsExitCodesMean(String command) {
        assertThat(printed(command, "--help")).contains("Exit codes:\n", "  1   ", "\n  2   ");
    }

    @Test
    void helpIsTheSameInEitherOrder() {
        assertThat(printed("help")).isEqualTo(printed("--help")).contains("Commands:");
        assertThat(printed("help", "listen")).isEqualTo(printed("listen", "--help")).contains("--respond");
        assertThat(said(2, "help", "lisen")).contains("Did you mean listen");
    }

    /** Who copies a URL or an option from the help gets all of it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "listen", "check", "send", "replay", "export", "import"})
    void noWordOfTheHelpIsCutAtTheEndOfItsLine(String command) {
        assertThat(help(command, 80)).isSubsetOf(help(command, 1000));
    }

    @ParameterizedTest
    @CsvSource({"li, listen", "listen --respond-f, --respond-for", "export --redact-, --redact-metadata",
            "export --format \"\", ndjson har csv", "send --life rolled, rolled-back",
            "send --scenario at, at-least-once",
            "listen --forward-mode s, side", "--theme d, dark"})
    void theShellCompletesCommandsOptionsAndTheirWords(String typed, String completed) throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        Path script = Files.writeString(folder.resolve("completion"), printed("completion"));
        var shell = new ProcessBuilder("/bin/bash", "-c", "source " + script + "; COMP_WORDS=(hookscope " + typed
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_hookscope; echo ${COMPREPLY[@]}")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo(completed);
    }

    private static Set<String> help(String command, int width) {
        var line = new CommandLine(new RootCommand(_ -> 0)).setUsageHelpWidth(width);
        CommandLine asked = command.isEmpty() ? line : line.getSubcommands().get(command);
        return Stream.of((asked.getHelp().parameterList() + asked.getHelp().optionList()).strip().split("\\s+"))
                .collect(Collectors.toSet());
    }

    private static String printed(String... args) {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(CommandLineStart.run(args, _ -> 0)).isZero();
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anArgumentThatTheLocaleSpoiltIsToldSo() {
        String[] line = {"send", "http://127.0.0.1:1", "--customer", "Jan\uFFFD\uFFFD"};

        assertThat(AsciiLocale.spoilt(line, "ANSI_X3.4-1968")).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("\"Jan\u2026\" did not arrive").contains("LC_ALL=C.UTF-8"));
        assertThat(AsciiLocale.spoilt(line, "UTF-8")).isEmpty();
        assertThat(AsciiLocale.spoilt(line, "")).isEmpty();
        assertThat(AsciiLocale.spoilt(new String[]{"send"}, "ANSI_X3.4-1968")).isEmpty();
    }

    @Test
    void inTheCLocaleNothingIsDoneWithASpoiltArgument() throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        try (Hookscope spoilt = inC("send", "http://127.0.0.1:1", "--dry-run", "--customer",
                "$(printf 'Jan\\303\\251')")) {
            assertThat(spoilt.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(spoilt.rest()).singleElement().asString().contains("\"Jan\u2026\" did not arrive");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"export --format ndjson --full --data-dir .", "export --format har --data-dir .",
            "export --format csv --data-dir .", "send --help"})
    void whoeverReadsMayStopReadingWithoutAWordAndTheExitStatusSaysSo(String command) throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            for (int i = 0; i < 20; i++) {
                session.append(Deliveries.json('"' + "x".repeat(20_000) + '"')).get();
            }
        }
        String line = "{ sleep 1; '" + String.join("' '", Hookscope.builder("-Xmx256m", command.split(" ")).command())
                + "'; echo status $? >&2; } | true";
        var builder = new ProcessBuilder("/bin/sh", "-c", line).directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        try (Hookscope stopped = Hookscope.begin(builder)) {
            stopped.exitCode();
            assertThat(stopped.rest()).containsExactly("status 141");
        }
    }

    @Test
    void whatAFullDeviceDoesNotTakeIsTold() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();
        ProcessBuilder builder = Hookscope.builder("-Xmx256m", "send", "--help");
        builder.redirectOutput(Path.of("/dev/full").toFile());
        try (Hookscope full = Hookscope.begin(builder)) {
            assertThat(full.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(full.rest()).containsExactly("Not everything could be written to standard output.");
        }
    }

    /** Starts it by a shell in a locale of nothing but ASCII; an argument that begins with a dollar sign is for the shell. */
    private static Hookscope inC(String... arguments) throws Exception {
        var line = new StringBuilder("exec");
        ProcessBuilder builder = Hookscope.builder("-Xmx256m", arguments);
        for (String word : builder.command()) {
            line.append(' ').append(word.startsWith("$") ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'");
        }
        builder.command("/bin/sh", "-c", line.toString());
        builder.environment().put("LC_ALL", "C");
        return Hookscope.begin(builder);
    }

    private static String said(int code, String... arguments) {
        return said(code, _ -> 0, arguments);
    }

    private static String said(int code, WindowOpener window, String... arguments) {
        PrintStream before = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(CommandLineStart.run(arguments, window)).isEqualTo(code);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
