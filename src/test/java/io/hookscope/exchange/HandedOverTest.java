package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.event.Ids;
import io.hookscope.exchange.curl.PosixCurl;
import io.hookscope.exchange.curl.PowerShellCurl;
import io.hookscope.exchange.fixture.Fixture;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.exchange.parcel.Parcels;
import io.hookscope.exchange.redact.Redaction;
import io.hookscope.exchange.redact.Redaction.Metadata;
import io.hookscope.exchange.redact.Redactor;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Exported;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.OddDeliveries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HandedOverTest {

    private static final String SIGNATURE = "5cf7a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d";

    @Test
    void aRedactedExportOfTheGoldenEventTellsNothingOfThePersonAndStillJoins() throws Exception {
        MemorySession session = golden();
        var redaction = Redaction.fresh(Metadata.KEPT);
        var texts = new ArrayList<String>();
        for (Format format : Format.values()) {
            texts.add(export(session, format, redaction));
        }
        var redactor = new Redactor(redaction);
        Delivery redacted = redactor.redact(new Parcels(session).find(1).orElseThrow()).delivery();
        texts.add(PosixCurl.of(redacted, "http://127.0.0.1:8080"));
        texts.add(PowerShellCurl.of(redacted, "http://127.0.0.1:8080"));
        texts.add(Fixture.JUNIT.of(redacted, "http://127.0.0.1:8080"));
        texts.add(Fixture.JEST.of(redacted, "http://127.0.0.1:8080"));

        assertThat(texts).hasSize(7).allSatisfy(text -> assertThat(text)
                .doesNotContainIgnoringCase("jane", "doe", "[email", SIGNATURE, SIGNATURE.substring(0, 8), "s3cret"));
        assertThat(texts.get(0)).contains("Person ", "ord_3VYCHwdV0YOOch2nm1RsTKNI", "EMEA");

        var empty = new MemorySession();
        new Importer(Clock.systemUTC()).take(List.of(new Source("a",
                () -> new ByteArrayInputStream(texts.get(0).getBytes(StandardCharsets.UTF_8)))), Intake.into(empty),
                _ -> {});
        for (long seq = 1; seq <= 3; seq++) {
            assertThat(ids(empty, seq)).isEqualTo(ids(session, seq));
        }
        assertThat(ids(empty, 1).sendout()).isEqualTo(ids(empty, 2).sendout()).isNotEqualTo(ids(empty, 3).sendout());
        assertThat(ids(empty, 1).group()).isEqualTo(ids(empty, 3).group());
        assertThat(empty.delivery(1).orElseThrow().body()).isEqualTo(empty.delivery(2).orElseThrow().body());
    }

    @Test
    void aHarIsValidAndCarriesBinaryBodies() throws Exception {
        var session = new MemorySession();
        var odd = new OddDeliveries(11);
        for (int i = 1; i <= 120; i++) {
            session.append(odd.next()).join();
            if (i % 3 > 0) {
                session.answered(i, new Answer(200, Duration.ofNanos(i * 999_999L), "200 at once"));
            }
        }
        JsonNode har = JsonMapper.builder().build().readTree(export(session, Format.HAR, null));

        HarSchema.check(har);
        for (int i = 0; i < 120; i++) {
            JsonNode data = har.at("/log/entries/" + i + "/request/postData");
            byte[] body = session.delivery(i + 1).orElseThrow().body().bytes();
            byte[] carried = data.path("_encoding").stringValue("").equals("base64")
                    ? Base64.getDecoder().decode(data.path("text").stringValue(""))
                    : data.path("text").stringValue("").getBytes(StandardCharsets.UTF_8);
            assertThat(carried).isEqualTo(body);
        }
        HarSchema.check(JsonMapper.builder().build()
                .readTree(export(session, Format.HAR, Redaction.fresh(Metadata.REPLACED))));
        HarSchema.check(JsonMapper.builder().build()
                .readTree(export(new MemorySession(), Format.HAR, null)));
    }

    @Test
    void tenThousandBinaryBodiesFitIntoOneHar() throws Exception {
        var session = new MemorySession();
        byte[] body = new byte[700];
        for (int i = 0; i < 10_000; i++) {
            body = body.clone();
            body[i % 700] = (byte) (0x80 + i);
            session.append(Deliveries.post(body, Headers.NONE));
        }
        String har = export(session, Format.HAR, null);

        JsonNode entries = JsonMapper.builder().build().readTree(har).at("/log/entries");
        assertThat(entries.size()).isEqualTo(10_000);
        assertThat(Base64.getDecoder().decode(entries.get(9_999).at("/request/postData/text").stringValue("")))
                .isEqualTo(body);
    }

    @Test
    void aTableHasNoFormulasAndItsNumbersAreNumbers() throws Exception {
        var session = new MemorySession();
        String event = Deliveries.goldenEnvelope().replace("\"Jane Doe\"", "\"=HYPERLINK(\\\"x\\\"),\\n1\"")
                .replace("Always-add-prods-5", "-2+3").replace("Always add missing products", "@SUM(A1)");
        session.append(Deliveries.json(event)).join();
        session.answered(1, new Answer(200, Duration.ofNanos(3_456_789), "200 at once"));
        session.append(Deliveries.json("\t")).join();

        String csv = export(session, Format.CSV, null);

        assertThat(csv).startsWith("number,received,event,outcome,code,campaign,customer,order_total,discount,")
                .contains("\r\n1,2024-01-15T12:20:38.702Z,redemption.succeeded,succeeded,'-2+3,'@SUM(A1),"
                        + "\"'=HYPERLINK(\"\"x\"\"),\n1\",60.00,-10.00,money,,200,3.456,")
                .endsWith("\r\n");
    }

    @Test
    void aTableHasNoFormulasWhereSemicolonsOrTabsPartCellsEither() throws Exception {
        var session = new MemorySession();
        for (String target : List.of("/a;=1+1", "/a;\"=1+1\"", "/a\t@SUM(A1)", "/a;b-c", "\uff1dA1")) {
            session.append(new Delivery(Deliveries.RECEIVED, "POST", target, "HTTP/1.1", "", Headers.NONE,
                    Body.of("{}"), Reception.WHOLE)).join();
        }
        String csv = export(session, Format.CSV, null);

        assertThat(csv).contains(",/a;'=1+1,", ",\"/a;'\"\"=1+1\"\"\",", ",/a\t'@SUM(A1),", ",/a;b-c,", ",'\uff1dA1,");
    }

    @Test
    void aSelectionIsByNumberAndByEvent() throws Exception {
        MemorySession session = golden();
        session.append(Deliveries.json(Deliveries.enveloped("voucher-published"))).join();
        var out = new ByteArrayOutputStream();

        Exporter.Written written = new Exporter(session, null, Exported.style(Format.NDJSON))
                .write(DeliverySelection.ALL.between(2, 9).event("REDEMPTION.*"), out, _ -> {});

        assertThat(written).isEqualTo(new Exporter.Written(2, Set.of()));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("{\"seq\":2,"), line -> assertThat(line).startsWith("{\"seq\":3,"));
    }

    /** An event, its second attempt, and another of the same checkout. */
    private static MemorySession golden() {
        var session = new MemorySession();
        String event = Deliveries.goldenEnvelope().replace("/hooks\"", "/hooks?token=s3cret\"");
        for (String body : List.of(event, event, event.replace("whs_0e16e42bc6e0c65b57", "whs_other"))) {
            long seq = session.append(Deliveries.post(body.getBytes(StandardCharsets.UTF_8),
                    Headers.of("Content-Type", "application/json", "X-Voucherify-Signature", SIGNATURE, "Cookie",
                            "sid=s3cret", "Authorization", "Bearer s3cret")))
                    .join();
            session.answered(seq, new Answer(200, Duration.ofMillis(3), "200 at once"));
        }
        return session;
    }

    private static Ids ids(MemorySession session, long seq) {
        Ids ids = new EventReader().read(session.delivery(seq).orElseThrow()).summary().ids();
        return new Ids(ids.sendout(), ids.event(), ids.source(), null, ids.group(), ids.redemption(), ids.parent(),
                ids.order(), ids.tracking(), ids.project());
    }

    private static String export(MemorySession session, Format format, @Nullable Redaction redaction)
            throws IOException {
        var out = new ByteArrayOutputStream();
        new Exporter(session, redaction, Exported.style(format)).write(DeliverySelection.ALL, out,
                _ -> {});
        return out.toString(StandardCharsets.UTF_8);
    }
}
