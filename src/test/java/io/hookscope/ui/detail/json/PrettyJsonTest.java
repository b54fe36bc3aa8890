package io.hookscope.ui.detail.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.Deliveries;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PrettyJsonTest {

    @Property(tries = 300)
    void layingOutMovesWhiteSpaceOnly(@ForAll("json") String json) {
        var tokens = JsonTokens.of(json);
        var pretty = JsonTokens.of(PrettyJson.of(tokens));
        assertThat(words(pretty)).isEqualTo(words(tokens));
        assertThat(String.join("", words(pretty))).isEqualTo(json);
    }

    @Property(tries = 300)
    void layingOutTwiceIsLayingOutOnce(@ForAll("json") String json) {
        String once = PrettyJson.of(JsonTokens.of(json));
        assertThat(PrettyJson.of(JsonTokens.of(once))).isEqualTo(once);
    }

    @Property(tries = 300)
    void whatIsLaidOutIsGatheredAsItWas(@ForAll("json") String json) {
        assertThat(CompactJson.of(JsonTokens.of(PrettyJson.of(JsonTokens.of(json))))).isEqualTo(json);
    }

    @Test
    void wordsThatNoCommaPartsStayTwoWhenTheyAreGathered() {
        assertThat(CompactJson.of(JsonTokens.of("{ \"a\" : 1 2,\n  \"b c\" : tru e }")))
                .isEqualTo("{\"a\":1 2,\"b c\":tru e}");
    }

    @Property(tries = 500)
    void anyTextBecomesTokensInOrder(@ForAll String text) {
        var tokens = JsonTokens.of(text);
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(text.substring(at, tokens.start(i))).isBlank();
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
            at = tokens.end(i);
        }
        PrettyJson.of(tokens);
        JsonValue.root(tokens).ifPresent(root -> root.members().forEach(JsonValue::string));
    }

    @Test
    void theGoldenEventIsLaidOutAsItsDocumentationPrintsIt() {
        var golden = JsonTokens.of(Deliveries.golden());
        var compact = JsonTokens.of(String.join("", words(golden)));
        assertThat(PrettyJson.of(compact)).isEqualTo(Deliveries.golden().strip());
    }

    @Test
    void numbersAndEscapesStayAsWritten() {
        assertThat(PrettyJson.of(JsonTokens.of("{\"a\":1.10,\"b\":\"\\u00e9\\/\",\"a\":1E+2,\"c\":[],\"d\":{}}")))
                .isEqualTo("""
                {
                  "a": 1.10,
                  "b": "\\u00e9\\/",
                  "a": 1E+2,
                  "c": [],
                  "d": {}
                }""");
    }

    @Test
    void tenThousandLevelsNeitherThrowNorExplode() {
        var tokens = JsonTokens.of("[".repeat(10_000) + "]".repeat(10_000));
        assertThat(PrettyJson.of(tokens).length()).isLessThan(3_000_000);
        assertThat(words(JsonTokens.of(PrettyJson.of(tokens)))).hasSize(20_000);
    }

    @Provide
    Arbitrary<String> json() {
        var scalars = Arbitraries.of("1.10", "-0", "1e-7", "true", "null", "\"a\\\"b\"", "\"{[,:]}\"", "\"\\u0000\"",
                "\"ż\"", "\"\"", "12345678901234567890");
        return Arbitraries.recursive(() -> scalars, inner -> Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(list -> "[" + String.join(",", list) + "]"),
                inner.list().ofMaxSize(4).map(list -> list.stream().map(value -> "\"k k\":" + value)
                        .collect(Collectors.joining(",", "{", "}")))),
                0, 4);
    }

    private static List<String> words(JsonTokens tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> tokens.text().substring(tokens.start(i), tokens.end(i))).toList();
    }
}
