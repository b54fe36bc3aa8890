package io.hookscope.check.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Check;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Circumstances.Provenance;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {

    private static CheckResult run(Check check, Delivery delivery, Circumstances circumstances) {
        return check.check(new Evidence(delivery, new EventReader().read(delivery), circumstances));
    }

    private static Delivery from(String remote, Headers headers) {
        return new Delivery(Deliveries.RECEIVED, "POST", "/", "HTTP/1.1", remote, headers, Body.of("{}"),
                Reception.WHOLE);
    }

    private static Delivery at(String received, String body) {
        return new Delivery(Instant.parse(received), "POST", "/", "HTTP/1.1", "127.0.0.1:1", Headers.NONE,
                Body.of(body), Reception.WHOLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            127.0.0.1:5   | 34.247.197.22              | Sent from 34.247.197.22, an address of Voucherify in eu1.
            127.0.0.1:5   | 100.25.106.67              | Sent from 100.25.106.67, an address of Voucherify in us1.
            [::1]:5       | 13.214.87.160              | Sent from 13.214.87.160, an address of Voucherify in as1.
            127.0.0.1:5   | 203.0.113.9, 52.76.98.82   | Sent from 52.76.98.82, an address of Voucherify in as1.
            127.0.0.1:5   | 34.247.197.22, 203.0.113.9 | Sent from 203.0.113.9, which is not one of Voucherify’s published addresses
            203.0.113.9:5 | 34.247.197.22              | Sent from 203.0.113.9, which is not one of Voucherify’s published addresses
            34.192.255.99:5 | -                        | Sent from 34.192.255.99, an address of Voucherify in us1.
            127.0.0.1:5   | -                          | The sender’s address is unknown: no tunnel named it.
            127.0.0.1:5   | example.com                | The sender’s address is unknown: no tunnel named it.
            127.0.0.1:5   | 34.247.197.22,             | The sender’s address is unknown: no tunnel named it.
            127.0.0.1:5   | 192.168.1.4                | The sender’s address is unknown: no tunnel named it.
            127.0.0.1:5   | 100.64.0.1                 | The sender’s address is unknown: no tunnel named it.
            127.0.0.1:5   | 100.128.0.1                | Sent from 100.128.0.1, which is not one of Voucherify’s published addresses
            127.0.0.1:5   | 99.64.0.1                  | Sent from 99.64.0.1, which is not one of Voucherify’s published addresses
            127.0.0.1:5   | fd12:3456::1               | The sender’s address is unknown: no tunnel named it.
            127.0.0.1:5   | 2001:db8::1                | Sent from 2001:db8:0:0:0:0:0:1, which is not one of Voucherify’s published addresses
            0:0:0:0:0:0:0:1:51234 | 13.214.87.160      | Sent from 13.214.87.160, an address of Voucherify in as1.
            0:0:0:0:0:0:0:1 | 13.214.87.160            | Sent from 13.214.87.160, an address of Voucherify in as1.
            10.0.0.7:5    | 34.247.197.22              | The sender’s address is unknown: no tunnel named it.
            nowhere       | 34.247.197.22              | The sender’s address is unknown: no tunnel named it.
            """)
    void theLastHopThatTheTunnelWroteIsTheSender(String remote, @Nullable String forwarded, String sentence) {
        Headers headers = forwarded == null ? Headers.NONE : Headers.of("X-Forwarded-For", forwarded);

        CheckResult result = run(new OriginCheck(), from(remote, headers), Circumstances.DEFAULT);

        assertThat(result.sentence()).isEqualTo(sentence);
        assertThat(result.findings()).allMatch(f -> f.grade() == Grade.NOTICE);
    }

    @Test
    void ofRepeatedHeadersTheLastCounts() {
        Headers headers = Headers.of("X-Forwarded-For", "34.247.197.22", "x-forwarded-for", "203.0.113.9");

        assertThat(run(new OriginCheck(), from("127.0.0.1:5", headers), Circumstances.DEFAULT).findings())
                .extracting(Finding::found).containsExactly("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://7c1f-81-2-69-142.ngrok-free.app      | PASSED         | 0
            https://7C1F-81-2-69-142.NGROK-free.app/x    | PASSED         | 0
            https://7c1f-81-2-69-142.ngrok-free.app.:443 | PASSED         | 0
            http://7c1f-81-2-69-142.ngrok-free.app:80/   | PASSED         | 0
            https://7c1f-81-2-69-142.ngrok-free.app:444  | PASSED         | 1
            https://new.ngrok-free.app                   | PASSED         | 1
            not a url                                    | NOT_APPLICABLE | 0
            -                                            | NOT_APPLICABLE | 0
            """)
    void theWebhooksTargetIsHeldAgainstTheTunnel(@Nullable String tunnel, CheckResult.Verdict verdict, int notices) {
        CheckResult result = run(new EndpointCheck(), Deliveries.json(Deliveries.goldenEnvelope()),
                Circumstances.DEFAULT.withTunnelUrl(tunnel));

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.findings()).hasSize(notices).allMatch(f -> f.pointer().equals("/source/target_url"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-15T12:20:38.702Z | Arrived 62 ms after Voucherify made it.
            2024-01-15T12:20:41.940Z | Arrived 3.3 s after Voucherify made it.
            2024-01-15T12:24:43.640Z | Arrived 4 min 5 s after Voucherify made it.
            2024-01-15T12:20:39.640Z | Arrived 1.0 s after Voucherify made it.
            2024-01-15T12:21:38.640Z | Arrived 1 min 0 s after Voucherify made it.
            2024-01-15T15:25:38.640Z | Arrived 3 h 5 min after Voucherify made it.
            2024-01-16T12:20:38.640Z | Arrived 1 d 0 h after Voucherify made it.
            2024-01-17T15:20:38.640Z | Arrived 2 d 3 h after Voucherify made it.
            2024-01-15T12:20:38.600Z | Made 40 ms after it arrived, by the clock of this machine.
            """)
    void theAgeIsSaidAndALittleClockSkewIsNoFinding(String received, String sentence) {
        CheckResult result = run(new TimingCheck(), at(received, Deliveries.goldenEnvelope()), Circumstances.DEFAULT);

        assertThat(result.sentence()).isEqualTo(sentence);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void aStampFarInTheFutureIsTold() {
        CheckResult result = run(new TimingCheck(), at("2024-01-15T12:00:00Z", Deliveries.goldenEnvelope()),
                Circumstances.DEFAULT);

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo("/created_at");
            assertThat(finding.title()).endsWith("arrived at 2024-01-15T12:00:00Z: 20 min 38 s earlier");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "created_at": "2024-01-15T12:20:38.636Z"   | "created_at":"2024-01-15T12:23:38.636Z"    | /data/created_at
            "date": "2024-01-15T12:20:38.635000Z"      | "date":"2024-01-15T12:21:38.635Z"          | /data/redemption/date
            "created_at": "2024-01-15T12:20:38.636Z"   | "created_at":"2024-01-15T12:22:38.636Z"    | ''
            """)
    void noStampOfTheEventMayLieFarBehindTheTimeReceived(String stamp, String other, String pointer) {
        String data = Deliveries.golden();
        assertThat(data).contains(stamp);
        String body = Deliveries.envelope("redemption.succeeded", data.replace(stamp, other));

        CheckResult result = run(new TimingCheck(), Deliveries.json(body), Circumstances.DEFAULT);

        assertThat(String.join(" ", result.findings().stream().map(Finding::pointer).toList())).isEqualTo(pointer);
        assertThat(result.findings()).allMatch(f -> f.grade() == Grade.WARNING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"redemption":{"id":"r_1","status":"SUCCEEDED","date":"2024-01-15T13:20:38.702Z"}} | /redemption/date It was made at "2024-01-15T13:20:38.702Z", but arrived at 2024-01-15T12:20:38.702Z: 1 h 0 min earlier
            {"redemption":{"id":"r_1","status":"SUCCEEDED"},"order":{"created_at":"2024-01-15T13:20:38.702Z"}} | /order/created_at It was made at "2024-01-15T13:20:38.702Z", but arrived at 2024-01-15T12:20:38.702Z: 1 h 0 min earlier
            {"type":"redemption.succeeded","id":"whs_1","created_at":"2024-01-15T12:20:38Z","data":{"redemption":{"id":"r_1"},"order":{"created_at":"2024-01-15T13:20:38.702Z"}}} | /data/order/created_at /data/order/created_at ("2024-01-15T13:20:38.702Z") lies 1 h 0 min after the time received (2024-01-15T12:20:38.702Z)
            {"type":"redemption.succeeded","id":"whs_1","created_at":"2024-01-15T12:20:38Z","data":{"redemption":{"id":"r_1","date":"2024-01-15T12:21:38Z"}}} | /data/redemption/date /data/redemption/date ("2024-01-15T12:21:38Z") lies 1 min 0 s after /created_at ("2024-01-15T12:20:38Z")
            """)
    void aStampThatLiesAheadIsToldWhereItStands(String body, String told) {
        assertThat(run(new TimingCheck(), Deliveries.json(body), Circumstances.DEFAULT).findings()).singleElement()
                .extracting(finding -> finding.pointer() + " " + finding.title()).isEqualTo(told);
    }

    @Test
    void whenTheRedemptionOfAFlatLegacyEventWasMadeSaysNothingOfItsDate() {
        String body = """
                {"id":"event_1","object":"event","type":"redemption.succeeded","created_at":"2024-01-15T12:20:38Z",\
                "data":{"object":{"id":"r_1","object":"redemption","date":"2024-01-15T12:20:30Z",\
                "created_at":"2024-01-15T11:20:30Z"}}}""";

        assertThat(run(new TimingCheck(), Deliveries.json(body), Circumstances.DEFAULT).findings()).isEmpty();
    }

    @Test
    void whatTellsNoTimeIsNotCompared() {
        CheckResult result = run(new TimingCheck(),
                Deliveries.json("{\"redemption\":{\"id\":\"r_1\",\"status\":\"SUCCEEDED\"}}"), Circumstances.DEFAULT);

        assertThat(result.verdict()).isEqualTo(CheckResult.Verdict.NOT_APPLICABLE);
    }

    @Test
    void aRedemptionLongBeforeItsOrderIsTold() {
        String body = Deliveries.golden().replace("2024-01-15T12:20:38.596843Z", "2024-01-15T13:20:38.596843Z");

        assertThat(run(new TimingCheck(), Deliveries.json(body), Circumstances.DEFAULT).findings())
                .extracting(Finding::pointer).containsExactly("/order/created_at");
    }

    @Test
    void aFileHasNoAgeNoSenderAndNoEndpoint() {
        Circumstances file = Circumstances.DEFAULT.withProvenance(Provenance.FILE).withTunnelUrl("https://a.example");
        Delivery delivery = at("1970-01-01T00:00:00Z", Deliveries.goldenEnvelope());

        assertThat(run(new TimingCheck(), delivery, file).sentence()).isEqualTo("The event’s own times were compared.");
        assertThat(run(new TimingCheck(), delivery, file).findings()).isEmpty();
        assertThat(run(new OriginCheck(), delivery, file).verdict()).isEqualTo(CheckResult.Verdict.NOT_APPLICABLE);
        assertThat(run(new EndpointCheck(), delivery, file).verdict()).isEqualTo(CheckResult.Verdict.NOT_APPLICABLE);
    }
}
