package io.hookscope.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with, and what it ever found: each holds in every build. */
class FuzzTargetsTest {

    @AfterAll
    static void end() throws IOException {
        ListenTarget.end();
        AnswerTarget.end();
    }

    @ParameterizedTest
    @EnumSource
    void holdsForWhatTheFuzzerBeginsWith(Target target) {
        for (byte[] seed : target.seeds()) {
            holds(target, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void holdsForWhatTheFuzzerFound(Target target, String base64) {
        holds(target, Base64.getDecoder().decode(base64));
    }

    static Stream<Arguments> found() {
        return Arrays.stream(Target.values())
                .flatMap(target -> lines(target).stream().map(line -> Arguments.of(target, line)));
    }

    private static void holds(Target target, byte[] input) {
        assertThatCode(() -> target.take(input)).as(() -> target + " of " + Base64.getEncoder().encodeToString(input))
                .doesNotThrowAnyException();
    }

    /** One input a line. */
    private static List<String> lines(Target target) {
        try (var file = FuzzTargetsTest.class.getResourceAsStream(target.word() + ".found")) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
