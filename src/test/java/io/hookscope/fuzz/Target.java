package io.hookscope.fuzz;

import io.hookscope.exchange.Format;
import io.hookscope.exchange.curl.PosixCurl;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Exported;
import io.hookscope.testing.MemorySession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What is fuzzed, and with what the fuzzer begins. */
enum Target {
    READ(ReadTarget.class, ReadTarget::fuzzerTestOneInput, Target::bodies),
    PLACE(PlaceTarget.class, PlaceTarget::fuzzerTestOneInput, Target::bodies),
    CHECK(CheckTarget.class, CheckTarget::fuzzerTestOneInput, Target::bodies),
    CLEAN(CleanTarget.class, CleanTarget::fuzzerTestOneInput, Target::recipes),
    QUERY(QueryTarget.class, QueryTarget::fuzzerTestOneInput, Target::queries),
    IMPORT(ImportTarget.class, ImportTarget::fuzzerTestOneInput, Target::files),
    REDACT(RedactTarget.class, RedactTarget::fuzzerTestOneInput, Target::bodies),
    COMPARE(CompareTarget.class, CompareTarget::fuzzerTestOneInput, Target::bodies),
    CURL(CurlTarget.class, CurlTarget::fuzzerTestOneInput, Target::requests),
    LISTEN(ListenTarget.class, ListenTarget::fuzzerTestOneInput, Target::wires),
    ANSWER(AnswerTarget.class, AnswerTarget::fuzzerTestOneInput, Target::answers),
    DESCRIBE(DescribeTarget.class, DescribeTarget::fuzzerTestOneInput, Target::descriptions),
    SESSION(SessionTarget.class, SessionTarget::fuzzerTestOneInput, Target::damages);

    /** Takes one input; what it throws is a finding. */
    interface Body {
        void take(byte[] input) throws Exception;
    }

    private final Class<?> type;
    private final Body body;
    private final Supplier<List<byte[]>> seeds;

    Target(Class<?> type, Body body, Supplier<List<byte[]>> seeds) {
        this.type = type;
        this.body = body;
        this.seeds = seeds;
    }

    /** Returns the class that has {@code fuzzerTestOneInput}. */
    String className() {
        return type.getName();
    }

