package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.coding.Packer;
import io.hookscope.exchange.fixture.Fixture;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Endpoint;
import io.hookscope.testing.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixtureTest {

    private static final String SIGNATURE = "a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2";

    @TempDir
    Path folder;

    static List<byte[]> bodies() {
        byte[] noise = new byte[150_000];
        new Random(3).nextBytes(noise);
        return List.of(
                "{\n  \"a\":  \"\\u00e9 \u00fc\ud83d\ude00\u2028'x' \\\\ */ */ @BODY@\" \t\r\n} "
                        .getBytes(StandardCharsets.UTF_8),
                noise, new byte[0], Deliveries.golden().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theJavaTestPostsTheSameBytes(byte[] body) throws Exception {
        try (Endpoint endpoint = Endpoint.answering(204)) {
            post(compiled(Fixture.JUNIT.of(delivery(body), endpoint.at("").toString())));
            assertArrived(endpoint, body);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theJestTestPostsTheSameBytes(byte[] body) throws Exception {
        assumeTrue(Programs.isThere("node"));
        try (Endpoint endpoint = Endpoint.answering(204)) {
            String jest = """
                    const tests = [];
                    const test = (name, deed) => tests.push(deed);
                    test.skip = () => {};
                    const expect = found => ({ toBe(wanted) { if (found !== wanted) throw new Error(found + '!=' + wanted); } });
                    """;
            Path file = Files.writeString(folder.resolve("a.js"), jest
                    + Fixture.JEST.of(delivery(body), endpoint.at("").toString())
                    + "(async () => { for (const deed of tests) await deed(); })();");

            run(file);

            assertArrived(endpoint, body);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', /hooks", "/, /hooks", "/shop/, /shop/hooks", "/webhooks/voucherify, /webhooks/voucherify"})
    void aUrlWithAPathOfItsOwnIsWhereTheTestsPost(String path, String arrives) throws Exception {
        try (Endpoint endpoint = Endpoint.answering(204)) {
            String address = endpoint.at("").toString().replaceAll("/$", "") + path;
            post(compiled(Fixture.JUNIT.of(delivery(new byte[0]), address)));
            if (Programs.isThere("node")) {
                run(Files.writeString(folder.resolve("a.js"), "const test = () => {}; test.skip = test;\n"
                        + Fixture.JEST.of(delivery(new byte[0]), address) + "post();"));
            }
            assertThat(endpoint.received()).isNotEmpty().extracting(Delivery::target).containsOnly(arrives);
        }
    }

    @Test
    void bothTestsTakeTheAddressFromTheSameVariable() {
        for (Fixture fixture : Fixture.values()) {
            assertThat(fixture.of(delivery(new byte[0]), "http://127.0.0.1:1").lines()
                    .filter(line -> !line.contains("The address comes from")))
                    .anyMatch(line -> line.contains("WEBHOOK_URL"));
        }
    }

    private Path compiled(String text) throws IOException {
        Path source = Files.writeString(folder.resolve("CapturedWebhookTest.java"), text);
        var messages = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, "--release", "17", "-d",
                folder.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none",
                source.toString());
        assertThat(code).as(messages.toString()).isZero();
        return folder;
    }

    private void post(Path classes) throws Exception {
        try (var loader = new URLClassLoader(new URL[]{classes.toUri().toURL()}, getClass().getClassLoader())) {
            var constructor = loader.loadClass("CapturedWebhookTest").getDeclaredConstructor();
            constructor.setAccessible(true);
            Method test = constructor.getDeclaringClass().getDeclaredMethod("theHandlerTakesTheWebhook");
            test.setAccessible(true);
            test.invoke(constructor.newInstance());
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    void theJestTestComputesTheSignature(Delivery delivery, String signature) throws Exception {
        assumeTrue(Programs.isThere("node"));
        String fixture = Fixture.JEST.of(delivery, "http://127.0.0.1:1");
        Path file = Files.writeString(folder.resolve("a.js"), "const test = () => {}; test.skip = test;\n"
                + fixture.replace("process.env.VOUCHERIFY_SECRET", "'secretKey'")
                + "if (signature() !== '" + signature + "') throw new Error(signature());");

        run(file);
    }

    @ParameterizedTest
    @MethodSource("known")
    void theJavaTestComputesTheSignature(Delivery delivery, String signature) throws Exception {
        Path source = Files.writeString(folder.resolve("CapturedWebhookTest.java"),
                Fixture.JUNIT.of(delivery, "http://127.0.0.1:1"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, "-d", folder.toString(),
                "-classpath", System.getProperty("java.class.path"), "-proc:none", source.toString())).isZero();
        try (var loader = new URLClassLoader(new URL[]{folder.toUri().toURL()}, getClass().getClassLoader())) {
            Method computed = loader.loadClass("CapturedWebhookTest").getDeclaredMethod("signature", String.class);
            computed.setAccessible(true);
            assertThat(computed.invoke(null, "secretKey")).isEqualTo(signature);
        }
    }

    @Test
    void whatCannotBeUnpackedIsPostedAndItsSignatureNotCompared() {
        Delivery packed = Deliveries.post(new byte[]{11, 2, (byte) 0x80}, Headers.of("Content-Encoding", "br"));
        assertThat(Fixture.JUNIT.of(packed, "http://127.0.0.1:1")).contains("byte[] SIGNED = null;");
        assertThat(Fixture.JEST.of(packed, "http://127.0.0.1:1")).contains("const SIGNED = null;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X*/static{System.exit(7);}/*", "X\\u002a\\u002fint x;\\u002f\\u002a", "X\\u00zz",
            "X\u0085"})
    void noNameOfAHeaderGetsOutOfAComment(String name) throws Exception {
        Delivery delivery = Deliveries.post(new byte[0], Headers.of(name, "caf\u00e9", name, "plain"));

        for (Fixture fixture : Fixture.values()) {
            assertThat(fixture.of(delivery, "http://127.0.0.1:1")).contains(" Left out, not plain text: X?")
                    .doesNotContain(name);
        }
        Path source = Files.writeString(folder.resolve("CapturedWebhookTest.java"),
                Fixture.JUNIT.of(delivery, "http://127.0.0.1:1"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, "-d", folder.toString(),
                "-classpath", System.getProperty("java.class.path"), "-proc:none", source.toString())).isZero();
    }

    static List<Arguments> known() {
        Headers packed = Headers.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        byte[] json = "{\n  \"a\": 1\n}".getBytes(StandardCharsets.UTF_8);
        return List.of(Arguments.of(Deliveries.json("{\"a\":1}"), SIGNATURE),
                Arguments.of(Deliveries.post(json, Headers.NONE), SIGNATURE),
                Arguments.of(Deliveries.post(Packer.pack(packed, json).orElseThrow(), packed), SIGNATURE),
                Arguments.of(Deliveries.json("  message  "),
                        "53ff92957e1427ce23ad5bda9d0c5f2f4ff384d0806b83eeacb510c842d3a358"));
    }

    private void run(Path file) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", file.toString()).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
    }

    private static Delivery delivery(byte[] body) {
        return Deliveries.post(body, Headers.of("Content-Type", "application/json", "Host", "shop.example", "X-Two",
                "1", "X-Two", "it's \\ \"2\"", "X-Name", "caf\u00e9", "X-Voucherify-Signature", SIGNATURE));
    }

    private static void assertArrived(Endpoint endpoint, byte[] body) {
        assertThat(endpoint.received()).hasSize(1);
        Delivery arrived = endpoint.received().getFirst();
        assertThat(arrived.target()).isEqualTo("/hooks");
        assertThat(arrived.body().bytes()).isEqualTo(body);
        assertThat(arrived.headers().all("X-Two")).containsExactly("1", "it's \\ \"2\"");
        assertThat(arrived.headers().first("x-voucherify-signature")).contains(SIGNATURE);
        assertThat(arrived.headers().first("X-Name")).isEmpty();
    }
}
