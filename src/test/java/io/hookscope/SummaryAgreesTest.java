package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.cli.CommandLineStart;
import io.hookscope.delivery.Answer;
import io.hookscope.event.Outcome;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.Archive;
import io.hookscope.store.Session;
import io.hookscope.store.Tally;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.ui.summary.Questions;
import io.hookscope.wiring.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of the summary are those that the command line finds with the search of each bar. */
class SummaryAgreesTest {

    private static final ZoneId ZONE = ZoneId.systemDefault();

    @TempDir
    static Path folder;

    private static Tally tally = Tally.EMPTY;

    @BeforeAll
    static void fill() throws Exception {
        SpecimenSession.fill(folder);
        try (var wiring = Wiring.open(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)))) {
            for (long nanos : new long[]{0, 999_999, 1_000_000, 2_000_000, 9_999_999_999L, 10_000_000_000L}) {
                wiring.intake().take(new Arrival(0, Deliveries.json("{\"type\":\"odd \\\"name\\\" \\\\ *\"}"),
                        new Answer(200, Duration.ofNanos(nanos), "200"))).join();
            }
        }
        try (Archive archive = SessionFiles.read(folder.resolve("session.db"), Clock.systemUTC())) {
            tally = archive.tally(frame(60));
        }
    }

    private static Tally.Frame frame(int slots) {
        return new Tally.Frame(Duration.ofSeconds(ZONE.getRules().getOffset(Instant.now()).getTotalSeconds()), slots,
                50);
    }

    @Test
    void everyBarCountsWhatItsSearchFinds() throws Exception {
        assertThat(tally.times().count()).isEqualTo(exported("")).isGreaterThan(20);
        assertThat(tally.groups().events()).hasSizeGreaterThan(5);
        for (Tally.Share share : tally.groups().events()) {
            same(Questions.named("event", share.name()), share.count());
        }
        for (Tally.Share share : tally.groups().campaigns()) {
            same(Questions.named("campaign", share.name()), share.count());
        }
        for (Tally.Share share : tally.groups().signatures()) {
            same(Questions.named("signature", share.name()), share.count());
        }
        for (Outcome outcome : Outcome.values()) {
            same(Questions.outcome(outcome), tally.times().count(outcome));
        }
    }

    @Test
    void slotsAndTimesToAnswerCountWhatTheirSearchesFind() throws Exception {
        assertThat(tally.times().slots()).hasSizeBetween(2, 60);
        for (Tally.Slot slot : tally.times().slots()) {
            same(Questions.received(slot.start(), tally.times().slot(), ZONE), slot.count());
        }
        List<Long> waits = tally.waits().counts();
        for (int place = 0; place < waits.size(); place++) {
            same(Questions.took(place), waits.get(place));
        }
        assertThat(waits.getFirst()).isEqualTo(2);
        assertThat(waits.getLast()).isGreaterThanOrEqualTo(1);
        assertThat(Stream.of(tally.groups().events(), tally.groups().campaigns(), tally.groups().signatures())
                .map(group -> group.stream().mapToLong(Tally.Share::count).sum())).containsOnly(tally.times().count());
        assertThat(tally.times().slots().stream().mapToLong(Tally.Slot::count).sum())
                .isEqualTo(tally.times().count());
    }

    @Test
    void whatWasTakenOutDoesNotCount() throws Exception {
        Path file = folder.resolve("other.db");
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            assertThat(session.tally(frame(10))).isEqualTo(Tally.EMPTY);
            session.append(Deliveries.json("{}")).join();
            session.append(Deliveries.json("{}")).join();
            await().until(() -> session.tally(frame(10)).times().count() == 2);
            session.takeOut(Set.of(1L));
            assertThat(session.tally(frame(10)).times().count()).isEqualTo(1);
            session.bringBack(Set.of(1L));
            assertThat(session.tally(frame(10)).times().count()).isEqualTo(2);
        }
    }

    private static void same(String question, long count) throws Exception {
        assertThat(exported(question)).as(question).isEqualTo(count);
    }

    private static long exported(String question) throws Exception {
        Path out = folder.resolve("out.ndjson");
        var line = new ArrayList<>(List.of("export", "--format", "ndjson", "--full", "--force", "--out", out.toString(),
                "--data-dir", folder.toString()));
        if (!question.isEmpty()) {
            line.addAll(List.of("--filter", question));
        }
        assertThat(CommandLineStart.run(line.toArray(String[]::new), _ -> 1)).isZero();
        try (var lines = Files.lines(out)) {
            return lines.count();
        }
    }
}
