package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Delivery;
import io.hookscope.sample.plan.Signer;
import io.hookscope.sample.send.SendClock;
import io.hookscope.settings.SecretsFile;
import io.hookscope.testing.Endpoint;
import io.hookscope.testing.Handler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SendCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.250Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void sendsOneRedemptionThatJustHappened() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(200)) {
            assertThat(send(Map.of(), endpoint.at("/hooks?shop=1").toString())).isZero();
            Delivery delivery = endpoint.received().getFirst();
            JsonNode body = json(delivery);
            assertThat(delivery.method() + " " + delivery.target()).isEqualTo("POST /hooks?shop=1");
            assertThat(delivery.headers().first("Content-Type")).contains("application/json");
            assertThat(delivery.headers().first("x-voucherify-signature")).isEmpty();
            assertThat(body.at("/type").stringValue()).isEqualTo("redemption.succeeded");
            assertThat(body.at("/created_at").stringValue()).isEqualTo("2026-03-01T09:30:00.250Z");
            assertThat(body.at("/source/target_url").stringValue()).isEqualTo(endpoint.at("/hooks?shop=1").toString());
            assertThat(out.toString()).startsWith("redemption.succeeded  " + body.at("/data/voucher/code").stringValue()
                    + "  200  ").contains("1 sent: 1 answered 2xx, 0 otherwise");
            assertThat(endpoint.received()).hasSize(1);
        }
    }

    @Test
    void aLineForProgramsIsAsciiWhateverIsInIt() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(200)) {
            assertThat(send(Map.of(), endpoint.at("/").toString(), "--json", "--code", "Za\u017c\u00f3\u0142\u0107-1"))
                    .isZero();
        }
        assertThat(out.toString()).containsIgnoringCase("\"code\":\"Za\\u017C\\u00F3\\u0142\\u0107-1\"")
                .matches("[\\x20-\\x7e\\r\\n]+");
    }

    @Test
    void signsWithTheSecretOfAFileOrOfTheEnvironment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from-file\n");
        try (Endpoint endpoint = Endpoint.answering(204)) {
            String url = endpoint.at("/").toString();
            assertThat(send(Map.of("HOOKSCOPE_SECRET", "from-environment"), url)).isZero();
            assertThat(send(Map.of("HOOKSCOPE_SECRET", "from-environment"), url, "--secret-file", file.toString()))
                    .isZero();
            assertThat(signature(endpoint.received().getFirst()))
                    .isEqualTo(new Signer("from-environment").sign(endpoint.received().getFirst().body().bytes()));
            assertThat(signature(endpoint.received().getLast()))
                    .isEqualTo(new Signer("from-file").sign(endpoint.received().getLast().body().bytes()));
        }
    }

    @Test
    void signsWithTheFirstSecretInUseOfANamedDataFolder(@TempDir Path folder) throws IOException {
        var secrets = SecretsFile.open(folder.resolve("secrets.json"), InstantSource.system());
        secrets.put(new Secret("before", "old-secret", Secret.State.OLD));
        secrets.put(Secret.active("now", "new-secret"));
        try (Endpoint endpoint = Endpoint.answering(204)) {
            assertThat(send(Map.of(), endpoint.at("/").toString(), "--data-dir", folder.toString())).isZero();
            assertThat(signature(endpoint.received().getFirst()))
                    .isEqualTo(new Signer("new-secret").sign(endpoint.received().getFirst().body().bytes()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"list\":[{\"name\":", "null", ""})
    void sendsNothingUnsignedWhenTheSavedSecretsCannotBeRead(String content, @TempDir Path folder) throws IOException {
        Path secrets = Files.writeString(folder.resolve("secrets.json"), content);
        try (Endpoint endpoint = Endpoint.answering(204)) {
            assertThat(send(Map.of(), endpoint.at("/").toString(), "--data-dir", folder.toString())).isEqualTo(2);
            assertThat(endpoint.received()).isEmpty();
        }
        assertThat(err.toString()).isEqualToIgnoringNewLines("The saved secrets cannot be read.");
        assertThat(secrets).hasContent(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    void exitsWithOneWhenAnAnswerIsNoSuccess(int status) throws IOException {
        try (Endpoint endpoint = Endpoint.answering(status)) {
            assertThat(send(Map.of(), endpoint.at("/hooks").toString(), "--count", "2")).isEqualTo(1);
            assertThat(endpoint.received()).extracting(Delivery::target).containsExactly("/hooks", "/hooks");
            assertThat(out.toString()).contains("  " + status + "  ")
                    .contains("2 sent: 0 answered 2xx, 2 otherwise");
        }
    }

    @Test
    void aRefusedConnectionIsOneSentence() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(send(Map.of(), "http://127.0.0.1:" + port + "/hooks", "--count", "500")).isEqualTo(1);
        assertThat(out.toString().lines().filter(l -> l.contains("nothing listens at http://127.0.0.1:" + port)))
                .hasSize(1);
        assertThat(out.toString()).doesNotContain("Exception", "p99").contains("1 sent: 0 answered 2xx, 1 otherwise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "5, 5", "99999999999999999999"})
    void anAnswerWithAnOddLengthIsAnOutcome(String length) throws IOException {
        try (var handler = new Handler((_, connection) -> Handler.send(connection,
                "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\nhello"))) {
            assertThat(send(Map.of(), handler.at("/"))).isEqualTo(1);
        }
        assertThat(out.toString()).contains("1 sent: 0 answered 2xx, 1 otherwise").doesNotContain("Exception");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ftp://127.0.0.1/|is not an http or https URL",
            "127.0.0.1:8080|is not an http or",
            "http://h:99999/|names a port that is none", "http://h:0/|names a port that is none",
            "http:///x|is not an http or https URL",
            "http://jane:pass-word@127.0.0.1/|http://…@127.0.0.1/ is not an http or https URL without a user",
            "http://my_service:3000/|underscore in its host",
            "http://h/ --event redemption|There is no event redemption: choose",
            "http://h/ --voucher x|There is no voucher kind x: choose one of amount", "http://h/ --life x|no life x",
            "http://h/ --wrong x|no defect x: choose one of item-amount", "http://h/ --stack 31|1 to 30 redeemables",
            "http://h/ --lines 501|1 to 500 lines", "http://h/ --header x|'Name: value'",
            "http://h/ --set x|JSON pointer",
            "http://h/ --header Host:x|The header Host cannot be set", "http://h/ --at x|The time x is none",
            "http://h/ --secret-file /no/such|cannot be read", "http://h/ --wrong signature|needs a secret",
            "http://h/ --bare --legacy|one form", "http://h/ --count 0|count", "http://h/ --concurrency 999|1 to 256",
            "http://h/ --missing 1|Only a stack", "http://127.0.0.1:9/ --even-if-answered|give --retries",
            "http://h/ --retries 13|12 times at most", "http://h/ --shuffle|give --stack with --shuffle",
            "http://h/ --rate 0|leave out --rate", "http://h/ --rate -1|The rate is"})
    void saysInOneSentenceWhatCannotBe(String line, String sentence) {
        assertThat(send(Map.of(), line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("pass-word");
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theSameSeedPrintsTheSameBytes() {
        String[] line = {"http://127.0.0.1:9/", "--seed", "42", "--count", "20", "--stack", "3", "--shuffle",
                "--dry-run", "--json"};
        assertThat(send(Map.of(), line)).isZero();
        String first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(send(Map.of(), line)).isZero();
        assertThat(out.toString()).isEqualTo(first);
        assertThat(first.lines()).hasSize(80).allSatisfy(l -> assertThat(JSON.readTree(l).has("data")).isTrue());
        assertThat(first).contains("\"created_at\":\"2026-01-01T12:00:00.000Z\"");
    }

    @Test
    void aDryRunPrintsTheRequestAndSendsNothing() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(200)) {
            assertThat(send(Map.of("HOOKSCOPE_SECRET", "s"), endpoint.at("/hooks").toString(), "--dry-run", "--header",
                    "X-Shop: 7", "--at", "2026-05-05T05:05:05Z", "--bare", "--code", "AB-1")).isZero();
            assertThat(endpoint.received()).isEmpty();
            List<String> lines = out.toString().lines().toList();
            assertThat(lines.getFirst()).isEqualTo("POST " + endpoint.at("/hooks"));
            assertThat(lines).contains("X-Shop: 7", "Content-Type: application/json");
            assertThat(lines.stream().filter(l -> l.startsWith("x-voucherify-signature: "))).hasSize(1);
            assertThat(lines.get(6)).startsWith("{\"customer\":").contains("\"code\":\"AB-1\"");
        }
    }

    @Test
    void sendsAStackInOrderAndDuplicatesAtOnce() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(200)) {
            assertThat(send(Map.of(), endpoint.at("/").toString(), "--stack", "3", "--duplicate", "--json")).isZero();
            List<JsonNode> bodies = endpoint.received().stream().map(SendCommandTest::json).toList();
            assertThat(bodies).hasSize(8);
            assertThat(bodies.getFirst()).isEqualTo(bodies.get(1));
            assertThat(bodies.getLast().at("/data/redemption/redemption").isMissingNode()).isTrue();
            JsonNode sum = JSON.readTree(out.toString().lines().toList().getLast());
            assertThat(sum.get("sent").asInt() + " " + sum.get("success").asInt()).isEqualTo("8 8");
        }
    }

    @Test
    void triesAgainUntilItIsAnsweredAsASenderDoes() throws IOException {
        var left = new AtomicInteger(2);
        try (Endpoint endpoint = Endpoint.deciding(_ -> left.getAndDecrement() > 0 ? 500 : 200)) {
            assertThat(send(Map.of(), endpoint.at("/").toString(), "--retries", "6", "--retry-scale", "0")).isZero();
            assertThat(endpoint.received()).hasSize(3);
            assertThat(endpoint.received()).extracting(d -> json(d).at("/id").stringValue()).containsOnly(
                    json(endpoint.received().getFirst()).at("/id").stringValue());
            assertThat(out.toString()).contains("  500  ", "(retry 2)", "3 sent: 1 answered 2xx, 2 otherwise");
        }
    }

    @Test
    void failsWhenNoRetryIsAnswered() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(500)) {
            assertThat(send(Map.of(), endpoint.at("/").toString(), "--retries", "2", "--retry-scale", "0"))
                    .isEqualTo(1);
            assertThat(endpoint.received()).hasSize(3);
        }
    }

    @Test
    void sendsRetriesAlthoughItWasAnsweredWhenToldSo() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(200)) {
            assertThat(send(Map.of(), endpoint.at("/").toString(), "--retries", "2", "--retry-scale", "0",
                    "--even-if-answered")).isZero();
            assertThat(endpoint.received()).hasSize(3);
        }
    }

    @Test
    void eachWebhookOfManyAtOnceIsTriedAgainByItself() throws IOException {
        var seen = ConcurrentHashMap.<String>newKeySet();
        try (Endpoint endpoint = Endpoint.deciding(d -> seen.add(json(d).at("/id").stringValue()) ? 503 : 200)) {
            assertThat(send(Map.of(), endpoint.at("/").toString(), "--count", "20", "--concurrency", "8", "--retries",
                    "3", "--retry-scale", "0")).isZero();
            assertThat(endpoint.received()).hasSize(40);
            assertThat(seen).hasSize(20);
        }
    }

    private int send(Map<String, String> environment, String... arguments) {
        var command = new CommandLine(new SendCommand(() -> NOW, environment, SendClock.REAL));
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static String signature(Delivery delivery) {
        return delivery.headers().first("x-voucherify-signature").orElseThrow();
    }

    private static JsonNode json(Delivery delivery) {
        return JSON.readTree(new String(delivery.body().bytes(), StandardCharsets.UTF_8));
    }
}
