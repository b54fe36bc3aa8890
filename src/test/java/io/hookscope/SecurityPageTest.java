package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} promises is held by a test that is there. */
class SecurityPageTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        Map<String, String> sources;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            sources = files.filter(file -> file.toString().endsWith("Test.java")).collect(Collectors
                    .toMap(file -> file.getFileName().toString().replace(".java", ""), SecurityPageTest::read));
        }
        var named = NAMED.matcher(Files.readString(Path.of("docs", "security.md"))).results().toList();
        assertThat(named).hasSizeGreaterThan(15);
        for (MatchResult test : named) {
            assertThat(sources.getOrDefault(test.group(1), "")).as(test.group())
                    .contains("void " + test.group(2) + "(");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
