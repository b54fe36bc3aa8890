package io.hookscope.check.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptions that somebody wrote to stop who uses them. */
class HostileDescriptionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource
    @Timeout(20)
    void neitherReferencesNorWordsWithoutEndHoldTheChecksUp(String schema, String schemas) throws IOException {
        Description description = description(schema, schemas);
        String body = Deliveries.envelope("customer.created",
                "{\"a\":\"x\",\"list\":[" + "\"x\",".repeat(99) + "\"x\"]}");

        assertThat(check(description, body).map(Finding::expected)).allMatch(expected -> expected.length() <= 201);
    }

    static Stream<Arguments> neitherReferencesNorWordsWithoutEndHoldTheChecksUp() {
        String chain = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"r" + i + "\":{\"allOf\":[{\"$ref\":\"#/c/r" + (i + 1) + "\"}]}")
                .collect(Collectors.joining(","));
        String words = "\"word\",".repeat(200_000) + "\"word\"";
        String enough = "{\"$ref\":\"#/c/e\"},".repeat(60_000) + "{\"$ref\":\"#/c/e\"}";
        return Stream.of(Arguments.of("{\"$ref\":\"#/c/r0\"}", chain),
                Arguments.of("{\"properties\":{\"a\":{\"allOf\":[" + enough + "]}}}",
                        "\"e\":{\"enum\":[" + words + "]}"),
                Arguments.of("{\"properties\":{\"a\":{\"allOf\":[" + enough + "]}}}",
                        "\"e\":{\"type\":[" + words.replace("word", "null") + "]}"),
                Arguments.of("{\"properties\":{\"a\":{\"allOf\":[" + enough + "]}}}",
                        "\"e\":{\"enum\":[\"" + "word".repeat(1_000_000) + "\"]}"),
                Arguments.of("{\"properties\":{\"list\":{\"items\":{\"$ref\":\"#/c" + "/e".repeat(3_000_000) + "\"}}}}",
                        "\"e\":{}"));
    }

    @Test
    void oneThatIsLargerOrDeeperThanAnyIsRefusedInASentence() throws IOException {
        Path large = Files.writeString(folder.resolve("large.json"), "[" + "{},".repeat(2_100_000) + "{}]");
        Path deep = Files.writeString(folder.resolve("deep.json"), "{\"a\":".repeat(100_000));

        for (Path file : new Path[]{large, deep}) {
            assertThatThrownBy(() -> Description.read(file)).isInstanceOf(IOException.class)
                    .hasMessage("The file is larger or nested deeper than a description of webhooks is.");
        }
    }

    private Description description(String schema, String schemas) throws IOException {
        return Description.read(Files.writeString(folder.resolve("a.json"), """
                {"webhooks":{"EVENTS.CUSTOMER.CREATED":{"post":{"requestBody":{"content":{"application/json":
                {"schema":%s}}}}}},"c":{%s}}""".formatted(schema, schemas)));
    }

    private static Stream<Finding> check(Description description, String body) {
        Delivery delivery = Deliveries.json(body);
        return new DescriptionCheck(description)
                .check(new Evidence(delivery, new EventReader().read(delivery), Circumstances.DEFAULT)).findings()
                .stream();
    }
}
