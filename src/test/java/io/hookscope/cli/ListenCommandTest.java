package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Filled;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.OwnAddresses;
import io.hookscope.testing.StubAgent;
import io.hookscope.testing.Wire;
import io.hookscope.tunnel.TunnelWatch;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListenCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @TempDir
    Path folder;

    @Test
    void keepsDeliveriesInTheSessionThatIsNamedAndLeavesTheFoldersOwn() throws Exception {
        Path session = folder.resolve("shops").resolve("a.db");
        try (Hookscope hookscope = listen("--session", session.toString()); Wire wire = new Wire(hookscope.port())) {
            assertThat(post(wire, "/", Deliveries.golden())).startsWith("HTTP/1.1 200 ");
            hookscope.terminate();
            hookscope.exitCode();
        }
        try (Session read = SessionFiles.open(session, Clock.systemUTC())) {
            assertThat(read.count()).isEqualTo(1);
        }
        assertThat(folder.resolve("session.db")).doesNotExist();
    }

    @Test
    void printsOneObjectForEachDeliveryAndKeepsItWhenTerminated() throws Exception {
        try (Hookscope hookscope = listen("--json"); Wire wire = new Wire(hookscope.port())) {
            assertThat(post(wire, "/hooks?a=%zz", Deliveries.golden())).startsWith("HTTP/1.1 200 ");
            JsonNode line = JSON.readTree(hookscope.nextLine());

            assertThat(line.get("seq").intValue()).isEqualTo(1);
            assertThat(line.get("receivedAt").stringValue())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
            assertThat(line.get("method").stringValue()).isEqualTo("POST");
            assertThat(line.get("path").stringValue()).isEqualTo("/hooks");
            assertThat(line.get("remote").stringValue()).startsWith("127.0.0.1:");
            assertThat(line.get("status").intValue()).isEqualTo(200);
            assertThat(line.get("tookMs").decimalValue()).isPositive().hasScaleOf(3);
            assertThat(line.get("bytes").intValue()).isEqualTo(Deliveries.golden().length());
            assertThat(line.get("shape").stringValue()).isEqualTo("bare");
            assertThat(line.get("event").stringValue()).isEqualTo("redemption.succeeded");
            assertThat(line.get("code").stringValue()).isEqualTo("Always-add-prods-5");
            assertThat(line.get("campaign").stringValue()).isEqualTo("Always add missing products");
            assertThat(line.get("customer").stringValue()).isEqualTo("Jane Doe");
            assertThat(line.get("orderTotal").decimalValue()).isEqualTo(new BigDecimal("6000"));
            assertThat(line.get("discount").decimalValue()).isEqualTo(new BigDecimal("1000"));

            hookscope.terminate();
            assertThat(hookscope.exitCode()).isIn(0, 143);
        }
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.delivery(1).map(Delivery::body)).contains(Body.of(Deliveries.golden()));
            assertThat(session.delivery(1).map(Delivery::target)).contains("/hooks?a=%zz");
        }
    }

    @Test
    void printsALineForPeopleInWhichNothingCanMoveTheTerminal() throws Exception {
        try (Hookscope hookscope = listen(); Wire wire = new Wire(hookscope.port())) {
            post(wire, "/", Deliveries.golden());
            assertThat(hookscope.nextLine()).contains("redemption.succeeded", "Always-add-prods-5", "Jane Doe", "60.00",
                    "10.00", "200");
            post(wire, "/\u009b31m", Deliveries.golden().replace("Jane Doe", "\\u001b[31m\\u202eeoD"));
            assertThat(hookscope.nextLine()).contains("\\u001B[31m\\u202EeoD").doesNotContain("\u001b", "\u202e");
        }
    }

    @Test
    void takesOnlyItsPathsAndWritesAmountsAndTimesAsAskedFor() throws Exception {
        try (Hookscope hookscope = listen("--path", "/hooks", "--currency", "€", "--decimals", "3", "--time-zone",
                "Asia/Kathmandu"); Wire wire = new Wire(hookscope.port())) {
            assertThat(post(wire, "/other", Deliveries.golden())).startsWith("HTTP/1.1 404 ");
            String before = hour();
            assertThat(post(wire, "/hooks", Deliveries.golden())).startsWith("HTTP/1.1 200 ");
            String line = hookscope.nextLine();
            assertThat(line).contains("redemption.succeeded", "€6.000", "−€1.000");
            assertThat(line.substring(0, 2)).isIn(before, hour());
            hookscope.terminate();
            assertThat(hookscope.exitCode()).isIn(0, 143);
        }
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.lastSeq()).isEqualTo(1);
        }
    }

    @Test
    void knowsThePublicUrlOfATunnelThatOpensLaterAndChangesItsUrl() throws Exception {
        String url = "http://127.0.0.1:1"; // nothing is there
        try (Hookscope hookscope = listen("--forward", url)) {
            int port = hookscope.port();
            try (var _ = agent(url, "http://localhost:" + port)) {
                await().until(() -> forwarded(hookscope, port).contains("own listener"));
            }
            try (var _ = agent("http://127.0.0.1:2", "http://localhost:" + port)) {
                await().until(() -> !forwarded(hookscope, port).contains("own listener"));
            }
        }
    }

    /** Sends a delivery, and returns what is said of forwarding it. */
    private static String forwarded(Hookscope hookscope, int port) throws Exception {
        try (Wire wire = new Wire(port)) {
            post(wire, "/", "{}");
            hookscope.nextLine();
            return hookscope.nextLine();
        }
    }

    /** Where no other agent is: they take the next port by themselves. */
    private static StubAgent agent(String url, String upstream) throws IOException {
        for (int port = TunnelWatch.FIRST_AGENT_PORT;; port++) {
            try {
                return StubAgent.tunnel(port, url, upstream);
            } catch (BindException e) {
                if (port == TunnelWatch.FIRST_AGENT_PORT + 9) {
                    throw e;
                }
            }
        }
    }

    @Test
    void refusesToForwardNoEventAtAll() throws Exception {
        try (Hookscope hookscope = listen("--forward", "3000", "--forward-only", ",")) {
            assertThat(hookscope.nextError()).contains("names no event, so nothing would be forwarded");
            assertThat(hookscope.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void saysWhichValuesAnOptionTakes() throws Exception {
        try (Hookscope hookscope = listen("--time-zone", "Mars/Olympus")) {
            assertThat(hookscope.nextError()).contains("a time zone such as Europe/Warsaw or UTC");
            assertThat(hookscope.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void writesObjectsInAsciiWhateverASenderSends() throws Exception {
        try (Hookscope hookscope = listen("--json"); Wire wire = new Wire(hookscope.port())) {
            post(wire, "/\u009b\u007f", Deliveries.golden().replace("Jane Doe", "\\u001b\\u007f\\u202e\\u00fc"));
            String line = hookscope.nextLine();
            assertThat(line).matches("[ -~]*");
            assertThat(JSON.readTree(line).get("customer").stringValue()).isEqualTo("\u001b\u007f\u202e\u00fc");
        }
    }

    @Test
    void goesOnStoringWhenNobodyReadsItsOutput() throws Exception {
        var later = new AtomicInteger();
        var said = new ArrayList<String>();
        try (Hookscope hookscope = listen("--json"); Wire wire = new Wire(hookscope.port())) {
            hookscope.stopReading();
            for (int i = 0; i < 50; i++) {
                assertThat(post(wire, "/", "{}")).startsWith("HTTP/1.1 200 ");
            }
            // all of these may have gone at once into the one read that waited when we stopped: only the next lines fail then
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                assertThat(post(wire, "/", "{}")).startsWith("HTTP/1.1 200 ");
                later.incrementAndGet();
                hookscope.printed().stream().filter(line -> !line.startsWith("{")).forEach(said::add);
                return !said.isEmpty();
            });
            assertThat(said).containsExactly("Standard output is closed; deliveries are stored all the same.");
            hookscope.terminate();
            assertThat(hookscope.exitCode()).isIn(0, 143);
        }
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.count()).isEqualTo(50 + later.get());
        }
    }

    @Test
    void namesTheNextFreePortAndEnds() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Hookscope hookscope = Hookscope.start("listen", "--data-dir", folder.toString(), "--port",
                        "" + taken.getLocalPort())) {
            assertThat(hookscope.nextError()).matches("Port " + taken.getLocalPort()
                    + " is taken by another program\\. Port \\d+ is free: add --port \\d+\\.");
            assertThat(hookscope.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aLimitTakesNothingUntilItListensAndThenSaysHowMuch() throws Exception {
        Path session = Filled.session(folder.resolve("session.db"), 30);
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Hookscope hookscope = Hookscope.start("listen", "--data-dir", folder.toString(), "--keep-count", "5",
                        "--port", "" + taken.getLocalPort())) {
            assertThat(hookscope.exitCode()).isEqualTo(1);
        }
        assertThat(Filled.count(session)).isEqualTo(30);
        try (Hookscope hookscope = listen("--keep-count", "5")) {
            hookscope.port();
            assertThat(hookscope.nextError()).isEqualTo("The session keeps 5 deliveries and has 25 more that are not "
                    + "flagged: the oldest leave it now.");
            await().until(() -> {
                try (Session looked = SessionFiles.look(session)) {
                    return looked.count() == 5;
                }
            });
        }
    }

    @Test
    void isReachedFromThisMachineAlone() throws Exception {
        List<InetAddress> others = OwnAddresses.beyondLoopback();
        assumeThat(others).as("addresses of this machine beside loopback").isNotEmpty();
        try (Hookscope hookscope = listen()) {
            int port = hookscope.port();
            for (InetAddress other : others) {
                assertThatThrownBy(() -> new Socket(other, port).close()).as(other + ":" + port)
                        .isInstanceOf(ConnectException.class);
            }
            new Wire(port).close();
        }
    }

    @Test
    void optionsThatSayNothingAloneAreRefusedInsteadOfPassedOver() throws Exception {
        Path none = Files.writeString(folder.resolve("none"), "# name: secret\n\n");
        try (Hookscope empty = listen("--secret-file", none.toString());
                Hookscope described = listen("--openapi", none.toString());
                Hookscope mode = listen("--forward-mode", "both");
                Hookscope order = listen("--forward-in-order")) {
            assertThat(empty.nextError()).isEqualTo("The secret file " + none + " holds no secret.");
            assertThat(described.nextError())
                    .isEqualTo("The OpenAPI file " + none + " is not used: The file is not JSON.");
            assertThat(described.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(mode.nextError()).isEqualTo("--forward-mode needs --forward, which says where to.");
            assertThat(order.nextError()).isEqualTo("--forward-in-order needs --forward, which says where to.");
            assertThat(order.exitCode()).isEqualTo(ExitCode.USAGE);
        }
    }

    @Test
    void saysThatAnotherHookscopeHasTheSession() throws Exception {
        try (Hookscope first = listen()) {
            first.port();
            try (Hookscope second = listen()) {
                assertThat(second.nextError()).contains("Another Hookscope", "--session").doesNotContain("Exception");
                assertThat(second.exitCode()).isEqualTo(1);
            }
        }
    }

    @Test
    void aDamagedSessionIsOpenedAndWhatBecameOfItIsTold() throws Exception {
        Path file = folder.resolve("session.db");
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            for (int i = 0; i < 30; i++) {
                session.append(Deliveries.json("{}")).get();
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, 4000, (byte) 'x');
        Files.write(file, bytes);
        try (Hookscope hookscope = listen(); Wire wire = new Wire(hookscope.port())) {
            assertThat(hookscope.nextError()).contains("was damaged", "All 30 deliveries", "session.db.damaged");
            assertThat(post(wire, "/", "{}")).startsWith("HTTP/1.1 200 ");
        }
        assertThat(folder.resolve("session.db.damaged")).hasBinaryContent(bytes);
    }

    @Test
    void asSecondOneItWorksInAnotherFolder() throws Exception {
        try (Hookscope first = listen();
                Hookscope second = Hookscope.start("listen", "--port", "0", "--data-dir",
                        folder.resolve("second").toString())) {
            assertThat(first.port()).isNotEqualTo(second.port());
        }
    }

    @Test
    void saysThatTheFolderCannotBeUsed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (Hookscope hookscope = Hookscope.start("listen", "--port", "0", "--data-dir", file.toString())) {
            assertThat(hookscope.nextError()).startsWith("The data folder cannot be used").contains("--data-dir");
            assertThat(hookscope.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void answersByThePlanUntilItIsOverAndSaysWhy() throws Exception {
        try (Hookscope hookscope = Hookscope.start("listen", "--port", "0", "--data-dir", folder.toString(), "--json",
                "--respond", "500x1,200", "--respond-when", "event=redemption.*", "--respond", "drop", "--respond-when",
                "path=/drop", "--respond-for", "3"); Wire wire = new Wire(hookscope.port())) {
            assertThat(hookscope.nextError()).isEqualTo("Answering 500 once, then 200 for event redemption.*; else a "
                    + "dropped connection for path /drop; this ends after 3 answers.");
            assertThat(post(wire, "/hooks", Deliveries.golden())).startsWith("HTTP/1.1 500 ");
            assertThat(JSON.readTree(hookscope.nextLine()).get("why").stringValue())
                    .isEqualTo("500 (1 of 1), then 200 for event redemption.*");
            assertThat(post(wire, "/hooks", Deliveries.golden())).startsWith("HTTP/1.1 200 ");
            assertThatThrownBy(() -> post(wire, "/drop", "{}")).isInstanceOf(SocketException.class);
            assertThat(hookscope.nextError())
                    .isEqualTo("The response plan is over after 3 answers; 200 is answered at once again.");
            try (Wire again = new Wire(wire.port())) {
                assertThat(post(again, "/drop", "{}")).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @Test
    void saysThatAnAnswerHasNoBodyInHttpAndSendsNone() throws Exception {
        try (Hookscope hookscope = Hookscope.start("listen", "--port", "0", "--data-dir", folder.toString(),
                "--respond", "205", "--respond-body", "done"); Wire wire = new Wire(hookscope.port())) {
            assertThat(hookscope.nextError()).isEqualTo("Answering 205; this ends after 15 minutes. "
                    + "HTTP gives 205 no body: the one that is written for it is not sent.");
            assertThat(post(wire, "/hooks", "{}")).startsWith("HTTP/1.1 205 ").contains("Content-Length: 0\r\n");
            assertThat(post(wire, "/hooks", "{}")).as("the next answer begins where this one ended")
                    .startsWith("HTTP/1.1 205 ");
        }
    }

    @Test
    void namesThePlaceWhereANotationIsWrongAndEndsWithTwo() throws Exception {
        try (Hookscope hookscope = Hookscope.start("listen", "--data-dir", folder.toString(), "--respond", "500x2")) {
            assertThat(hookscope.nextError()).endsWith("500x2\u201d ends too early: say after a comma what is answered "
                    + "then, for example 500x2,200.");
            assertThat(hookscope.exitCode()).isEqualTo(2);
        }
        try (Hookscope hookscope = Hookscope.start("listen", "--data-dir", folder.toString(), "--respond-when",
                "event=redemption.*")) {
            assertThat(hookscope.nextError())
                    .isEqualTo("--respond-when needs --respond, which says what is answered.");
            assertThat(hookscope.exitCode()).isEqualTo(2);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatStandardOutputDoesNotTakeIsAnError() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "needs a device that is full");
        ProcessBuilder send = Hookscope.builder("-Xmx256m", "send", "http://127.0.0.1:9/", "--dry-run");
        try (Hookscope hookscope = Hookscope.begin(send.redirectOutput(new File("/dev/full")))) {
            assertThat(hookscope.nextError()).isEqualTo("Not everything could be written to standard output.");
            assertThat(hookscope.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void withoutADisplayItNamesListen() throws Exception {
        try (Hookscope hookscope = Hookscope.start()) {
            assertThat(hookscope.nextError()).contains("no display").contains("hookscope listen");
            assertThat(hookscope.exitCode()).isEqualTo(2);
        }
    }

    private static String hour() {
        return LocalTime.now(ZoneId.of("Asia/Kathmandu")).toString().substring(0, 2);
    }

    private Hookscope listen(String... more) throws Exception {
        return Hookscope.start(Stream.concat(Stream.of("listen", "--port", "0", "--data-dir", folder.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    private static String post(Wire wire, String target, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        wire.send("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .send(bytes);
        return wire.head();
    }
}
