package io.hookscope.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.event.EventReader;
import io.hookscope.exchange.Format;
import io.hookscope.exchange.Importer;
import io.hookscope.exchange.Intake;
import io.hookscope.exchange.Source;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.MemorySession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeDeskTest {

    private final MemorySession session = new MemorySession();
    private int decimals = 2;
    private final ExchangeDesk desk = new ExchangeDesk(new ExchangeDesk.Services(session, () -> Intake.into(session),
            () -> "http://127.0.0.1:9999", () -> decimals, "test"), new HandClock(), Runnable::run);

    @TempDir
    Path folder;

    @Test
    void copiesTellNothingOfThePersonUnlessToldTo() {
        var delivery = Deliveries.post(Deliveries.golden().getBytes(StandardCharsets.UTF_8),
                Headers.of("X-Voucherify-Signature", "ab".repeat(32)));
        for (CopyAs way : CopyAs.values()) {
            var redacted = desk.copy(way, delivery, Care.REDACTED).toCompletableFuture().join();
            var full = desk.copy(way, delivery, Care.FULL).toCompletableFuture().join();

            assertThat(redacted.text()).contains("127.0.0.1:9999").doesNotContain("Jane Doe", "abababab");
            assertThat(full.text()).contains("abababab");
            assertThat(full.sentence()).contains("can send the delivery again");
        }
    }

    @Test
    void aBugReportTellsTheRequestAndWhatAnsweredItLast() {
        long seq = golden();
        handled(seq, answered(500, "first"));
        handled(seq, answered(422, "no such customer: Jane Doe"));
        handled(seq, new SendOutcome.Failed(SendOutcome.Failure.SKIPPED, "too many waited", Duration.ZERO));

        var full = report(seq, Care.FULL);
        assertThat(full.text()).contains("```http\nPOST /hooks HTTP/1.1\n",
                "X-Voucherify-Signature: " + "ab".repeat(32),
                "Jane Doe", "### Answer of Hookscope\n\n200 after 3 ms: `200 at once`\n",
                "Forwarded 2026-08-22T10:00:00Z to `http://127.0.0.1:3000/in?key=k1`: 422 after 12 ms",
                "HTTP/1.1 422\nSet-Cookie: session=s1\n\nno such customer: Jane Doe\n```")
                .doesNotContain("first", "too many");
        assertThat(full.sentence()).contains("can send the delivery again");

        var redacted = report(seq, Care.REDACTED);
        assertThat(redacted.text()).contains("Always-add-prods-5", "200 after 3 ms", "422 after 12 ms", "left out")
                .doesNotContain("Jane Doe", "abababab", "s1", "k1", "no such customer");
        assertThat(redacted.sentence()).isEqualTo(
                "Copied without personal data, signature and what the handler wrote.");
    }

    @Test
    void aBugReportOfAHandlerThatDidNotAnswerSaysWhy() {
        long seq = golden();
        handled(seq, new SendOutcome.Failed(SendOutcome.Failure.TIMED_OUT, "shop.internal did not answer in time",
                Duration.ofSeconds(10)));

        assertThat(report(seq, Care.FULL).text())
                .contains("no answer after 10000 ms: `shop.internal did not answer in time`");
        assertThat(report(seq, Care.REDACTED).text()).contains("no answer after 10000 ms: `timed-out`")
                .doesNotContain("shop.internal");
    }

    @Test
    void aBugReportIsBoundedAndItsFencesHold() {
        long seq = session.append(Deliveries.json("{\"a\":\"````\\n" + "\ud83d\ude00".repeat(20_000) + "\"}")).join();

        String text = report(seq, Care.FULL).text();
        assertThat(text).contains("`````http\n", "\n`````\n").hasSizeLessThan(31_000)
                .containsPattern("Cut: the first (30,000|29,999) of 40,\\d{3} characters").contains("Not answered")
                .doesNotContain("Answer of the handler");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).as("no character is cut apart").isTrue();
    }

    private long golden() {
        long seq = session.append(Deliveries.post(Deliveries.golden().getBytes(StandardCharsets.UTF_8),
                Headers.of("X-Voucherify-Signature", "ab".repeat(32)))).join();
        session.answered(seq, new Answer(200, Duration.ofMillis(3), "200 at once"));
        return seq;
    }

    private void handled(long seq, SendOutcome outcome) {
        session.handled(new Handling(seq, Instant.parse("2026-08-22T10:00:00Z"), Handling.Kind.FORWARD,
                Handling.Change.NONE, "http://127.0.0.1:3000/in?key=k1", outcome));
    }

    private static SendOutcome answered(int status, String body) {
        return new SendOutcome.Answered(status, Headers.of("Set-Cookie", "session=s1"), Body.of(body),
                SendOutcome.Extent.WHOLE, Duration.ofMillis(12));
    }

    private ExchangeDesk.Copy report(long seq, Care care) {
        var delivery = session.delivery(seq).orElseThrow();
        Row row = Row.of(seq, delivery, new EventReader().read(delivery).summary(), null)
                .answered(session.answer(seq).orElse(null));
        return desk.report(row, delivery, care).toCompletableFuture().join();
    }

    @Test
    void aCopyWithoutItsBodySaysSo() {
        var delivery = Deliveries.post("a=b".getBytes(StandardCharsets.UTF_8), Headers.NONE);

        assertThat(desk.copy(CopyAs.CURL, delivery, Care.REDACTED).toCompletableFuture().join().sentence())
                .startsWith("Copied without the body");
    }

    @Test
    void whatIsExportedIsImportedAgainWithASentenceForEach() throws Exception {
        session.append(Deliveries.json("{}")).join();
        session.append(Deliveries.json("{\"a\":1}")).join();
        Path file = Files.writeString(folder.resolve("a.ndjson"), "replaced");

        String exported = desk.export(new ExchangeDesk.Order(Format.NDJSON, DeliverySelection.ALL, Care.FULL, file),
                new Work(_ -> {})).toCompletableFuture().join();
        ExchangeDesk.Arrived arrived = desk.take(List.of(Source.file(file)), new Work(_ -> {})).toCompletableFuture()
                .join();

        assertThat(exported).isEqualTo("2 deliveries exported to " + file + ".");
        assertThat(arrived.sentence()).isEqualTo("2 deliveries imported, numbers 3 to 4.");
        assertThat(arrived.taken()).isEqualTo(new Importer.Taken(2, 3, 4));
        assertThat(session.all()).hasSize(4);
        assertThat(session.delivery(4)).isEqualTo(session.delivery(2));
    }

    @Test
    void whatCannotBeReadIsToldAndTheOthersAreExported() throws Exception {
        for (int i = 0; i < 3; i++) {
            session.append(Deliveries.json("{\"n\":" + i + "}")).join();
        }
        session.damage(2);
        Path file = folder.resolve("a.ndjson");
        assertThat(desk.export(new ExchangeDesk.Order(Format.NDJSON, DeliverySelection.ALL, Care.FULL, file),
                new Work(_ -> {})).toCompletableFuture().join()).isEqualTo("2 deliveries exported to " + file
                        + ". 1 delivery could not be read and is not in the file.");
        assertThat(file).content().hasLineCount(2);
    }

    @Test
    void aCsvHasTheDecimalsOfTheMomentItIsWrittenIn() throws Exception {
        session.append(Deliveries.json(Deliveries.golden())).join();
        assertThat(csv("two.csv")).contains("60.00").doesNotContain("6000");
        decimals = 0;
        assertThat(csv("none.csv")).contains("6000").doesNotContain("60.00");
    }

    private String csv(String name) throws Exception {
        Path file = folder.resolve(name);
        desk.export(new ExchangeDesk.Order(Format.CSV, DeliverySelection.ALL, Care.REDACTED, file), new Work(_ -> {}))
                .toCompletableFuture().join();
        return Files.readString(file);
    }

    @Test
    void anExportThatIsStoppedLeavesNoFile() {
        session.append(Deliveries.json("{}")).join();
        Path file = folder.resolve("a.har");
        var work = new Work(_ -> {});
        work.stop();

        String said = desk.export(new ExchangeDesk.Order(Format.HAR, DeliverySelection.ALL, Care.REDACTED, file), work)
                .toCompletableFuture().join();

        assertThat(said).isEqualTo("Stopped.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatArrivesDuringAnImportIsNotCountedAmongWhatIsImported() {
        session.append(Deliveries.json("{}")).join();
        Intake busy = arrival -> {
            var given = Intake.into(session).take(arrival);
            session.append(Deliveries.json("{\"arrived\":1}")).join();
            return given;
        };
        var receiving = new ExchangeDesk(new ExchangeDesk.Services(session, () -> busy, () -> "", () -> 2, "0"),
                new HandClock(), Runnable::run);
        Source two = Source.text("two", "{\"a\":1}");

        ExchangeDesk.Arrived arrived = receiving.take(List.of(two, two), new Work(_ -> {})).toCompletableFuture()
                .join();

        assertThat(arrived.sentence()).isEqualTo("2 deliveries imported, numbers 2 to 4. "
                + "1 number between them is of what arrived meanwhile.");
    }

    @Test
    void whatCannotBeImportedIsToldInASentence() {
        ExchangeDesk.Arrived arrived = desk.take(List.of(Source.text("the clipboard", "curl")), new Work(_ -> {}))
                .toCompletableFuture().join();

        assertThat(arrived.taken().count()).isZero();
        assertThat(arrived.sentence()).startsWith("the clipboard").endsWith("Nothing was imported.");
        assertThat(session.all()).isEmpty();
    }
}
