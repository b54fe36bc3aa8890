package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hookscope.sample.plan.Signer;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Filled;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whoever lists the processes of a machine, or looks over a shoulder, reads no secret. */
class SecretOptionsTest {

    /** Shorter than a redaction key may be. */
    private static final String SECRET = "s3cret-0004";

    @TempDir
    Path folder;

    @Test
    void noOptionTakesASecretItselfOnlyAFileWithIt() {
        List<OptionSpec> secret = commands(root().getCommandSpec()).map(CommandSpec::options)
                .flatMap(Collection::stream)
                .filter(option -> option.longestName().matches(".*(secret|key|token|password).*")).toList();
        assertThat(secret).extracting(OptionSpec::longestName).contains("--secret-file", "--redaction-key-file");
        assertThat(secret)
                .allSatisfy(option -> assertThat(option.type()).as(option.longestName()).isEqualTo(Path.class));
    }

    /** Else a mistyped folder sends unsigned, without a word. */
    @Test
    void aFolderThatIsNotThereLendsNoSecretsAndIsNamed() throws Exception {
        String event = Files.writeString(folder.resolve("event.json"), "{}").toString();
        String missing = folder.resolve("shpo").toString();
        for (String[] line : new String[][]{{"check", event}, {"send", "http://127.0.0.1:1/"}}) {
            assertThat(said(line[0], line[1], "--data-dir", missing)).contains(
                    "There is no folder " + missing + " with secrets.");
        }
    }

