package io.hookscope.exchange.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.OddDeliveries;
import io.hookscope.testing.Programs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurlTest {

    /** How many requests are tried; {@code -Dcurl.requests=500} for more. */
    private static final int REQUESTS = Integer.getInteger("curl.requests", 60);
    private static final Set<String> ITS_OWN = Set.of("host", "content-length");

    @TempDir
    Path folder;

    @Test
    void optionsOfOneLetterMayStandTogether() throws IOException {
        Delivery posted = read("curl -sSLXPUT http://a/b -kd 'x=1' -vH 'A: b' -so /dev/null");
        assertThat(posted.method()).isEqualTo("PUT");
        assertThat(posted.body()).isEqualTo(Body.of("x=1"));
        assertThat(posted.headers().first("A")).hasValue("b");
        assertThat(read("curl -sI http://a").method()).isEqualTo("HEAD");
        assertThatThrownBy(() -> read("curl -sF x=y http://a")).hasMessageContaining("-F is not understood");
    }

    @Test
    void oddRequestsArriveByteForByteThroughShellAndCurl() throws Exception {
        assumeTrue(Programs.isThere("curl") && Programs.isThere("sh"));
        var odd = new OddDeliveries(7);
        try (var server = new RawServer()) {
            for (int i = 0; i < REQUESTS; i++) {
                Delivery wanted = odd.next();
                String command = PosixCurl.of(wanted, server.address());
                run("sh", Files.writeString(folder.resolve("command.sh"), command).toString());

                assertSame(server.next(), wanted, command);
            }
        }
    }

    /** PowerShell itself is on few machines: its lines are read by the rules of its specification. */
    @Test
    void oddRequestsArriveByteForByteThroughTheLinesForPowerShell() throws Exception {
        assumeTrue(Programs.isThere("curl"));
        var odd = new OddDeliveries(8);
        try (var server = new RawServer()) {
            for (int i = 0; i < REQUESTS / 3; i++) {
                Delivery wanted = odd.next();
                String lines = PowerShellCurl.of(wanted, server.address());
                var script = PowerShellScript.of(lines);
                run(words(script));

                assertSame(server.next(), wanted, lines);
                assertThat(script.removed()).containsExactly("options", "body");
            }
        }
    }

    private String[] words(PowerShellScript script) throws IOException {
        Path options = Files.write(folder.resolve("options"), script.file("options"));
        Path body = Files.write(folder.resolve("body"), script.file("body"));
        return Stream.concat(Stream.of("curl"), script.arguments().stream()
                .map(word -> word.replace("<options>", options.toString()).replace("<body>", body.toString())))
                .toArray(String[]::new);
    }

    @Test
    void whateverAValueHoldsPowerShellReadsItAsOneText() {
        for (char c = 1; c < 0x3000; c++) {
            if (c != '\r' && c != '\n') {
                String value = "a" + c + "$(b)`c" + c + "'";
                var delivery = Deliveries.post(value.getBytes(StandardCharsets.UTF_8), Headers.of("X-Odd", value));
                var script = PowerShellScript.of(PowerShellCurl.of(delivery, "http://127.0.0.1:8080"));

                assertThat(script.file("body")).as("U+%04X", (int) c).isEqualTo(delivery.body().bytes());
                assertThat(script.arguments()).as("U+%04X", (int) c).containsExactly("--config", "<options>",
                        "--data-binary", "@<body>");
            }
        }
    }

    @Test
    void whatIsWrittenForAShellIsReadBack() throws Exception {
        var odd = new OddDeliveries(9);
        for (int i = 0; i < 200; i++) {
            Delivery wanted = odd.next();
            assertSame(read(PosixCurl.of(wanted, "http://127.0.0.1:8080")), wanted, "");
        }
    }

    @Test
    void aPlainDeliveryMakesACommandThatPeopleRead() {
        var delivery = Deliveries.post("{\"name\":\"O'Neil\"}\n".getBytes(StandardCharsets.UTF_8),
                Headers.of("Host", "shop.example", "Content-Type", "application/json", "User-Agent", "Voucherify",
                        "Accept", "*/*", "Expect", "", "Content-Length", "18", "X-Name", "caf\u00e9"));

        assertThat(PosixCurl.of(delivery, "http://127.0.0.1:8080")).isEqualTo("""
                curl http://127.0.0.1:8080/hooks \\
                  --globoff \\
                  --path-as-is \\
                  --http1.1 \\
                  --header 'Content-Type: application/json' \\
                  --header 'User-Agent: Voucherify' \\
                  --header 'Accept: */*' \\
                  --header 'Expect;' \\
                  --header "$(printf 'X-Name: caf\\351')" \\
                  --data-raw '{"name":"O'\\''Neil"}
                '""");
    }

    @Test
    void powerShellGetsAsciiInQuotesAndAllElseAsBase64() {
        var delivery = Deliveries.post("it's".getBytes(StandardCharsets.UTF_8), Headers.of("X-Quote", "a\"b\\c"));

        assertThat(PowerShellCurl.of(delivery, "http://127.0.0.1:8080"))
                .contains("'header = \"X-Quote: a\\\"b\\\\c\"'", "ASCII.GetBytes('it''s')", "'url = \"http://127");
        assertThat(PowerShellCurl.of(Deliveries.json("\u2019"), "http://127.0.0.1:8080"))
                .contains("FromBase64String('4oCZ')");
    }

    @Test
    void aCommandFromABrowserIsRead() throws Exception {
        Delivery read = read("""
                curl 'https://shop.example:8443/hooks?x=1#top' \\
                  -X 'PUT' -H 'accept: */*' -H "x-q: \\"a\\"" --compressed -b 'a=b' -ufoo:bar \\
                  --data-raw $'{"a":"it\\'s \\u00fc"}\\n' --insecure
                """);

        assertThat(read.method()).isEqualTo("PUT");
        assertThat(read.target()).isEqualTo("/hooks?x=1");
        assertThat(new String(read.body().bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"it's \u00fc\"}\n");
        assertThat(read.headers()).isEqualTo(Headers.of("Host", "shop.example:8443", "accept", "*/*", "x-q", "\"a\"",
                "Cookie", "a=b", "Authorization", "Basic Zm9vOmJhcg==", "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    @Test
    void nothingInACommandIsRunAndWhatIsNotUnderstoodIsToldWithItsLine() {
        assertThatThrownBy(() -> read("curl \\\n http://a \\\n -H \"x: $(id)\""))
                .hasMessageContaining("not understood");
        assertThatThrownBy(() -> read("curl http://a -d @/etc/passwd")).hasMessageContaining("which is not read");
        assertThatThrownBy(() -> read("curl http://a -d @-")).hasMessageContaining("another command");
        assertThatThrownBy(() -> read("curl http://a\nrm -rf /")).hasMessageContaining("stands more");
        assertThatThrownBy(() -> read("curl http://a --form x=y")).hasMessageContaining("--form is not understood");
        assertThatThrownBy(() -> read("curl --help")).hasMessageContaining("--help is not understood");
        assertThatThrownBy(() -> read("curl http://a -H")).hasMessageContaining("-H has no value");
        assertThatThrownBy(() -> read("curl 'http://a")).hasMessageContaining("not closed");
    }

    @Test
    void aSemicolonEndsTheCommandAndNothingMayStandBehindIt() throws Exception {
        assertThat(read("curl http://a/b;").target()).isEqualTo("/b");
        assertThat(read("curl http://a/b -H x:y ;\n").target()).isEqualTo("/b");
        assertThat(read("curl 'http://a/b;c' -H 'x: y;'").target()).isEqualTo("/b;c");
        assertThatThrownBy(() -> read("curl http://a; rm -rf /")).hasMessageContaining("stands more");
        assertThatThrownBy(() -> read("curl http://a ;echo b")).hasMessageContaining("stands more");
        assertThatThrownBy(() -> read("curl http://a/b;c")).hasMessageContaining("stands more");
    }

    @Test
    void ofSeveralUrlsNoneIsChosenInSilence() throws Exception {
        for (String command : List.of("curl http://a/1 http://b/2 -d x", "curl --url http://a/1 -d x http://b/2",
                "curl http://a -H x:y -d {\"a\": 1}")) {
            assertThatThrownBy(() -> read(command)).hasMessageContaining("more than one URL");
        }
        assertThat(read("curl --url http://a/1 -d x").target()).isEqualTo("/1");
    }

    private static Delivery read(String command) throws IOException {
        var found = new ArrayList<Arrival>();
        new CurlReader(Clock.systemUTC()).read(new ByteArrayInputStream(command.getBytes(StandardCharsets.UTF_8)),
                found::add);
        return found.getFirst().delivery();
    }

    private static void assertSame(Delivery arrived, Delivery wanted, String command) {
        String shown = command.length() > 3000 ? command.substring(0, 3000) : command;
        assertThat(arrived).as(shown).isNotNull();
        assertThat(arrived.method()).as(shown).isEqualTo(wanted.method());
        assertThat(arrived.target()).as(shown).isEqualTo(wanted.target());
        assertThat(lines(arrived)).as(shown).isEqualTo(lines(wanted));
        assertThat(arrived.body()).as(shown).isEqualTo(wanted.body());
    }

    private static List<Header> lines(Delivery delivery) {
        return delivery.headers().list().stream()
                .filter(h -> !ITS_OWN.contains(h.name().toLowerCase(Locale.ROOT))).toList();
    }

    private void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile()).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> text(folder.resolve("out"))).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
