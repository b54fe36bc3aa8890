package io.hookscope.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    @EnumSource
    void holdsForWhatTheFuzzerFound(Target target) throws IOException {
        for (String line : found(target)) {
            holds(target, Base64.getDecoder().decode(line));
        }
    }

    private static void holds(Target target, byte[] input) {
        assertThatCode(() -> target.take(input)).as(() -> target + " of " + Base64.getEncoder().encodeToString(input))
                .doesNotThrowAnyException();
    }

    /** One input a line. */
    private static List<String> found(Target target) throws IOException {
        try (var file = FuzzTargetsTest.class.getResourceAsStream(target.word() + ".found")) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(line -> !line.isBlank())
                            .toList();
        }
    }
}