    /** Returns its name in lower case. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    void take(byte[] input) throws Exception {
        body.take(input);
    }

    List<byte[]> seeds() {
        return seeds.get();
    }

    private static List<byte[]> bodies() {
        List<byte[]> all = new ArrayList<>();
        Deliveries.CLEAN_EVENTS.keySet().stream().sorted()
                .forEach(name -> all.add(Input.of(0, Deliveries.enveloped(name))));
        String golden = Deliveries.goldenEnvelope();
        all.add(Input.of(1, Deliveries.golden()));
        all.add(Input.of(2, packed(golden)));
        all.add(Input.of(3, deflated(golden)));
        all.add(Input.of(6, golden.getBytes(StandardCharsets.UTF_16)));
        all.add(Input.of(7, "{\"a\":1}"));
        all.add(Input.of(8, Deliveries.event("legacy-voucher-published")));
        all.add(Input.of(128, "{\"a\":[{\"id\":1},{\"id\":2}],\"b\":1e2}{\"a\":[{\"id\":2},{\"id\":3}],\"b\":100}"));
        return all;
    }

    private static List<byte[]> recipes() {
        return Stream.of("\0\0\0\0\0\0\0\0\0\0\0\1", "\1\2\1\3seedseed", "\3\1\2\5abcdefgh").map(Target::bytes)
                .toList();
    }

    private static List<byte[]> queries() {
        return Stream.of("event:redemption.* code:Always-add* customer:\"Jane Doe\"",
                "amount>50 discount>=10 status:500 signature:wrong finding:arithmetic attempt>1 origin:eu1",
                "path:/hooks received:>13:00 is:flagged pointer:/data/order/metadata/region=EMEA",
                "-(a or not b) and \"c d\"", "received:2024-01-15..today", "took:5ms", "code!=a*b", "a \\\"", "(")
                .map(Target::bytes).toList();
    }

    private static List<byte[]> files() {
        var session = new MemorySession();
        session.append(Deliveries.json("{\"a\":\"\u00fc\"}")).join();
        session.append(Deliveries.post(new byte[]{0, -1, 13, 10}, Input.HEADERS.get(8))).join();
        return List.of(Exported.of(session, Format.NDJSON), Exported.of(session, Format.HAR),
                bytes(PosixCurl.of(Deliveries.json("{\"a\":\"it's \\\"quoted\\\"\"}"), "http://localhost:8080")),
                bytes(PosixCurl.of(Deliveries.post(new byte[]{0, -1}, Input.HEADERS.get(1)), "http://localhost:8080")),
                bytes("curl 'https://a:1/b?x#y' -X 'PUT' -H \"x-q: \\\"a\\\"\" -b 'a=b' -ufoo:bar --data-raw $'\\u00fc'"),
                bytes(Deliveries.golden()));
    }

    private static List<byte[]> requests() {
        return List.of(Input.of(0, "hooks?a=b%20\ntext/plain\ncurl\n*/*\n\n{\"a\":\"it's\"}\n"),
                Input.of(1, new byte[]{'/', '[', 'a', ']', '\n', '"', '\\', -1, '\n', '\n', 0, -1}),
                Input.of(5, "../a"));
    }

    private static List<byte[]> wires() {
        String post = "POST /hooks HTTP/1.1\r\nHost: x\r\n";
        return Stream.of(post + "Content-Length: 7\r\n\r\n{\"a\":1}", post + "Transfer-Encoding: chunked\r\n\r\n"
                + "7;a=b\r\n{\"a\":1}\r\n0\r\nx: y\r\n\r\n", "GET / HTTP/1.0\r\n\r\n",
                post + "Content-Length: 0\r\n\r\n" + post + "Content-Length: 0\r\nConnection: close\r\n\r\n",
                post + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
                "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n",
                post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}", post + "x: a\r\n b\r\n\r\n",
                post + "Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\2\0\1\0\1\u00fc\3\3", "\r\n\r\nOPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
    }

    private static List<byte[]> answers() {
        return Stream.of("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 500 No\r\nx: a\r\n b\r\n\r\nall to the end",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\nx: y\r\n\r\n",
                "HTTP/1.1 204 \r\n\r\n", "SSH-2.0-OpenSSH_9.6\r\n", "").map(Target::bytes).toList();
    }

    private static List<byte[]> descriptions() {
        String at = "{\"webhooks\":{\"EVENTS.%s\":{\"post\":{\"requestBody\":{\"content\":{\"application/json\":{\"schema\":%s}}}}}},"
                + "\"components\":{\"a\":{\"type\":\"string\",\"enum\":[\"x\"]},\"b\":{\"$ref\":\"#/components/b\"},%s}}";
        String doubled = IntStream.range(0, 60).mapToObj(
                i -> "\"d%d\":{\"allOf\":[{\"$ref\":\"#/components/d%d\"},{\"$ref\":\"#/components/d%d\"}]}".formatted(
                        i, i + 1,
                        i + 1))
                .collect(Collectors.joining(","));
        return List.of(bytes(at.formatted("CUSTOMER.CREATED",
                "{\"type\":\"object\",\"properties\":{\"name\":{\"$ref\":\"#/components/a\"},\"object\":{\"type\":[\"null\",\"integer\"]}},"
                        + "\"additionalProperties\":{\"oneOf\":[{\"type\":\"number\"},{\"$ref\":\"#/components/b\"}]}}",
                "\"c\":{}")),
                bytes(at.formatted("VOUCHER.PUBLISHED",
                        "{\"allOf\":[{\"type\":\"array\",\"items\":{}},{\"anyOf\":[]}]}", "\"c\":{}")),
                bytes(at.formatted("VOUCHER.PUBLISHED", "{\"$ref\":\"#/components/d0\"}", doubled)));
    }

    private static List<byte[]> damages() {
        return Stream.of("", "\0\0\0\0\30\u0010SQLite format 3", "\0\0\0\40\0", "\1\0\0\0\12\4abcd", "\2\0\0\0\0\4abcd",
                "\3\0\0\1\0\1\0").map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(String text) {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out)) {
            deflate.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
