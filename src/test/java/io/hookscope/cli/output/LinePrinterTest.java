package io.hookscope.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.related.Relations;
import io.hookscope.check.related.Sighting;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinePrinterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Relations relations = new Relations();

    @Test
    void printsADeliveryOnceItIsAnsweredAndAnotherLineForWhatBecomesKnownLater() {
        var printer = new LinePrinter(out, new JsonLines(), 0);
        printer.accept(insight(1, null));
        printer.accept(insight(1, answer(500)));
        printer.accept(insight(1, answer(500)));
        printer.accept(insight(2, answer(200)));
        printer.accept(insight(1, answer(500)));
        printer.close();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"seq\":1,").contains("\"signature\":\"missing\"", "\"attempt\":1",
                "\"nextDue\":\"2024-01-15T12:21:38.702Z\"", "\"grade\":\"warning\"", "\"checkout\":null");
        assertThat(lines.get(1)).startsWith("{\"seq\":2,").contains("\"attempt\":2", "\"findings\":[]");
        assertThat(lines.get(2)).startsWith("{\"update\":1,\"signature\":\"missing\",\"attempt\":1,")
                .contains("\"grade\":\"notice\"").doesNotContain("nextDue");
    }

    @Test
    void whatBecameOfADeliveryFollowsItsOwnLineAndIsToldOfNoneThatIsNotPrinted() {
        var printer = new LinePrinter(out, new JsonLines(), 0);
        printer.only(insight -> insight.row().seq() != 2);
        printer.handled(handled(1));
        printer.handled(handled(2));
        printer.accept(insight(2, answer(200)));
        printer.accept(insight(1, answer(200)));
        printer.handled(handled(1));
        printer.close();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("{\"seq\":1", "{\"handled\":1", "{\"handled\":1");
    }

    private static Handling handled(long seq) {
        var answered = new SendOutcome.Answered(200, Headers.NONE, Body.of(""), SendOutcome.Extent.WHOLE,
                Duration.ofMillis(3));
        return new Handling(seq, Instant.EPOCH, Handling.Kind.FORWARD, Handling.Change.NONE, "http://127.0.0.1:1/",
                answered);
    }

    @Test
    void peopleAreNotToldTwice() {
        var printer = new LinePrinter(out, new PlainLines(Money.PLAIN, ZoneOffset.UTC), 0);
        printer.accept(insight(1, answer(500)));
        printer.accept(insight(2, answer(200)));
        printer.accept(insight(1, answer(500)));
        printer.close();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void peopleAreToldTheNumberTheAttemptTheSignatureAndTheFirstProblem() {
        var printer = new LinePrinter(out, new PlainLines(Money.PLAIN, ZoneOffset.UTC), 0);
        printer.accept(insight(1, answer(500)));
        printer.accept(insight(2, answer(200)));
        printer.close();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).contains("  #1 ").contains("  500  ").contains("  signature missing, warning: ")
                .doesNotContain("attempt");
        assertThat(lines.get(1)).contains("  #2 ").endsWith("  attempt 2, signature missing");
    }

    @Test
    void aReaderThatStandsStillIsToldHowManyLinesWereLeftOut() throws Exception {
        var writing = new CountDownLatch(1);
        var reads = new CountDownLatch(1);
        var leftOut = new CompletableFuture<Long>();
        var printer = new LinePrinter(new OutputStream() {

            @Override
            public void write(int b) throws IOException {
                writing.countDown();
                try {
                    reads.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }, new PlainLines(Money.PLAIN, ZoneOffset.UTC), 0);
        printer.onLeftOut(leftOut::complete);
        Insight one = insight(1, answer(200));
        printer.accept(one);
        writing.await();
        for (int i = 0; i < 5_003; i++) {
            printer.accept(one);
        }
        reads.countDown();
        assertThat(leftOut.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        printer.close();
    }

    @Test
    void aFilterThatCannotReadADeliveryCostsNeitherItsLineNorTheNext() {
        var printer = new LinePrinter(out, new JsonLines(), 0);
        printer.only(insight -> {
            if (insight.row().seq() == 1) {
                throw new UncheckedIOException(new IOException("the session is closed"));
            }
            return true;
        });
        printer.accept(insight(1, answer(200)));
        printer.accept(insight(2, answer(200)));
        printer.close();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("{\"seq\":1", "{\"seq\":2");
    }

    private Insight insight(long seq, @Nullable Answer answer) {
        Delivery d = Deliveries.json(Deliveries.goldenEnvelope());
        Summary summary = new EventReader().read(d).summary();
        var conclusion = new Conclusion(new SignatureVerdict(SignatureVerdict.Kind.MISSING, "missing"), 0, 0, 0, 1);
        var row = new Row(seq, d.receivedAt(), d.method(), d.target(), d.remote(), d.reception(), d.body().length(),
                summary, answer, conclusion);
        relations.feed(new Sighting(seq, d.receivedAt(), summary, answer));
        return new Insight(row, relations.related(seq).orElseThrow(), relations.results(seq));
    }

    private static Answer answer(int status) {
        return new Answer(status, Duration.ofMillis(2), "test");
    }
}
