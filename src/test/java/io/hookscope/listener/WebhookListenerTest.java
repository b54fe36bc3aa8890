package io.hookscope.listener;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.Reply;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.testing.Deliveries;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookListenerTest {

    private final ListenerRig rig = new ListenerRig(Bounds.DEFAULT.withBodyBytes(1 << 20));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void keepsAPostWithItsHeadersInOrderAndTheSendersSpelling() throws Exception {
        String answer = rig.say("POST /hooks?a=1 HTTP/1.1\r\nhOsT: x\r\nX-B: 2\r\nx-a:  one \r\nX-b: 3\r\n"
                + "X-Latin: \u00e9\u00ff\r\nContent-length: 2\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: 0\r\n")
                .doesNotContainIgnoringCase("server:");
        assertThat(rig.only().headers()).isEqualTo(Headers.of("hOsT", "x", "X-B", "2", "x-a", "one", "X-b", "3",
                "X-Latin", "\u00e9\u00ff", "Content-length", "2"));
        assertThat(rig.only().body()).isEqualTo(Body.of("{}"));
        assertThat(rig.only().receivedAt()).isEqualTo(Deliveries.RECEIVED);
        assertThat(rig.only().remote()).matches("127\\.0\\.0\\.1:\\d+");
        assertThat(rig.only().protocol()).isEqualTo("HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a%2Fb%2f", "/%zz%", "/a//b/../c/./d", "/p;x=1;y/q", "/?", "/?a=%&b=%%&=&&", "/#frag",
            "http://other.example:81/abs/path?q=1", "/caf\u00e9", "/\"<>\\^`{|}", "/?q=\u00ff{}", "*", "/a?b?c;d",
            "/a+b%20c", "host:443", "odd"})
    void keepsTheTargetAsSent(String target) throws Exception {
        assertThat(rig.say("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(rig.only().target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND",
            "X-odd"})
    void answersThePlanToAnyMethodAndServesNothingElse(String method) throws Exception {
        try (var wire = rig.wire()) {
            wire.send(method + " /secret HTTP/1.1\r\nHost: x\r\nX-Echo: me\r\nConnection: close\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n").doesNotContain("X-Echo");
        }
        assertThat(rig.only().method()).isEqualTo(method);
    }

    @Test
    void keepsEveryByteOfALargeRandomBody() throws Exception {
        byte[] body = new byte[1 << 20];
        new Random(7).nextBytes(body);
        try (var wire = rig.wire()) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n").send(body);
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
        assertThat(rig.only().body().bytes()).isEqualTo(body);
    }

    @Test
    void undoesChunksAndLeavesCompressionAlone() throws Exception {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write("{\"a\":1}".getBytes(ISO_8859_1));
        }
        byte[] bytes = gzip.toByteArray();
        try (var wire = rig.wire()) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n");
            for (byte b : bytes) {
                wire.send("1;ext=1\r\n").send(new byte[]{b}).send("\r\n");
            }
            assertThat(wire.send("0\r\nX-Trailer: t\r\n\r\n").head()).startsWith("HTTP/1.1 200 ");
        }
        assertThat(rig.only().body().bytes()).isEqualTo(bytes);
        assertThat(rig.only().headers().all("x-trailer")).isEmpty();
    }

    @Test
    void aGetMayHaveABody() throws Exception {
        try (var wire = rig.wire()) {
            wire.send("GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                    + "GET /b HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
        assertThat(rig.session.all()).extracting(Delivery::target).containsExactly("/a", "/b");
        assertThat(rig.session.all().getFirst().body()).isEqualTo(Body.of("hello"));
    }

    @Test
    void answersPipelinedRequestsInOrderEachWithItsOwnHead() throws Exception {
        var requests = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            requests.append(i % 2 == 0
                    ? "POST /" + i + " HTTP/1.1\r\nHost: x\r\nN: " + i + "\r\nContent-Length: 3\r\n\r\n{1}"
                    : "POST /" + i + " HTTP/1.1\r\nHost: x\r\nN: " + i
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{2}\r\n0\r\n\r\n");
        }
        try (var wire = rig.wire()) {
            wire.send(requests.toString());
            for (int i = 0; i < 50; i++) {
                assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            }
        }
        assertThat(rig.session.all()).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(rig.session.all().get(i).target()).isEqualTo("/" + i);
            assertThat(rig.session.all().get(i).headers().all("N")).containsExactly("" + i);
        }
    }

    @Test
    void keepsTheHeadOfARequestThatComesByteByByte() throws Exception {
        try (var wire = rig.wire()) {
            for (int round = 0; round < 2; round++) {
                for (char c : "POST /x?y HTTP/1.1\r\nHost: 1\r\nContent-Length: 2\r\nB: 2\r\n\r\nok".toCharArray()) {
                    wire.send("" + c);
                }
                assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            }
        }
        assertThat(rig.session.all()).hasSize(2).allSatisfy(d -> {
            assertThat(d.target()).isEqualTo("/x?y");
            assertThat(d.headers()).isEqualTo(Headers.of("Host", "1", "Content-Length", "2", "B", "2"));
        });
    }

    @Test
    void tellsASenderThatAsksToGoOn() throws Exception {
        try (var wire = rig.wire()) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 100 ");
            assertThat(wire.send("{}").head()).startsWith("HTTP/1.1 200 ");
        }
        assertThat(rig.only().body()).isEqualTo(Body.of("{}"));
    }

    @Test
    void answersAnOldSenderWithoutALength() throws Exception {
        try (var wire = rig.wire()) {
            wire.send("POST /old HTTP/1.0\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.0 200 ");
        }
        assertThat(rig.only().protocol()).isEqualTo("HTTP/1.0");
    }

    @Test
    void aWebSocketHandshakeIsJustARequest() throws Exception {
        assertThat(rig.say("GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void refusesBodiesOverTheLimitAndStillListsThem() throws Exception {
        try (var wire = rig.wire()) {
            wire.send("POST /big HTTP/1.1\r\nHost: x\r\nX-Who: me\r\nContent-Length: 1048577\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 413 ").contains("Connection: close");
        }
        assertThat(rig.only().reception()).isEqualTo(new Reception.TooLarge(1 << 20));
        assertThat(rig.only().headers().first("x-who")).contains("me");
        assertThat(rig.only().body()).isEqualTo(Body.EMPTY);
        assertThat(rig.counters.captured()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(rig.session.answer(1)).hasValueSatisfying(
                answer -> assertThat(answer.status()).isEqualTo(413)));
    }

    @Test
    void aSenderThatGoesOnSendingTooMuchStillHearsWhy() throws Exception {
        try (var wire = rig.wire()) {
            wire.send("POST /big HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = new byte[0x10000];
            for (int i = 0; i < 40; i++) {
                wire.send("10000\r\n").send(chunk).send("\r\n");
            }
            assertThat(wire.rest()).startsWith("HTTP/1.1 413 ");
        }
        assertThat(rig.only().reception()).isEqualTo(new Reception.TooLarge(1 << 20));
    }

    @Test
    void doesNotAskForABodyThatIsTooLarge() throws Exception {
        try (var wire = rig.wire()) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 413 ").doesNotContain("100 Continue");
        }
    }

    @Test
    void listsWhatCameBeforeTheSenderHungUp() throws Exception {
        try (var wire = rig.wire()) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{\"a").endSending();
            await().until(() -> rig.session.count() == 1);
        }
        assertThat(rig.only().reception()).isInstanceOf(Reception.CutShort.class);
        assertThat(rig.only().body()).isEqualTo(Body.of("{\"a"));
        await().until(() -> rig.session.answer(1).isPresent());
    }

    @Test
    void sendsThePlansHeadersAndBody() throws Exception {
        rig.capture.plan((seq, _) -> CompletableFuture.completedStage(
                new Reply(418, Headers.of("X-Plan", "tea"), Body.of("short"), "teapot " + seq)));
        try (var wire = rig.wire()) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 418 ").contains("X-Plan: tea\r\n").endsWith("\r\n\r\nshort");
        }
        await().until(() -> rig.session.answer(1).isPresent());
        assertThat(rig.session.answer(1).orElseThrow().why()).isEqualTo("teapot 1");
        assertThat(rig.session.answer(1).orElseThrow().took()).isPositive();
    }

    @Test
    void answersOnlyAfterTheCommit() throws Exception {
        rig.session.hold();
        try (var wire = rig.wire()) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
            await().until(() -> rig.session.held() == 1);
            assertThat(wire.isSilentFor(300)).as("no byte of an answer while the commit is held").isTrue();
            rig.session.letGo();
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void asksToTryAgainWhileTheStoreFailsAndRecovers() throws Exception {
        String request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
        try (var wire = rig.wire()) {
            rig.session.fail();
            assertThat(wire.send(request).head()).startsWith("HTTP/1.1 503 ").contains("Retry-After: ");
            rig.session.recover();
            assertThat(wire.send(request).head()).startsWith("HTTP/1.1 200 ");
        }
        assertThat(rig.session.count()).isEqualTo(1);
        assertThat(rig.counters.notStoredCount()).isEqualTo(1);
    }

    @Test
    void goesToAnotherAddressWithThePortThatItHas() throws Exception {
        int port = rig.port();

        assertThat(rig.listener.start("0.0.0.0", port)).isEqualTo(new ListenerState.Listening("0.0.0.0", port));
        assertThat(rig.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(rig.listener.start("127.0.0.1", port)).isEqualTo(new ListenerState.Listening("127.0.0.1", port));
        assertThat(rig.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 200");
    }
}
