package io.hookscope.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.Deliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    private static final String SMALL = """
            { "a/b" : [ 1, "zwei", {"c": null} ] , "d~" : -1.5e3, "a\\u0041": true }""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /a~1b     | [ 1, "zwei", {"c": null} ]
            /a~1b/0   | 1
            /a~1b/1   | "zwei"
            /a~1b/2/c | null
            /d~0      | -1.5e3
            /aA       | true
            """)
    void findsTheValueOfAPointer(String pointer, String expected) {
        JsonText text = JsonText.of(SMALL);

        JsonText.Span span = text.value(pointer).orElseThrow();

        assertThat(SMALL.substring(span.start(), span.end())).isEqualTo(expected);
    }

    @Test
    void findsTheRootAndNothingBeyond() {
        JsonText text = JsonText.of(" [1,2] ");

        assertThat(text.value("")).contains(new JsonText.Span(1, 5));
        assertThat(text.value("/2")).isEmpty();
        assertThat(text.value("/00")).isEmpty();
        assertThat(text.value("no pointer")).isEmpty();
    }

    @Test
    void findsTheLastOfADoubledKey() {
        assertThat(JsonText.of("{\"a\":1,\"a\":22}").value("/a")).contains(new JsonText.Span(11, 2));
    }

    @Test
    void knowsWhatStandsBeforeABreak() {
        JsonText text = JsonText.of("{\"a\":{\"b\":1,\"c\":[2,3,]");

        assertThat(text.value("/a/b")).contains(new JsonText.Span(10, 1));
        assertThat(text.value("/a/c/1")).contains(new JsonText.Span(19, 1));
        assertThat(text.value("/a")).contains(new JsonText.Span(5, 17));
    }

    @Test
    void countsCharactersOutsideAsciiAsJavaDoes() {
        JsonText text = JsonText.of("{\"ü\":\"\uD83D\uDE00\",\"b\":1}");

        assertThat(text.value("/b")).contains(new JsonText.Span(14, 1));
    }

    @Test
    void placesTheGoldenEvent() {
        JsonText text = JsonText.of(Deliveries.golden());

        JsonText.Span span = text.value("/redemption/order/items/1/source_id").orElseThrow();

        assertThat(Deliveries.golden().substring(span.start(), span.end())).isEqualTo("\"star-th-bottle\"");
    }
}
