package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hookscope.testing.Filled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    /** Longer than what is looked at to find out what it is. */
    private static final String LINES = ("{\"receivedAt\":\"2026-03-01T09:30:00Z\",\"body\":\"" + "x".repeat(500)
            + "\"}\n")
            .repeat(300);

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void readsStandardInputToItsEnd() throws Exception {
        assertThat(run(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)), "-")).as(said.toString())
                .isZero();
        assertThat(said.toString()).startsWith("300 deliveries imported into ");
        assertThat(Filled.count(folder.resolve("session.db"))).isEqualTo(300);
    }

    @Test
    void readsAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        var writer = Thread.ofVirtual().start(() -> {
            try {
                Files.writeString(pipe, LINES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(run(InputStream.nullInputStream(), pipe.toString())).as(said.toString()).isZero();
        writer.join();
        assertThat(Filled.count(folder.resolve("session.db"))).isEqualTo(300);
    }

    @Test
    void whatIsWrongWithStandardInputIsToldWithItsLine() {
        assertThat(run(new ByteArrayInputStream((LINES + "{\n").getBytes(StandardCharsets.UTF_8)), "-"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(said.toString()).contains("standard input, line 301: it is not JSON. Nothing was imported.");
        assertThat(run(InputStream.nullInputStream(), "-")).isEqualTo(ExitCode.FAILED);
        assertThat(said.toString()).contains("standard input: it is empty. Nothing was imported.");
        assertThat(folder.resolve("session.db")).doesNotExist();
    }

    private int run(InputStream input, String file) {
        var command = new CommandLine(new ImportCommand(input));
        command.setOut(new PrintWriter(said));
        command.setErr(new PrintWriter(said));
        command.setExecutionExceptionHandler((e, line, _) -> {
            line.getErr().println(e.getMessage());
            return e instanceof CommandFailure failure ? failure.exitCode() : 99;
        });
        return command.execute("--data-dir", folder.toString(), file);
    }
}
