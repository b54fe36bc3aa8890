package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hookscope.check.Secret;
import io.hookscope.settings.SecretsFile;
import io.hookscope.testing.Deliveries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

    private static final String SIGNATURE = "a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2";

    @TempDir
    Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String input, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new CheckCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aCleanFileHasNoFindingsAndExitsWithZero() throws IOException {
        String file = file("golden.json", Deliveries.golden());

        assertThat(run("", file))
                .isEqualTo(new Run(0, file + ": redemption.succeeded, signature no secret, no findings\n", ""));
    }

    @Test
    void jsonIsOneObjectPerFile() throws IOException {
        String first = file("a.json", Deliveries.goldenEnvelope());

        assertThat(run("{\"a\":1}", "--json", first, "-").out()).isEqualTo("""
                {"file":"%s","shape":"envelope","event":"redemption.succeeded","signature":"no-secret","findings":[]}
                {"file":"-","shape":"free-form","event":"","signature":"no-secret","findings":[]}
                """.formatted(first));
    }

    @Test
    void theSecretsSavedInADataFolderVerifyTooWhenItIsNamed() throws IOException {
        SecretsFile.open(folder.resolve("secrets.json"), InstantSource.system())
                .put(Secret.active("sandbox", "secretKey"));

        assertThat(run("{\"a\":1}", "--json", "--data-dir", folder.toString(), "--signature", SIGNATURE, "-").out())
                .contains("\"signature\":\"valid\"");
    }

    @Test
    void anErrorExitsWithOneAndNamesItsPlace() throws IOException {
        String file = file("wrong.json",
                Deliveries.golden().replace("\"total_amount\": 6000", "\"total_amount\": 6001"));

        Run run = run("", "--json", file);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("{\"check\":\"arithmetic\",\"grade\":\"error\",\"pointer\":\"/order/total_amount\","
                        + "\"expected\":\"6000\",\"found\":\"6001\",\"title\":\"total_amount is 6001, but amount \\u2212 applied discount is"
                        + " 6000: 1 too much\"");
    }

    @Test
    void peopleReadTheFindingWithPlaceReasonAndAdvice() {
        assertThat(run("{\"a\":1,\"a\":2}", "-").out()).isEqualTo("""
                -: free-form, signature no secret, 1 finding
                  warning  The key at /a stands more than once in its object
                    at /a: expected each key once, found more than once
                    Libraries disagree about which of the values counts, so two consumers may read two different events.
                    Look at both values in the JSON tab. Voucherify sends each key once: find out what changed the body on its way.
                """);
    }

    @Test
    void aSignatureIsVerifiedWithTheSecretsOfAFile() throws IOException {
        String secrets = file("secrets", "# ours\nother\nproduction: secretKey\n");

        assertThat(run("{\n  \"a\": 1\n}", "--json", "--secret-file", secrets, "--signature", SIGNATURE, "-"))
                .isEqualTo(new Run(0, """
                        {"file":"-","shape":"free-form","event":"","signature":"valid","findings":[]}
                        """, ""));
    }

    @Test
    void standardInputIsNotTakenForASecondFileThatIsEmpty() {
        assertThat(run("{\"a\":1}", "-", "-"))
                .isEqualTo(new Run(2, "", "Standard input can be read only once: name - once.\n"));
    }

    @Test
    void aSignatureWithoutASecretIsNotPassedOver() throws IOException {
        String none = file("none", "# the secret comes here\n\n");

        assertThat(run("{}", "--secret-file", none, "--signature", SIGNATURE, "-"))
                .isEqualTo(new Run(2, "", "The secret file " + none + " holds no secret.\n"));
        assertThat(run("{}", "--signature", SIGNATURE, "-")).satisfies(run -> {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith("There is no secret to verify the signature with");
        });
    }

    @Test
    void aSecretFileMayBeginWithAMarkAndASecretMayHoldAColon() throws IOException {
        for (String text : List.of("\uFEFFsecretKey\n", "\uFEFFproduction: secretKey")) {
            assertThat(run("{\"a\":1}", "--json", "--secret-file", file("secrets", text), "--signature", SIGNATURE, "-")
                    .out()).contains("\"signature\":\"valid\"");
        }
        assertThat(SecretFile.read(Path.of(file("secrets", "sk:12345\nshop: sk:6"))))
                .extracting(Secret::name, Secret::value)
                .containsExactly(tuple("line 1", "sk:12345"), tuple("shop", "sk:6"));
    }

    @Test
    void nothingThatASenderWroteMovesTheTerminal() throws IOException {
        String file = file("odd.json", "{\"\\u001b[2J\":1,\"\\u001b[2J\":2,\"\u202e\":1,\"\u202e\":2}");

        assertThat(run("", file).out()).contains("\\u001B[2J", "\\u202E").doesNotContain("\u001b", "\u202e");
        assertThat(run("", "--json", file).out()).contains("\\u202E").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void straySpaceInASecretFileIsNamedAsTheReason() throws IOException {
        String secrets = file("secrets", "production: \"secretKey\" \r\n");

        Run run = run("{\"a\":1}", "--secret-file", secrets, "--signature", SIGNATURE, "-");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("the secret “production” is stored here with quotes around it");
    }

    @Test
    void aFileThatCannotBeReadIsToldInASentenceAndTheOthersAreChecked() {
        String missing = folder.resolve("missing.json").toString();

        Run run = run(Deliveries.golden(), missing, "-", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Cannot read " + missing + ": there is no such file\nCannot read " + folder
                + ": it is a folder\n");
        assertThat(run.out()).startsWith("-: redemption.succeeded");
    }
}
