package io.hookscope.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Headers;
import io.hookscope.event.json.JsonResult;
import io.hookscope.event.json.JsonText;
import io.hookscope.event.json.JsonTree;
import io.hookscope.event.json.Pointers;
import io.hookscope.testing.Deliveries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.JsonNode;

class ReadingProperties {

    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final byte[] GOLDEN = Deliveries.goldenEnvelope().getBytes(UTF_8);

    private final EventReader reader = new EventReader();

    @Property(tries = 2000)
    void readsAnyBytes(@ForAll @Size(max = 200) byte[] bytes) {
        assertReadable(bytes, JSON);
        assertReadable(bytes, Headers.NONE);
        JsonText.of(new String(bytes, UTF_8)).value("/a");
    }

    @Property(tries = 500)
    void readsAnyBytesUnderAnyEncoding(@ForAll @Size(max = 200) byte[] bytes, @ForAll("codings") String coding) {
        assertReadable(bytes, Headers.of("Content-Encoding", coding));
    }

    @Provide
    Arbitrary<String> codings() {
        return Arbitraries.of("gzip", "deflate", "br", "gzip, gzip", "", ",", "identity", "x".repeat(5000),
                "\u001B[2J");
    }

    @Property(tries = 1000)
    void readsTheGoldenEventHoweverItIsDamaged(@ForAll @Size(min = 1, max = 4) List<Byte> bytes,
            @ForAll @IntRange(max = 4000) int at, @ForAll @IntRange(max = 60) int gone) {
        int from = Math.min(at, GOLDEN.length);
        int to = Math.min(from + gone, GOLDEN.length);
        byte[] damaged = new byte[GOLDEN.length - (to - from) + bytes.size()];
        System.arraycopy(GOLDEN, 0, damaged, 0, from);
        for (int i = 0; i < bytes.size(); i++) {
            damaged[from + i] = bytes.get(i);
        }
        System.arraycopy(GOLDEN, to, damaged, from + bytes.size(), GOLDEN.length - to);

        assertReadable(damaged, JSON);
    }

    @Property(tries = 300)
    void readsTheGoldenEventWithAnyValueInAnyPlace(@ForAll @IntRange(max = 200) int place,
            @ForAll("values") String value) {
        String golden = Deliveries.goldenEnvelope();
        JsonText text = JsonText.of(golden);
        List<JsonText.Span> spans = pointers(root(GOLDEN), "").stream().map(p -> text.value(p).orElseThrow()).toList();
        JsonText.Span span = spans.get(place % spans.size());
        String changed = golden.substring(0, span.start()) + value + golden.substring(span.end());

        Reading reading = assertReadable(changed.getBytes(UTF_8), JSON);

        assertThat(reading.content()).isInstanceOf(Content.Json.class);
    }

    @Property(tries = 300)
    void placesEveryValueOfAnyJson(@ForAll("values") String json) {
        JsonText text = JsonText.of(json);
        JsonNode root = root(json.getBytes(UTF_8));
        for (String pointer : pointers(root, "")) {
            JsonText.Span span = text.value(pointer).orElseThrow();

            assertThat(root(json.substring(span.start(), span.end()).getBytes(UTF_8)))
                    .isEqualTo(Pointers.at(root, pointer));
        }
    }

    @Property(tries = 500)
    void keepsWholeNumbersExact(@ForAll @BigRange(min = "-1e60", max = "1e60") BigInteger number) {
        assertThat(total(number.toString())).isEqualTo(new BigDecimal(number));
    }

    @Property(tries = 500)
    void keepsFractionsExact(@ForAll @Scale(12) BigDecimal number) {
        assertThat(total(number.toPlainString())).isEqualTo(new BigDecimal(number.toPlainString()));
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> leaf = Arbitraries.oneOf(Arbitraries.of("null", "true", "false", "{}", "[]", "-0", "1e400",
                "1e1000000000", "1.10", "\"\"", "\"\\ud800\"", "\"\\u202E\\u001b[2J\"", "\"2024-13-45T99:00:00Z\""),
                Arbitraries.bigIntegers().map(BigInteger::toString),
                Arbitraries.strings().ofMaxLength(12).map(ReadingProperties::quoted));
        return nested(nested(leaf));
    }

    private static Arbitrary<String> nested(Arbitrary<String> inner) {
        Arbitrary<String> array = inner.list().ofMaxSize(3).map(list -> "[ " + String.join(" ,", list) + "]");
        Arbitrary<String> object = Combinators.combine(
                Arbitraries.strings().ofMaxLength(5).list().uniqueElements().ofSize(3), inner.list().ofSize(3))
                .as(ReadingProperties::object);
        return Arbitraries.oneOf(inner, array, object);
    }

    private static String object(List<String> names, List<String> values) {
        var entries = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            entries.add(quoted(names.get(i)) + " : " + values.get(i));
        }
        return "{" + String.join(", ", entries) + " }";
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> c >= ' ' && c < 127 && c != '"' && c != '\\'
                ? String.valueOf((char) c)
                : "\\u%04x".formatted(c)).collect(Collectors.joining("", "\"", "\""));
    }

    private static List<String> pointers(JsonNode node, String pointer) {
        var found = new ArrayList<String>();
        found.add(pointer);
        if (node.isObject()) {
            for (var entry : node.properties()) {
                found.addAll(pointers(entry.getValue(), Pointers.child(pointer, entry.getKey())));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(pointers(node.get(i), Pointers.child(pointer, i)));
        }
        return found;
    }

    private static JsonNode root(byte[] bytes) {
        return ((JsonResult.Tree) JsonTree.read(bytes)).root();
    }

    private Reading assertReadable(byte[] bytes, Headers headers) {
        Reading reading = reader.read(Deliveries.post(bytes, headers));

        assertThat(reading.summary().label()).isNotBlank().hasSizeLessThanOrEqualTo(200);
        assertThat(Headline.of(reading)).isNotBlank();
        assertThat(Amounts.orderTotal(reading.summary(), 2)).hasSizeLessThan(20_000);
        assertThat(Amounts.discount(reading.summary(), 2)).hasSizeLessThan(20_000);
        return reading;
    }

    private BigDecimal total(String number) {
        return reader.read(Deliveries.json("{\"order\":{\"object\":\"order\",\"total_amount\":" + number + "}}"))
                .summary()
                .orderTotal();
    }
}
