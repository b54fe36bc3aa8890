package io.hookscope.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Handler;
import io.hookscope.wire.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private final ReplayRig rig = new ReplayRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"'', /hooks?a=1, /hooks?a=1", "/, /hooks, /hooks", "/api/, /hooks?a=1, /api/hooks?a=1",
            "/api/hook, /hooks?a=1, /api/hook?a=1", "/api/hook?x=1, /hooks?a=1, /api/hook?x=1&a=1",
            "/api/hook?x=1, /hooks, /api/hook?x=1", "'', /%7Ea//b/../c, /%7Ea//b/../c",
            "'', http://evil.example/x?y=1, /x?y=1", "'', http://evil.example?y=1, /?y=1", "'', *, /",
            "'', evil.example:80, /", "'', //evil.example/x, //evil.example/x",
            "/api/, //evil.example/x, /api//evil.example/x"})
    void pathsJoinAndNoDeliveryChoosesTheHost(String base, String arrived, String sent) throws Exception {
        try (var handler = Handler.answering("200 OK")) {
            rig.replay(delivery("POST", arrived), handler.at(base));
            assertThat(handler.received().getFirst().line()).isEqualTo("POST " + sent + " HTTP/1.1");
            assertThat(handler.received().getFirst().header("host")).isEqualTo(handler.at("").substring(7));
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/, /../admin", "/api/, /a/%2E%2e/..%2fadmin", "/api/, /..\\admin", "/api/, /..;x/admin",
            "'', /a b", "'', '/a\tHTTP/1.1'"})
    void aPathThatLeadsOutOfTheTargetOrEndsItsLineIsNotSent(String base, String arrived) throws Exception {
        try (var handler = Handler.answering("200 OK")) {
            assertThat(rig.replay(delivery("POST", arrived), handler.at(base))).isInstanceOfSatisfying(
                    SendOutcome.Failed.class, f -> assertThat(f.failure()).isEqualTo(SendOutcome.Failure.NOT_SENDABLE));
            assertThat(handler.received()).isEmpty();
        }
    }

    @Test
    void aMethodThatWouldOpenATunnelIsNotSent() throws Exception {
        try (var handler = Handler.answering("200 OK")) {
            assertThat(rig.replay(delivery("CONNECT", "evil.example:443"), handler.at("")).success()).isFalse();
            assertThat(rig.replay(delivery("GET / HTTP/1.1\r\nX:", "/"), handler.at("")).success()).isFalse();
            assertThat(handler.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"3000, http://127.0.0.1:3000, true", "localhost:3000/api, http://localhost:3000/api, true",
            "http://[::1]:3000, http://[::1]:3000, true", "https://LOCALHOST, https://LOCALHOST, true",
            "http://127.8.1.2/x, http://127.8.1.2/x, true", "http://localhost.example, http://localhost.example, false",
            "http://10.0.0.1, http://10.0.0.1, false", "http://127.0.0.1.example, http://127.0.0.1.example, false",
            "http://0.0.0.0:3000, http://0.0.0.0:3000, false", "3000/hooks?a=1, http://127.0.0.1:3000/hooks?a=1, true",
            "my_service:3000/hooks, http://my_service:3000/hooks, false",
            "http://Müller.example:3000/x, http://xn--mller-kva.example:3000/x, false"})
    void knowsWhatIsThisMachine(String typed, String url, boolean loopback) {
        assertThat(Target.of(typed)).hasToString(url).extracting(Target::isLoopback).isEqualTo(loopback);
    }

    @Test
    void aHostMayHaveUnderscoresAsInAComposeFile() {
        Target target = Target.of("http://my_service:3000/hooks");
        assertThat(target.host()).isEqualTo("my_service");
        assertThat(target.port()).isEqualTo(3000);
        assertThat(target.place()).isEqualTo("http://my_service:3000");
        assertThat(Target.of("https://my_service").port()).isEqualTo(443);
    }

    @Test
    void asksForATargetWhereNoneWasTyped() {
        assertThatThrownBy(() -> Target.of("  ")).message().startsWith("Say where to send it");
    }

    @Test
    void aPasswordIsNotRepeated() {
        assertThatThrownBy(() -> Target.of("http://jane:pass-word@127.0.0.1")).message()
                .contains("without a user").doesNotContain("pass-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://127.0.0.1", "http://", "http://user:word@127.0.0.1", "http://127.0.0.1:99999",
            "http://127.0.0.1/#a", "http://127.0.0.1/\u00e4", "http://a b", "http://my_service:99999",
            "http://my_service:0", "http://jane@my_service", "http://ä b", "http://ä_b",
            "http://-ä.example", "http://127.0.0.1\r\nHost: x"})
    void refusesWhatIsNoTarget(String typed) {
        assertThatThrownBy(() -> Target.of(typed)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("write for example http://127.0.0.1:3000/hooks.");
    }

    private static Delivery delivery(String method, String target) {
        return new Delivery(Deliveries.RECEIVED, method, target, "HTTP/1.1", "127.0.0.1:1",
                Headers.of("Host", "evil.example", "X-Forwarded-Host", "evil.example"), Body.of("{}"), Reception.WHOLE);
    }
}
