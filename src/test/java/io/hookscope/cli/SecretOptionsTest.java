package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whoever lists the processes of a machine, or looks over a shoulder, reads no secret. */
class SecretOptionsTest {

    private static final String SECRET = "s3cret-of-the-file-0004";

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
