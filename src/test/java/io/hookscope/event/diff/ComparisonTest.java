package io.hookscope.event.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.event.diff.Comparison.Form;
import io.hookscope.event.diff.Comparison.Same;
import io.hookscope.testing.Deliveries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Headers NONE = Headers.NONE;

    @Test
    void theSameBytesDifferInNothing() {
        Comparison same = compare(Deliveries.goldenEnvelope(), Deliveries.goldenEnvelope());
        assertThat(same.nothing()).isTrue();
        assertThat(same.bytes().identical()).isTrue();
        assertThat(same.body().sentence()).isEqualTo("nothing differs");
        assertThat(compare("{\"a\":1}", "{\"a\": 1}").nothing()).isFalse();
        assertThat(Comparison.of(subject("{}", Headers.of("X-A", "1")), subject("{}", NONE)).nothing()).isFalse();
    }

    @Test
    void eachKindIsToldWithItsPlaceAndExactText() {
        assertThat(told("{\"a\":1,\"b\":{\"c\":\"x\"},\"gone\":[1, 2]}",
                "{\"a\":2,\"b\":{\"c\":null},\"new\":\"\\u0041\"}"))
                .containsExactly("CHANGED /a 1 > 2", "CHANGED /b/c \"x\" > null", "REMOVED /gone [1, 2] > ",
                        "ADDED /new  > \"\\u0041\"");
    }

    @Test
    void elementsAreMatchedByWhatIdentifiesThem() {
        String before = "{\"items\":[{\"product_id\":\"p1\",\"quantity\":1},{\"sku_id\":\"s2\",\"quantity\":2},"
                + "{\"source_id\":\"c\",\"quantity\":3}]}";
        String after = "{\"items\":[{\"source_id\":\"c\",\"quantity\":3},{\"product_id\":\"p1\",\"quantity\":1},"
                + "{\"sku_id\":\"s2\",\"quantity\":5}]}";
        assertThat(told(before, after)).containsExactly("CHANGED /items/2/quantity 2 > 5",
                "MOVED /items/0 {\"source_id\":\"c\",\"quantity\":3} > {\"source_id\":\"c\",\"quantity\":3}");
    }

    @Test
    void anElementThatCarriesAnotherIdIsAnotherElement() {
        assertThat(told("[{\"id\":\"a\"}]", "[{\"id\":\"b\"}]")).containsExactly("REMOVED /0 {\"id\":\"a\"} > ",
                "ADDED /0  > {\"id\":\"b\"}");
    }

    @Test
    void elementsWithoutIdsAreMatchedByValueThenByRank() {
        assertThat(told("[1,2,3]", "[2,3]")).containsExactly("REMOVED /0 1 > ");
        assertThat(told("[1,2,3]", "[1,9,3]")).containsExactly("CHANGED /1 2 > 9");
        assertThat(told("[\"a\",\"b\",\"c\"]", "[\"c\",\"a\",\"b\"]")).containsExactly("MOVED /0 \"c\" > \"c\"");
    }

    @Test
    void whereEqualElementsRepeatNothingIsInvented() {
        assertThat(told("[1,2,1]", "[2,1]")).containsExactly("REMOVED /0 1 > ");
        assertThat(told("[8,1,2,1,8]", "[9,2,1,9]")).containsExactly("CHANGED /0 8 > 9", "REMOVED /1 1 > ",
                "CHANGED /3 8 > 9");
        assertThat(told("[1,1,2]", "[2,1,1]")).containsExactly("MOVED /0 2 > 2");
        assertThat(told("[1,7,2]", "[1,2,9]")).containsExactly("REMOVED /1 7 > ", "ADDED /2  > 9");
        String first = "{\"source_id\":\"mug\",\"quantity\":1}";
        String second = "{\"source_id\":\"mug\",\"quantity\":2}";
        assertThat(told("[" + first + "," + second + "]", "[" + second + "]"))
                .containsExactly("REMOVED /0 " + first + " > ");
        assertThat(told("[" + first + "," + second + ",3]", "[3," + second + "]"))
                .contains("REMOVED /0 " + first + " > ").noneMatch(line -> line.startsWith("CHANGED"));
    }

    @Test
    void aBlockThatCameBetweenRepeatedLinesIsAllThatCame() {
        String before = "a {\n  b {\n  }\n}\nc {\n}\n";
        String after = "a {\n  b {\n  }\n}\nnew {\n}\nc {\n}\n";
        assertThat(tell(compare(before, after).body())).containsExactly("ADDED 5  > new {", "ADDED 6  > }");
        String both = "A {\n  b {\n  }\n}\nnew {\n}\nc {\n}\nz\n";
        assertThat(tell(compare(before, both).body())).containsExactly("REMOVED 1 a { > ", "ADDED 1  > A {",
                "ADDED 5  > new {", "ADDED 6  > }", "ADDED 9  > z");
    }

    @Test
    void ofRepeatedHeadersTheOneThatWentIsNamed() {
        Headers before = Headers.of("X-A", "1", "X-A", "2");
        assertThat(tell(TextDiff.headers(before.list(), Headers.of("X-A", "2").list(), Volatiles.NONE)))
                .containsExactly("REMOVED X-A 1 > ");
    }

    @Test
    void numbersAreComparedExactlyAndAnotherSpellingIsSaid() {
        assertThat(told("{\"a\":1.0,\"b\":12300,\"c\":-0,\"d\":9007199254740993,\"e\":1e99999999999999999999}",
                "{\"a\":1,\"b\":1.23e+4,\"c\":0.00,\"d\":9007199254740992,\"e\":1e99999999999999999998}"))
                .containsExactly("REWRITTEN /a 1.0 > 1", "REWRITTEN /b 12300 > 1.23e+4", "REWRITTEN /c -0 > 0.00",
                        "CHANGED /d 9007199254740993 > 9007199254740992",
                        "CHANGED /e 1e99999999999999999999 > 1e99999999999999999998");
        assertThat(told("[\"A\"]", "[\"\\u0041\"]")).containsExactly("REWRITTEN /0 \"A\" > \"\\u0041\"");
        assertThat(told("[1]", "[\"1\"]")).containsExactly("CHANGED /0 1 > \"1\"");
    }

    @Test
    void whatVariesWithEveryDeliveryIsIgnoredOnDemand() {
        String before = "{\"id\":\"r_1\",\"date\":\"x\",\"created_at\":\"x\",\"order_id\":\"o1\",\"amount\":1,"
                + "\"product_id\":\"p\",\"list\":[{\"id\":\"a\",\"n\":1}]}";
        String after = "{\"id\":\"r_2\",\"date\":\"y\",\"created_at\":\"y\",\"order_id\":\"o2\",\"amount\":2,"
                + "\"product_id\":\"q\",\"tracking_id\":\"t\",\"list\":[{\"id\":\"b\",\"n\":1}]}";
        Comparison found = Comparison.withoutVolatiles(subject(before, NONE), subject(after, NONE));
        assertThat(tell(found.body())).containsExactly("CHANGED /amount 1 > 2", "CHANGED /product_id \"p\" > \"q\"");
        assertThat(found.body().sentence()).isEqualTo("2 changed; 6 ignored as volatile");
        assertThat(compare(before, after).body().sentence()).isEqualTo("6 changed, 2 added, 1 removed");
    }

    @Test
    void theSameContentInOtherBytesIsSaid() throws IOException {
        assertThat(compare("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}").same()).isEqualTo(Same.KEY_ORDER);
        assertThat(compare("{\"a\":1,\"b\":2}", "{\"a\": 1, \"b\": 2}").same()).isEqualTo(Same.WHITE_SPACE);
        assertThat(compare("{\"a\":1}", "{\"a\":2}").same()).isEqualTo(Same.NO);
        for (String body : List.of("{\"a\":1}", "a=1\nb=2")) {
            Comparison zipped = Comparison.of(subject(body, NONE), subject(zipped(body)));
            assertThat(zipped.same()).isEqualTo(Same.CODING);
            assertThat(zipped.bytes().first()).isZero();
        }
        assertThat(Comparison.of(subject("a=1", NONE), subject(zipped("a=2"))).same()).isEqualTo(Same.NO);
    }

    private static Delivery zipped(String body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return Deliveries.post(out.toByteArray(), Headers.of("Content-Encoding", "gzip"));
    }

    @Test
    void doubledKeysAreComparedFromTheLastOneAndNamed() {
        Comparison doubled = compare("{\"a\":1,\"a\":2}", "{\"a\":2}");
        assertThat(tell(doubled.body())).containsExactly("REMOVED /a 1 > ");
        assertThat(doubled.duplicates()).containsExactly("/a");
    }

    @Test
    void whatIsNoJsonIsComparedByLineAndWhatIsNoTextByByte() {
        Comparison text = compare("a=1\nb=2\nc=3", "a=1\nc=3\nd=4");
        assertThat(text.form()).isEqualTo(Form.LINES);
        assertThat(tell(text.body())).containsExactly("REMOVED 2 b=2 > ", "ADDED 3  > d=4");
        Comparison bytes = Comparison.of(subject(Deliveries.post(new byte[]{1, 2, (byte) 0xFF}, NONE)),
                subject(Deliveries.post(new byte[]{1, 3, (byte) 0xFF, 4}, NONE)));
        assertThat(bytes.form()).isEqualTo(Form.BYTES);
        assertThat(bytes.bytes()).isEqualTo(new Bytes(1, 3, 4));
    }

    @Test
    void headersAreComparedAsAnOrderedListWithRepeats() {
        Headers before = Headers.of("Host", "a", "X-A", "1", "Accept", "*", "X-A", "2", "Date", "d");
        Headers after = Headers.of("host", "a", "X-A", "1", "X-A", "3", "Date", "e", "New", "n");
        assertThat(tell(TextDiff.headers(before.list(), after.list(), Volatiles.NONE))).containsExactly(
                "REWRITTEN host a > a", "REMOVED Accept * > ", "CHANGED X-A 2 > 3", "CHANGED Date d > e",
                "ADDED New  > n");
        assertThat(TextDiff.headers(before.list(), after.list(), Volatiles.HEADERS).ignored()).isEqualTo(1);
    }

    @Test
    void whatIsVolatileIsKnownByNameWhateverTheLetterCase() {
        assertThat(List.of("id", "created_at", "ORDER_ID", "date", "tracking_id", "hash", "signature"))
                .allMatch(Volatiles.FIELDS::has);
        assertThat(List.of("product_id", "source_id", "amount", "paid", "data", "campaign", "code"))
                .noneMatch(Volatiles.FIELDS::has);
        assertThat(List.of("X-Voucherify-Signature", "Ngrok-Trace-Id", "traceparent"))
                .allMatch(Volatiles.HEADERS::has);
        assertThat(List.of("Content-Type", "User-Agent")).noneMatch(Volatiles.HEADERS::has);
    }

    @Test
    void manyElementsWithoutIdsAreCountedAndTheListIsCut() {
        String before = many(i -> "{\"n\":" + i + "}");
        String after = many(i -> "{\"n\":" + (i + 1_000_000) + "}");
        Comparison found = compare(before, after);
        assertThat(found.body().sentence()).isEqualTo("10,000 changed; only the first 2,000 are listed");
        assertThat(found.body().list()).hasSize(2_000);
        assertThat(compare(many(Integer::toString), many(i -> Integer.toString(9_999 - i))).body().counts())
                .containsExactly(Map.entry(Difference.Kind.MOVED, 9_999));
        assertThat(compare(many(_ -> "{\"id\":1}"), many(_ -> "{\"id\":1,\"x\":2}")).body().counts())
                .containsExactly(Map.entry(Difference.Kind.ADDED, 10_000));
    }

    @Test
    void anyNestingIsCompared() {
        String deep = "[".repeat(999) + "%s" + "]".repeat(999);
        Comparison found = compare(deep.formatted("1"), deep.formatted("2"));
        assertThat(found.body().list()).singleElement()
                .satisfies(only -> assertThat(only.pointer()).isEqualTo("/0".repeat(999)));
        String deeper = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(compare(deeper, deeper + " ").form()).isEqualTo(Form.LINES);
    }

    private static String many(IntFunction<String> element) {
        return IntStream.range(0, 10_000).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<String> told(String before, String after) {
        return tell(compare(before, after).body());
    }

    private static List<String> tell(Differences found) {
        return found.list().stream().map(d -> d.kind() + " " + d.pointer() + " " + d.before() + " > " + d.after())
                .toList();
    }

    private static Comparison compare(String before, String after) {
        return Comparison.of(subject(before, NONE), subject(after, NONE));
    }

    private static Comparison.Subject subject(String body, Headers headers) {
        return subject(Deliveries.post(body.getBytes(StandardCharsets.UTF_8), headers));
    }

    private static Comparison.Subject subject(Delivery delivery) {
        return new Comparison.Subject(delivery, new EventReader().read(delivery));
    }
}
