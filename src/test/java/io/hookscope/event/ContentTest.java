package io.hookscope.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.json.Pointers;
import io.hookscope.testing.Deliveries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} x             | 4
            {"a":1,}         | 8
            {"a": 12, x}     | 11
            {"a":tru}        | 9
            [1,2             | 5
            "abc             | 5
            nul              | 4
            01               | 2
            1.e5             | 3
            [1 2]            | 4
            {'a':1}          | 2
            {"a":NaN}        | 6
            {"a":1]          | 7
            {"a":1}{"b":2}   | 8
            {"ü":x}          | 6
            "\\x"            | 3
            """)
    void pointsAtTheFirstWrongCharacter(String body, int column) {
        Reading reading = reader.read(Deliveries.json(body));

        assertThat(reading.content())
                .isEqualTo(new Content.NotJson("not JSON, line 1 column " + column, 1, column));
        assertThat(reading.shape()).isEqualTo(Shape.NOT_JSON);
        assertThat(reading.summary().label()).isEqualTo("not JSON, line 1 column " + column);
    }

    @Test
    void countsLines() {
        assertThat(label("{\n  \"a\": 1\n  \"b\": 2\n}".getBytes(UTF_8), JSON)).isEqualTo("not JSON, line 3 column 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello world! | text/plain                        | plain text, 12 bytes
            hello world! | application/x-www-form-urlencoded | plain text, 12 bytes
            a=b&c=d      | application/x-www-form-urlencoded | form post, 7 bytes
            a=b&c=d      | text/plain                        | plain text, 7 bytes
            x            | text/plain                        | plain text, 1 byte
            hello        | application/json                  | not JSON, line 1 column 1
            {"a":        | text/plain                        | not JSON, line 1 column 6
            {"a":1       | application/x-www-form-urlencoded | not JSON, line 1 column 7
            {"a":1}      | application/x-www-form-urlencoded | free-form JSON, 1 key
            """)
    void saysWhatABodyIs(String body, String type, String label) {
        assertThat(label(body.getBytes(UTF_8), Headers.of("Content-Type", type))).isEqualTo(label);
    }

    @Test
    void saysThatThereIsNothing() {
        Reading reading = reader.read(Deliveries.json(""));

        assertThat(reading.shape()).isEqualTo(Shape.EMPTY);
        assertThat(reading.content()).isEqualTo(new Content.Empty());
        assertThat(reading.summary().label()).isEqualTo("empty body");
    }

    @Test
    void callsBytesBinary() {
        byte[] bytes = new byte[2 << 20];
        new Random(7).nextBytes(bytes);

        assertThat(label(bytes, JSON)).isEqualTo("binary, 2.0 MB");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            7b2261223a22ff227d, 'not JSON, no valid UTF-8 at line 1 column 7'
            22c08022,           'not JSON, no valid UTF-8 at line 1 column 2'
            22eda08022,         'not JSON, no valid UTF-8 at line 1 column 2'
            """)
    void saysWhereUtf8IsInvalid(String hex, String label) {
        assertThat(label(HexFormat.of().parseHex(hex), JSON)).isEqualTo(label);
    }

    @Test
    void knowsTextInAnotherEncoding() {
        assertThat(label("un café crème".getBytes(ISO_8859_1), Headers.NONE))
                .isEqualTo("text that is not UTF-8, 13 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void readsEveryEncodingOfJsonWithAndWithoutMark(String charset) {
        for (String mark : new String[]{"", "\uFEFF"}) {
            byte[] bytes = (mark + Deliveries.golden()).getBytes(Charset.forName(charset));

            assertThat(reader.read(Deliveries.post(bytes, JSON)).summary().code()).isEqualTo("Always-add-prods-5");
        }
    }

    @Test
    void tellsDoubledKeysAndKeepsTheLast() {
        var json = (Content.Json) reader
                .read(Deliveries.json("{\"a\":1,\"b/c\":[{\"x\":{\"y\":1},\"x\":{\"y\":2}}],\"a\":3}")).content();

        assertThat(json.duplicates()).containsExactly("/b~1c/0/x", "/a");
        assertThat(Pointers.at(json.root(), "/a").decimalValue()).isEqualTo("3");
        assertThat(Pointers.at(json.root(), "/b~1c/0/x/y").decimalValue()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1000,  '[', ']', 'JSON array, 1 value'
            1001,  '[', ']', 'JSON nested deeper than 1,000 levels'
            10000, '[', ']', 'JSON nested deeper than 1,000 levels'
            10000, '{"a":', '}', 'JSON nested deeper than 1,000 levels'
            10000, '[', '', 'JSON nested deeper than 1,000 levels'
            """)
    void boundsTheDepth(int levels, String open, String close, String label) {
        String body = open.repeat(levels) + (open.startsWith("{") ? "1" : "") + close.repeat(levels);

        assertThat(label(body.getBytes(UTF_8), JSON)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "9007199254740993", "-0.0", "100", "12345678901234567890123456789"})
    void keepsNumbersExact(String number) {
        assertThat(total(number)).isEqualTo(new BigDecimal(number));
    }

    @Test
    void boundsTheNumberOfValues() {
        String million = "[" + "0,".repeat(999_998) + "0]";

        assertThat(reader.read(Deliveries.json(million)).content()).isInstanceOf(Content.Json.class);
        assertThat(label(million.replace("]", ",0]").getBytes(UTF_8), JSON))
                .isEqualTo("JSON of more than 1,000,000 values");
    }

    @Test
    void keepsFourHundredDigits() {
        assertThat(total("9".repeat(400))).isEqualTo(new BigDecimal("9".repeat(400)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1E-1000000000", "1e99999999999999999999", "\"6000\"", "null", "{}",
            "true"})
    void takesNoAmountFromWhatIsNone(String value) {
        assertThat(total(value)).isNull();
    }

    @Test
    void showsNumbersAsWrittenThatNobodyCanCount() {
        var json = (Content.Json) reader.read(Deliveries.json("[1e99999999999," + "7".repeat(20_000) + "]")).content();

        assertThat(json.root().get(0)).hasToString("1e99999999999");
        assertThat(json.root().get(1)).hasToString("7".repeat(20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "deflate", "deflate-raw", "gzip, deflate", "identity, gzip"})
    void unpacksContentEncodings(String coding) throws IOException {
        byte[] body = Deliveries.golden().getBytes(UTF_8);
        for (String layer : coding.toLowerCase(Locale.ROOT).split(", ")) {
            body = pack(layer, body);
        }
        Headers headers = Headers.of("content-encoding", coding.replace("-raw", ""));

        Reading reading = reader.read(Deliveries.post(body, headers));

        assertThat(reading.text()).isEqualTo(Deliveries.golden().getBytes(UTF_8));
        assertThat(reading.summary().code()).isEqualTo("Always-add-prods-5");
    }

    private static byte[] pack(String layer, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        switch (layer) {
            case "identity" -> out.write(bytes);
            case "deflate", "deflate-raw" -> {
                try (var deflater = new Deflater(6, layer.endsWith("raw"));
                        var packing = new DeflaterOutputStream(out, deflater)) {
                    packing.write(bytes);
                }
            }
            default -> {
                try (var packing = new GZIPOutputStream(out)) {
                    packing.write(bytes);
                }
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            gzip,    'broken gzip, 2 bytes'
            deflate, 'broken deflate, 2 bytes'
            br,      'encoded with br, which is not read here, 2 bytes'
            zstd,    'encoded with zstd, which is not read here, 2 bytes'
            'gzip, br', 'encoded with br, which is not read here, 2 bytes'
            """)
    void namesTheEncodingThatItCannotUndo(String coding, String label) {
        Reading reading = reader.read(Deliveries.post(new byte[]{'{', '}'}, Headers.of("Content-Encoding", coding)));

        assertThat(reading.summary().label()).isEqualTo(label);
        assertThat(reading.text()).isEqualTo(new byte[]{'{', '}'});
    }

    @Test
    void noticesGzipThatEndsTooEarlyAndGzipThatNobodyAnnounced() throws IOException {
        byte[] packed = pack("gzip", Deliveries.golden().getBytes(UTF_8));
        byte[] cut = Arrays.copyOf(packed, 300);

        assertThat(label(cut, Headers.of("Content-Encoding", "gzip"))).isEqualTo("broken gzip, 300 bytes");
        assertThat(label(cut, JSON)).isEqualTo("gzip without Content-Encoding, 300 bytes");
    }

    @Test
    void stopsUnpackingAtTheBound() throws IOException {
        byte[] bomb = pack("gzip", new byte[65 << 20]);

        Reading reading = reader.read(Deliveries.post(bomb, Headers.of("Content-Encoding", "gzip")));

        assertThat(reading.summary().label()).endsWith("to more than 64.0 MB").startsWith("unpacks from ");
        assertThat(reading.text()).isSameAs(bomb);
    }

    @Test
    void saysWhatWasRefusedAndWhatWasCutShort() {
        assertThat(received(Body.EMPTY, new Reception.TooLarge(10 << 20)).summary().label())
                .isEqualTo("refused, larger than 10.0 MB");
        assertThat(received(Body.of("{\"a\":"), new Reception.CutShort("the connection broke")).summary().label())
                .isEqualTo("cut short after 5 bytes");
    }

    private Reading received(Body body, Reception reception) {
        return reader.read(new Delivery(Deliveries.RECEIVED, "POST", "/", "HTTP/1.1", "127.0.0.1:51234", JSON, body,
                reception));
    }

    private String label(byte[] body, Headers headers) {
        return reader.read(Deliveries.post(body, headers)).summary().label();
    }

    private BigDecimal total(String number) {
        return reader.read(Deliveries.json("{\"order\":{\"object\":\"order\",\"total_amount\":" + number + "}}"))
                .summary()
                .orderTotal();
    }
}
