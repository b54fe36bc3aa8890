package io.hookscope.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.related.Relations;
import io.hookscope.check.related.Sighting;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainLinesTest {

    private final PlainLines lines = new PlainLines(Money.PLAIN, ZoneId.of("Europe/Warsaw"));

    @Test
    void aRefusedDeliverySaysWhenItIsDueAgain() {
        assertThat(lines.line(insight(500, null))).endsWith("500  2.0 ms  test  next retry at 13:21:38");
        assertThat(lines.line(insight(200, null))).endsWith("200  2.0 ms  test");
    }

    @Test
    void oneOfACheckoutSaysHowManyCameAndTheTotalThatNobodyMayBookIt() {
        assertThat(lines.line(insight(200, place(false, false, 0)))).endsWith("200  2.0 ms  test  checkout 2 of 3");
        assertThat(lines.line(insight(200, place(true, false, 1))))
                .endsWith("200  2.0 ms  test  checkout 2 of 3 (stack total, do not book)");
    }

    @Test
    void whatACheckoutLacksIsToldOnceWhenItShouldBeWhole() {
        var out = new ByteArrayOutputStream();
        var printer = new LinePrinter(out, lines, 0);
        printer.accept(insight(200, place(true, false, 1)));
        printer.accept(insight(200, place(true, true, 1)));
        printer.accept(insight(200, place(true, true, 1)));
        printer.close();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly("              #1     warning: 2 of 3 deliveries arrived");
    }

    @Test
    void lettersThatTakeTwoCellsAndMarksThatTakeNoneShiftNoColumn() {
        int usual = lines.line(insight("Jane Doe")).indexOf("60.00");
        assertThat(lines.line(insight("\u674e\u5c0f\u9f99")).indexOf("60.00")).isEqualTo(usual - 3);
        assertThat(lines.line(insight("Zoe\u0308")).indexOf("60.00")).isEqualTo(usual + 1);
    }

    private static CheckoutPlace place(boolean total, boolean alarm, int position) {
        return new CheckoutPlace(1, "v-1", 2, 3, true, total, alarm, position, 2, List.of());
    }

    private static Insight insight(String customer) {
        return insight(Deliveries.json(Deliveries.goldenEnvelope().replace("Jane Doe", customer)), 200, null);
    }

    private static Insight insight(int status, @Nullable CheckoutPlace place) {
        return insight(Deliveries.json(Deliveries.goldenEnvelope()), status, place);
    }

    private static Insight insight(Delivery d, int status, @Nullable CheckoutPlace place) {
        Summary summary = new EventReader().read(d).summary();
        var answer = new Answer(status, Duration.ofMillis(2), "test");
        var verdict = new SignatureVerdict(SignatureVerdict.Kind.NO_SECRET, "no secret");
        var row = new Row(1, d.receivedAt(), d.method(), d.target(), d.remote(), d.reception(), d.body().length(),
                summary, answer, new Conclusion(verdict, 0, 0, 0, 1, place));
        var relations = new Relations();
        relations.feed(new Sighting(1, d.receivedAt(), summary, answer));
        return new Insight(row, relations.related(1).orElseThrow(), place == null || !place.alarm()
                ? List.of()
                : List.of(new CheckResult(CheckName.CHECKOUT, CheckResult.Verdict.FAILED, "", List.of(new Finding(
                        CheckName.CHECKOUT, Grade.WARNING, "", "", "", "2 of 3 deliveries arrived", "", "")))));
    }
}
