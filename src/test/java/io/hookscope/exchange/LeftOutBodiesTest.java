package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.exchange.redact.Redaction;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Exported;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a redaction left out comes in again as what it is: a body that was there, and that nobody can read here. */
class LeftOutBodiesTest {

    private static final Delivery FORM = Deliveries.post("name=Jane+Doe".getBytes(StandardCharsets.UTF_8),
            Headers.of("Content-Type", "application/x-www-form-urlencoded", "Content-Length", "13",
                    "X-Voucherify-Signature", "5cf7"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"NDJSON", "HAR"})
    void aBodyThatWasLeftOutIsNotCalledEmpty(Format format) throws Exception {
        try (Session taken = taken(format, FORM)) {
            Delivery delivery = taken.delivery(1).orElseThrow();
            Reading reading = new EventReader().read(delivery);

            assertThat(delivery.reception()).isEqualTo(new Reception.LeftOut("form post, 13 bytes"));
            assertThat(reading.content()).isInstanceOf(Content.Absent.class);
            assertThat(reading.summary().label()).isEqualTo("body left out (form post, 13 bytes)");
            assertThat(delivery.reception().isRefused()).isFalse();
        }
    }

    @Test
    void nothingIsFoundInWhatNobodyCanRead() throws Exception {
        try (Session taken = taken(Format.NDJSON, FORM)) {
            Delivery delivery = taken.delivery(1).orElseThrow();

            var examination = new Examiner().examine(delivery, new EventReader().read(delivery),
                    Circumstances.DEFAULT.withSecrets(List.of(Secret.active("main", "secretKey"))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.results()).anySatisfy(result -> assertThat(result.sentence())
                    .isEqualTo("The body was left out of the file that this delivery came from, so there is nothing to "
                            + "check."));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"NDJSON", "HAR"})
    void exportedAgainItIsStillLeftOut(Format format) throws Exception {
        try (Session taken = taken(format, FORM)) {
            String handedOver = Files.readString(folder.resolve("handed-over"));

            assertThat(leftOut(export(taken, format, null))).contains("form post, 13 bytes")
                    .isEqualTo(leftOut(handedOver))
                    .isEqualTo(leftOut(export(taken, format, Redaction.fresh(Redaction.Metadata.KEPT))));
        }
    }

    @Test
    void whyItWasCutShortIsKeptBesideWhatItWas() throws Exception {
        var cut = new Delivery(Deliveries.RECEIVED, "POST", "/", "HTTP/1.1", "", Headers.NONE, Body.of("{\"a\":"),
                new Reception.CutShort("the sender hung up"));
        try (Session taken = taken(Format.NDJSON, cut)) {
            assertThat(taken.delivery(1).orElseThrow().reception())
                    .isEqualTo(new Reception.LeftOut("not JSON, line 1 column 6; the sender hung up"));
        }
    }

    private static String leftOut(String exported) {
        return Pattern.compile("\"bodyLeftOut\": ?\"[^\"]*\"|left out: [^\"]*\"").matcher(exported).results()
                .map(MatchResult::group).collect(Collectors.joining());
    }

    private Session taken(Format format, Delivery delivery) throws Exception {
        Path file = folder.resolve("handed-over");
        try (Session original = session("original.db")) {
            original.append(delivery).join();
            Files.writeString(file, export(original, format, Redaction.fresh(Redaction.Metadata.KEPT)));
        }
        Session taken = session("taken.db");
        new Importer(Clock.systemUTC()).take(List.of(Source.file(file)), Intake.into(taken), _ -> {});
        return taken;
    }

    private Session session(String name) throws Exception {
        return SessionFiles.open(folder.resolve(name), Clock.systemUTC());
    }

    private static String export(Session session, Format format, @Nullable Redaction redaction) throws IOException {
        var out = new ByteArrayOutputStream();
        new Exporter(session, redaction, Exported.style(format)).write(DeliverySelection.ALL, out,
                _ -> {});
        return out.toString(StandardCharsets.UTF_8);
    }
}
