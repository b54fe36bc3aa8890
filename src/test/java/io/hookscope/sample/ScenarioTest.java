package io.hookscope.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.sample.plan.Signer;
import io.hookscope.sample.scenario.Assignment;
import io.hookscope.sample.scenario.BookingProbe;
import io.hookscope.sample.scenario.Limits;
import io.hookscope.sample.scenario.Report;
import io.hookscope.sample.scenario.Result;
import io.hookscope.sample.scenario.Runner;
import io.hookscope.sample.scenario.Scenario;
import io.hookscope.sample.scenario.Step;
import io.hookscope.sample.scenario.StepVerdict;
import io.hookscope.sample.scenario.Trend;
import io.hookscope.sample.send.Courier;
import io.hookscope.testing.Bookkeeper;
import io.hookscope.testing.Bookkeeper.Fault;
import io.hookscope.testing.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios against real handlers, right ones and wrong ones. */
class ScenarioTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");
    private static final Limits AT_ONCE = new Limits(Duration.ofSeconds(60), Duration.ZERO);
    /** Without it, what was booked late for a request that was hung up would count in the next step. */
    private static final Limits IN_A_MOMENT = new Limits(Duration.ofSeconds(60), Duration.ofMillis(300));

    @Test
    void aHandlerThatIsRightPassesEverything() throws IOException {
        try (var handler = new Bookkeeper()) {
            Report report = run(Scenario.ALL, signed(handler, 1), AT_ONCE);
            assertThat(report.results()).extracting(Result::step).containsExactly(Step.values());
            assertThat(report.results()).allSatisfy(r -> assertThat(r.verdict()).as(r.toString())
                    .isEqualTo(StepVerdict.PASSED));
            assertThat(found(report, Step.SAME_TWICE)).startsWith("answered 200, 200 (slowest ")
                    .endsWith(" ms); booked once");
            assertThat(found(report, Step.TWENTY_AT_ONCE)).startsWith("answered 20 × 200 (")
                    .endsWith("booked 20 times");
            assertThat(found(report, Step.WHOLE_FIRST)).endsWith("booked 3 times");
            assertThat(found(report, Step.RIGHT_AFTER_WRONG)).startsWith("answered 401, 200");
            assertThat(report.complete()).isTrue();
        }
    }

    @Test
    void aStepThatFailsByADefectOfOursIsAResultAndTheRunGoesOn() {
        var nowhere = new Assignment(URI.create("mailto:handler"), Optional.empty(), Optional.empty(), 1, AT);
        Report report = run(Scenario.LIFECYCLE, nowhere, AT_ONCE);
        assertThat(report.results().getFirst().verdict()).isEqualTo(StepVerdict.FAILED);
        assertThat(report.results().getFirst().found()).startsWith("Hookscope itself failed: ");
        assertThat(report.results()).hasSameSizeAs(Scenario.LIFECYCLE.steps());
    }

    @ParameterizedTest
    @CsvSource({"BOOKS_TWICE, AT_LEAST_ONCE, SAME_TWICE SAME_AT_ONCE",
            "BOOKS_TWICE, STACK, STACK_AGAIN", "LOOKS_FIRST, AT_LEAST_ONCE, SAME_AT_ONCE",
            "REFUSES_REPEATS, AT_LEAST_ONCE, SAME_TWICE", "REFUSES_REPEATS, LIFECYCLE, ROLLBACK_TWICE",
            "BOOKS_THE_WHOLE, STACK, WHOLE_FIRST WHOLE_LAST STACK_AT_ONCE STACK_AGAIN",
            "CHECKS_NO_SIGNATURE, SIGNATURE, TAMPERED UNSIGNED CHANGED_BODY RIGHT_AFTER_WRONG",
            "REMEMBERS_FORGERIES, SIGNATURE, RIGHT_AFTER_WRONG", "SIGNS_REWRITTEN_JSON, SIGNATURE, BEYOND_ASCII",
            "KNOWS_ALL_FIELDS, AT_LEAST_ONCE, NEW_FIELD", "KNOWS_ALL_EVENTS, AT_LEAST_ONCE, NEW_EVENT",
            "BOOKS_FAILURES, LIFECYCLE, FAILED FAILED_THEN_SUCCEEDED", "NEEDS_ORDER, AT_LEAST_ONCE, ROLLBACK_FIRST"})
    void catchesEachFaultInItsStepsAndNowhereElse(Fault fault, Scenario scenario, String steps) throws IOException {
        try (var handler = new Bookkeeper(fault)) {
            Report report = run(scenario, signed(handler, 7), fault == Fault.BOOKS_TWICE ? IN_A_MOMENT : AT_ONCE);
            Set<Step> failed = new HashSet<>(report.results().stream().filter(r -> r.verdict() == StepVerdict.FAILED)
                    .map(Result::step).toList());
            // whoever hangs up cannot know whether the first of the two is booked when the second is answered
            failed.remove(Step.LOST_ANSWER);
            assertThat(failed).containsExactlyInAnyOrder(
                    Arrays.stream(steps.split(" ")).map(Step::valueOf).toArray(Step[]::new));
            assertThat(report.results()).allSatisfy(
                    r -> assertThat(r.advice().isEmpty()).isEqualTo(r.verdict() != StepVerdict.FAILED));
        }
    }

    @Test
    void aHandlerThatBooksTwiceIsCaughtAndAfterwardsSaidToBeFixed() throws IOException {
        try (var handler = new Bookkeeper(Fault.BOOKS_TWICE)) {
            Report before = run(Scenario.AT_LEAST_ONCE, signed(handler, 1), AT_ONCE);
            Result caught = result(before, Step.SAME_TWICE);
            assertThat(caught.verdict()).isEqualTo(StepVerdict.FAILED);
            assertThat(caught.found()).endsWith("booked 2 times");
            assertThat(caught.advice()).contains("unique key");

            handler.fix(Fault.BOOKS_TWICE);
            Report after = run(Scenario.AT_LEAST_ONCE, signed(handler, 2), AT_ONCE);
            assertThat(progress(after, Step.SAME_TWICE, before)).contains(Trend.FIXED);
            assertThat(progress(after, Step.TAMPERED, before)).contains(Trend.STILL_PASSING);
            assertThat(progress(before, Step.SAME_TWICE, before)).contains(Trend.STILL_FAILING);
            assertThat(progress(before, Step.SAME_TWICE, after)).contains(Trend.REGRESSED);
        }
    }

    @Test
    void anEventWhoseAnswerNobodyReadArrivesWholeAndOnceMore() throws IOException {
        try (var handler = new Bookkeeper(Fault.BOOKS_TWICE)) {
            var patient = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(2));
            Report report = run(Scenario.AT_LEAST_ONCE, signed(handler, 3), patient, Step.LOST_ANSWER);
            assertThat(result(report, Step.LOST_ANSWER).verdict()).isEqualTo(StepVerdict.FAILED);
            assertThat(found(report, Step.LOST_ANSWER)).endsWith("booked 2 times");
        }
    }

    @Test
    void saysWhatItCannotSeeWithoutBookingsAndWithoutASecret() throws IOException {
        try (var handler = new Bookkeeper(Fault.BOOKS_TWICE, Fault.CHECKS_NO_SIGNATURE)) {
            var assignment = new Assignment(handler.at("/hooks"), Optional.empty(), Optional.empty(), 1, AT);
            Report report = run(Scenario.AT_LEAST_ONCE, assignment, AT_ONCE);
            assertThat(result(report, Step.SAME_TWICE).verdict()).isEqualTo(StepVerdict.PASSED);
            assertThat(result(report, Step.SAME_TWICE).unseen()).containsExactly("how often it was booked");
            assertThat(result(report, Step.TAMPERED).verdict()).isEqualTo(StepVerdict.SKIPPED);
            assertThat(found(report, Step.TAMPERED)).contains("needs the secret");
            assertThat(report.count(StepVerdict.SKIPPED)).isEqualTo(2);
            assertThat(report.passedWithoutBookings()).isEqualTo(9);
        }
    }

    @Test
    void concludesNothingFromAHandlerThatRefusesTheFirstEvent() throws IOException {
        try (var handler = new Bookkeeper()) {
            var assignment = new Assignment(handler.at("/hooks"), Optional.of(new Signer("another")),
                    Optional.of(new BookingProbe(handler.at("/bookings"), "")),
                    1, AT);
            Report report = run(Scenario.SIGNATURE, assignment, AT_ONCE);
            assertThat(result(report, Step.TAKEN).verdict()).isEqualTo(StepVerdict.FAILED);
            assertThat(result(report, Step.TAKEN).advice())
                    .contains("has the same secret", "hashes the body as it came").doesNotContain("count of bookings");
            assertThat(report.count(StepVerdict.SKIPPED)).isEqualTo(5);
            assertThat(handler.requests()).isEqualTo(1);
        }
    }

    @Test
    void sendsAgainAfterAFailureAndCountsOnce() throws IOException {
        try (var handler = new Bookkeeper(Fault.STUMBLES_ONCE)) {
            Report report = run(Scenario.STACK, signed(handler, 1), AT_ONCE);
            assertThat(found(report, Step.TAKEN)).startsWith("answered 500, 200 (").endsWith("booked once");
            assertThat(result(report, Step.TAKEN).unseen()).isEmpty();
            assertThat(result(report, Step.TAKEN).verdict()).isEqualTo(StepVerdict.PASSED);
        }
    }

    @Test
    void aHandlerThatIsTooSlowFailsWithinItsTime() throws IOException {
        try (var handler = new Bookkeeper(Fault.SILENT);
                var courier = new Courier(Duration.ofMillis(50));
                var patient = new Courier()) {
            var assignment = signed(handler, 1);
            Report report = new Runner(courier, AT_ONCE).run(Scenario.AT_LEAST_ONCE, assignment, _ -> {});
            assertThat(result(report, Step.TAKEN).advice()).startsWith("Voucherify waits 10 seconds");
            assertThat(report.count(StepVerdict.SKIPPED)).isEqualTo(10);

            Report bounded = new Runner(patient, new Limits(Duration.ofSeconds(1), Duration.ZERO))
                    .run(Scenario.AT_LEAST_ONCE, assignment, _ -> {});
            assertThat(found(bounded, Step.TAKEN)).isEqualTo("not done after 1 s");
        }
    }

    @Test
    void stopsWhenItIsInterruptedAndReportsWhatItTried() throws Exception {
        try (var handler = new Bookkeeper(); var courier = new Courier()) {
            var report = new CompletableFuture<Report>();
            var first = new CountDownLatch(1);
            Thread runner = Thread.ofPlatform().start(() -> report.complete(new Runner(courier, AT_ONCE)
                    .run(Scenario.ALL, signed(handler, 1), _ -> {
                        first.countDown();
                        Thread.currentThread().interrupt();
                    })));
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(report.get(20, TimeUnit.SECONDS).results()).hasSize(1);
            assertThat(report.get().complete()).isFalse();
            runner.join();
        }
    }

    @Test
    void theSameSeedSendsTheSameBytes() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(200)) {
            var assignment = new Assignment(endpoint.at("/hooks"), Optional.of(new Signer("s")), Optional.empty(), 42,
                    AT);
            run(Scenario.STACK, assignment, AT_ONCE);
            List<Delivery> first = endpoint.received();
            run(Scenario.STACK, assignment, AT_ONCE);
            List<Delivery> second = endpoint.received().subList(first.size(), first.size() * 2);
            assertThat(first).hasSize(1 + 4 + 4 + 4 + 8);
            assertThat(second).extracting(d -> d.body().toString() + d.headers().first("x-voucherify-signature"))
                    .containsExactlyInAnyOrderElementsOf(first.stream().map(
                            d -> d.body().toString() + d.headers().first("x-voucherify-signature")).toList());
            assertThat(first).extracting(d -> new String(d.body().bytes(), StandardCharsets.UTF_8))
                    .allMatch(body -> body.contains("\"target_url\":\"" + endpoint.at("/hooks") + "\""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/bookings||passed", "/ledger|/sums/count|passed",
            "/ledger|/sums|has no whole number and no list at the JSON pointer “/sums”",
            "/nowhere||answered 404 instead of 200"})
    void readsBookingsFromANumberOrFromJson(String path, String pointer, String outcome) throws IOException {
        try (var handler = new Bookkeeper();
                var probe = new BookingProbe(handler.at(path), pointer == null ? "" : pointer)) {
            Report report = run(Scenario.STACK, assignment(handler, probe), AT_ONCE);
            Result taken = result(report, Step.TAKEN);
            assertThat(taken.verdict().word() + " " + taken.found()).contains(outcome);
        }
    }

    @Test
    void leavesATokenInTheAddressOutOfTheReport() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(200)) {
            URI target = URI.create(endpoint.at("/hooks?token=abc").toString().replace("//", "//user:word@"));
            var assignment = new Assignment(target, Optional.empty(), Optional.empty(), 1, AT);
            assertThat(Report.class.cast(run(Scenario.STACK, assignment, AT_ONCE)).target())
                    .isEqualTo(endpoint.at("/hooks").toString());
        }
    }

    private static Report run(Scenario scenario, Assignment assignment, Limits limits) {
        return run(scenario, assignment, limits, null);
    }

    /** Runs until the step is done; to its end when there is none. */
    private static Report run(Scenario scenario, Assignment assignment, Limits limits,
            @Nullable Step last) {
        try (var courier = new Courier()) {
            Report report = new Runner(courier, limits).run(scenario, assignment, result -> {
                if (result.step() == last) {
                    Thread.currentThread().interrupt();
                }
            });
            Thread.interrupted();
            return report;
        }
    }

    private static Assignment signed(Bookkeeper handler, long seed) {
        return new Assignment(handler.at("/hooks"), Optional.of(new Signer(Bookkeeper.SECRET)),
                Optional.of(new BookingProbe(handler.at("/bookings"), "")), seed, AT);
    }

    private static Assignment assignment(Bookkeeper handler, BookingProbe probe) {
        return new Assignment(handler.at("/hooks"), Optional.of(new Signer(Bookkeeper.SECRET)), Optional.of(probe), 1,
                AT);
    }

    private static Result result(Report report, Step step) {
        return report.results().stream().filter(r -> r.step() == step).findFirst().orElseThrow();
    }

    private static String found(Report report, Step step) {
        return result(report, step).found();
    }

    private static Optional<Trend> progress(Report report, Step step, Report before) {
        return Trend.of(result(report, step), before.results());
    }
}