    @Test
    void helpAndErrorsRepeatNothingOfTheFile() throws Exception {
        String file = Files.writeString(folder.resolve("secret"), SECRET).toString();
        for (String command : List.of("listen", "check", "send")) {
            for (String wrong : List.of("--help", "--no-such-option", "--port=x")) {
                assertThat(said(command, "--secret-file", file, wrong)).as(command + " " + wrong).isNotBlank()
                        .doesNotContain(SECRET);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"check @event --signature @wrong --secret-file @good|1|signature wrong",
            "check @event --signature @wrong --secret-file @good --json|1|\"signature\":\"wrong\"",
            "check @event --signature @signed --secret-file @good|0|signature valid",
            "check @event --signature @signed --secret-file @wide|0|signature valid",
            "check @event --signature @signed --secret-file @quoted|1|quote",
            "check @event --signature @signed --secret-file @binary|1|signature wrong",
            "send http://127.0.0.1:@down --secret-file @good|1|nothing listens at",
            "send http://127.0.0.1:@down --secret-file @good --dry-run|0|x-voucherify-signature: ",
            "send http://127.0.0.1:@down --secret-file @comment|2|holds no secret",
            "replay --data-dir @folder --to @down --sign anew --secret-file @good|1|Nothing listens",
            "replay --data-dir @folder --to @down --sign anew --secret-file @comment|2|needs a secret",
            "export --data-dir @folder --format ndjson --redaction-key-file @short|2|fewer than 16 bytes",
            "export --data-dir @folder --format ndjson --redaction-key-file @key|0|redemption.succeeded",
            "listen --data-dir @folder --port @taken --secret-file @good|1|is taken by another program"})
    void whatReadsTheFileSaysNothingOfItOnEitherStream(String line, int exit, String said) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> words = words(taken.getLocalPort());
            String[] arguments = line.split(" ");
            for (int i = 0; i < arguments.length; i++) {
                for (Map.Entry<String, String> word : words.entrySet()) {
                    arguments[i] = arguments[i].replace(word.getKey(), word.getValue());
                }
            }
            try (Hookscope hookscope = Hookscope.start(arguments)) {
                int code = hookscope.exitCode();
                assertThat(String.join("\n", hookscope.rest())).contains(said).doesNotContain(SECRET);
                assertThat(code).isEqualTo(exit);
            }
        }
    }

    @Test
    void aListenerThatVerifiesWithTheFileSaysNothingOfIt() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "shop: " + SECRET);
        Path data = folder.resolve("data");
        try (Hookscope hookscope = Hookscope.start("listen", "--port", "0", "--data-dir", data.toString(), "--json",
                "--secret-file", file.toString()); Wire wire = new Wire(hookscope.port())) {
            List<String> printed = new ArrayList<>();
            for (String signature : List.of(sign("{}"), sign("another"))) {
                wire.send("POST / HTTP/1.1\r\nHost: x\r\nx-voucherify-signature: " + signature
                        + "\r\nContent-Length: 2\r\n\r\n{}");
                assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
                printed.add(hookscope.nextLine());
            }
            hookscope.terminate();
            hookscope.exitCode();
            printed.addAll(hookscope.rest());
            assertThat(printed).anyMatch(line -> line.contains("\"signature\":\"valid\""))
                    .anyMatch(line -> line.contains("\"signature\":\"wrong\""))
                    .noneMatch(line -> line.contains(SECRET));
        }
        assertThat(data.resolve("hookscope.log")).content().doesNotContain(SECRET);
    }

    @Test
    void whoListsTheProcessesSeesWhereTheFileIsAndNothingOfIt() throws Exception {
        assumeThat(Path.of("/proc/self/cmdline")).as("a list of processes in /proc").exists();
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        try (Hookscope hookscope = Hookscope.start("listen", "--port", "0", "--data-dir",
                folder.resolve("data").toString(), "--secret-file", file.toString())) {
            hookscope.port();
            Path process = Path.of("/proc", "" + hookscope.pid());
            assertThat(read(process.resolve("cmdline"))).contains("listen\0", "--secret-file\0" + file + "\0")
                    .doesNotContain(SECRET);
            assertThat(read(process.resolve("environ"))).contains("PATH=").doesNotContain(SECRET);
            try (Stream<Path> threads = Files.list(process.resolve("task"))) {
                assertThat(threads.map(thread -> thread.resolve("comm")).map(SecretOptionsTest::read))
                        .isNotEmpty().noneMatch(name -> name.contains(SECRET.substring(0, 8)));
            }
        }
    }

    /** A thread may be gone before it is looked at. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }

    /** What stands for what in a line. */
    private Map<String, String> words(int taken) throws Exception {
        Files.writeString(folder.resolve("good"), "shop: " + SECRET);
        Files.writeString(folder.resolve("quoted"), "shop: \"" + SECRET + "\" ");
        Files.writeString(folder.resolve("binary"), "\u00ff\u00fe\u0000" + SECRET, StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("wide"), "\ufeff" + SECRET + "\r\n", StandardCharsets.UTF_16LE);
        Files.writeString(folder.resolve("comment"), "# " + SECRET);
        Files.writeString(folder.resolve("short"), SECRET);
        Files.writeString(folder.resolve("key"), SECRET + SECRET);
        Files.writeString(folder.resolve("event"), Deliveries.golden());
        Filled.session(folder.resolve("session.db"), 1);
        var words = new HashMap<>(Map.of("@folder", folder.toString(), "@taken", "" + taken, "@down", "" + down(),
                "@signed", sign(Deliveries.golden()), "@wrong", sign("another")));
        for (String file : List.of("good", "wide", "quoted", "binary", "comment", "short", "key", "event")) {
            words.put("@" + file, folder.resolve(file).toString());
        }
        return words;
    }

    private static String sign(String body) {
        return new Signer(SECRET).sign(body.getBytes(StandardCharsets.UTF_8));
    }

    private static int down() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String said(String... arguments) {
        var said = new StringWriter();
        CommandLine line = root();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        line.execute(arguments);
        return said.toString();
    }

    private static CommandLine root() {
        return new CommandLine(new RootCommand(_ -> 0));
    }

    private static Stream<CommandSpec> commands(CommandSpec command) {
        return Stream.concat(Stream.of(command), command.subcommands().values().stream()
                .flatMap(sub -> commands(sub.getCommandSpec())));
    }
}
