package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.related.Relations;
import io.hookscope.check.related.Sighting;
import io.hookscope.cli.output.JsonLines;
import io.hookscope.cli.output.LinePrinter;
import io.hookscope.event.Money;
import io.hookscope.settings.Figures;
import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.Rows;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FilterOptionTest {

    private final MemorySession session = new MemorySession();

    @Test
    void saysWhereAFilterCannotBeRead() {
        assertThatThrownBy(() -> filter("code:a cutsomer:b")).isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("--filter cannot be read at character 8 (cutsomer): There is no field")
                .hasMessageContaining("did you mean customer?");
    }

    @Test
    void admitsEverythingWhenItIsMissing() {
        Filter.In filter = filtered(CommandLine.populateCommand(new FilterOption())).in(session, Money.PLAIN);
        assertThat(filter.admits(insight(1))).isTrue();
    }

    @Test
    void weighsAmountsInTheDecimalsOfTheSession() {
        assertThat(filter("amount:60").in(session, Money.PLAIN).admits(insight(1))).isTrue();
        assertThat(filter("amount:6000").in(session, new Money(0, "")).admits(insight(1))).isTrue();
    }

    @Test
    void opensTheDeliveryWhereItsRowDoesNotTell() {
        session.append(Deliveries.json("{\"region\":\"EMEA\"}"));
        session.append(Deliveries.json("{\"region\":\"APAC\"}"));
        Filter.In filter = filter("pointer:/region=EMEA or apa").in(session, Money.PLAIN);
        assertThat(filter.admits(insight(1))).isTrue();
        assertThat(filter.admits(insight(2))).isTrue();
        assertThat(filter.admits(insight(3))).as("not stored").isFalse();
        assertThat(filter("finding:timing").in(session, Money.PLAIN).admits(insight(1))).isTrue();
        assertThat(filter("finding:json").in(session, Money.PLAIN).admits(insight(1))).isFalse();
    }

    @Test
    void knowsFlagsAndNotesOfTheSession() {
        for (int i = 1; i <= 3; i++) {
            session.append(Deliveries.json("{}"));
        }
        session.mark(1, new Mark(true, ""));
        session.mark(2, new Mark(false, "Ask for a refund"));
        assertThat(admitted("is:flagged")).containsExactly(1L);
        assertThat(admitted("is:noted")).containsExactly(2L);
        assertThat(admitted("note:*REFUND")).containsExactly(2L);
        assertThat(admitted("\"a refund\"")).containsExactly(2L);
        assertThat(admitted("-is:noted -is:flagged")).containsExactly(3L);
    }

    @Test
    void whatIsOfTodayIsOfAnotherDayTomorrow() {
        var clock = new HandClock();
        var filter = option("received:today").daily(session, new Figures(Money.PLAIN, "UTC"), clock);
        assertThat(filter.test(insight(1))).isTrue();
        clock.pass(Duration.ofDays(1));
        assertThat(filter.test(insight(2))).isFalse();
        assertThat(filter.test(insight(TimeUnit.DAYS.toSeconds(1)))).as("received a day later").isTrue();
    }

    private List<Long> admitted(String query) {
        Filter.In filter = filter(query).in(session, Money.PLAIN);
        return Stream.of(1L, 2L, 3L).filter(seq -> filter.admits(insight(seq))).toList();
    }

    @Test
    void printsOnlyWhatItAdmits() {
        var out = new ByteArrayOutputStream();
        var printer = new LinePrinter(out, new JsonLines(), 0);
        printer.only(filter("number:2").in(session, Money.PLAIN)::admits);
        printer.accept(insight(1));
        printer.accept(insight(2));
        printer.close();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).singleElement().asString().startsWith("{\"seq\":2,");
    }

    private static Filter filter(String query) {
        return filtered(option(query));
    }

    private static Filter filtered(FilterOption option) {
        return option.filter(ZoneOffset.UTC, Deliveries.RECEIVED);
    }

    private static FilterOption option(String query) {
        return CommandLine.populateCommand(new FilterOption(), "--filter", query);
    }

    private static Insight insight(long seq) {
        Row row = Rows.succeeded(seq).concluded(SignatureVerdict.Kind.VALID, "valid", 1, 1).row();
        var relations = new Relations();
        relations.feed(new Sighting(seq, row.receivedAt(), row.summary(), row.answer()));
        var finding = new Finding(CheckName.TIMING, Grade.WARNING, "", "", "", "late", "", "");
        var timing = new CheckResult(CheckName.TIMING, CheckResult.Verdict.FAILED, "", List.of(finding));
        var json = new CheckResult(CheckName.JSON, CheckResult.Verdict.PASSED, "", List.of());
        return new Insight(row, relations.related(seq).orElseThrow(), List.of(timing, json));
    }
}
