package io.hookscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.delivery.Headers;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Defect;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.plan.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\'', value = {
            "'{\"a\":1}',a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2",
            "'{\n  \"a\": 1\n}',a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2",
            "'{\"a\\\"b\":1}',f7cf97814a03146abedb9793f56e1dec34f618f82d10395310d053f749483ffb",
            "'{ \"a\\\"b\" : 1 }',f7cf97814a03146abedb9793f56e1dec34f618f82d10395310d053f749483ffb",
            "'  message  ',53ff92957e1427ce23ad5bda9d0c5f2f4ff384d0806b83eeacb510c842d3a358"})
    void givesTheKnownAnswers(String payload, String signature) {
        assertThat(new Signer("secretKey").sign(payload.getBytes(StandardCharsets.UTF_8))).isEqualTo(signature);
    }

    @Test
    void neverTellsItsSecret() {
        assertThat(new Signer("secretKey")).hasToString("Signer");
    }

    @Test
    void anotherProgramVerifiesWhatIsSent(@TempDir Path folder) throws Exception {
        Path body = folder.resolve("body.json");
        Post post = post(Set.of());
        Files.write(body, post.body().bytes());
        List<List<String>> programs = List.of(
                List.of("python3", "-c", "import hmac,sys;print(hmac.new(b'geheim \\xc3\\xa9',open(sys.argv[1],'rb')"
                        + ".read(),'sha256').hexdigest())", body.toString()),
                List.of("node", "-e", "console.log(require('crypto').createHmac('sha256','geheim \\u00e9')"
                        + ".update(require('fs').readFileSync(process.argv[1])).digest('hex'))", body.toString()));
        List<String> answers = programs.stream().flatMap(SignerTest::run).toList();
        assumeTrue(!answers.isEmpty(), "neither python3 nor node is on the PATH");
        assertThat(answers).containsOnly(post.headers().first("x-voucherify-signature").orElseThrow());
    }

    @Test
    void aTamperedSignatureDiffersInOneDigit() {
        String right = post(Set.of()).headers().first(Signer.HEADER).orElseThrow();
        String wrong = post(Set.of(Defect.SIGNATURE)).headers().first(Signer.HEADER).orElseThrow();
        assertThat(wrong).hasSize(64).isNotEqualTo(right).startsWith(right.substring(0, 63));
        assertThat(post(Set.of(Defect.NO_SIGNATURE)).headers().first(Signer.HEADER)).isEmpty();
        Post changed = post(Set.of(Defect.BODY_AFTER_SIGNING));
        assertThat(changed.headers().first(Signer.HEADER)).contains(right);
        assertThat(changed.body()).isNotEqualTo(post(Set.of()).body());
    }

    private static Post post(Set<Defect> defects) {
        var finish = new Finish(List.of(), defects, Headers.NONE, Optional.of(new Signer("geheim é")));
        return new Planner(Recipe.DEFAULT, Course.SINGLE, finish, "http://127.0.0.1:1/")
                .plan(new Dice(11), Instant.parse("2026-03-01T09:30:00Z")).getFirst();
    }

    private static Stream<String> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return process.exitValue() == 0 ? Stream.of(output) : Stream.empty();
        } catch (IOException _) {
            return Stream.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
