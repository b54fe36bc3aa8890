package io.hookscope.check.payload;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether {@code result} and {@code status} agree with the event's name and with each other. Stateless. */
public final class OutcomeCheck implements Check {

    @Override
    public CheckName name() {
        return CheckName.OUTCOME;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        if (!evidence.isRedemption()) {
            return Results.notApplicable(name(), Wording.of("redemption-only"));
        }
        Place subject = evidence.part(evidence.isRollback() ? "redemption_rollback" : "redemption");
        if (subject.get("result").text() == null && subject.get("status").text() == null) {
            return Results.notApplicable(name(), Wording.of("outcome.nothing"));
        }
        var findings = new ArrayList<Finding>();
        if (evidence.isNamed()) {
            boolean success = evidence.reading().name().endsWith("succeeded");
            againstName(subject.get("result"), success, evidence).ifPresent(findings::add);
            againstName(subject.get("status"), success, evidence).ifPresent(findings::add);
        }
        if (findings.isEmpty()) {
            againstEachOther(subject).ifPresent(findings::add);
        }
        if (evidence.isNamed() && !evidence.isRollback()) {
            againstContent(evidence).ifPresent(findings::add);
        }
        if (evidence.isNamed() && evidence.reading().name().endsWith(".rollback.succeeded")) {
            Place before = evidence.data().get("redemption");
            neverHappened(before.get("result"), "\"SUCCESS\"").ifPresent(findings::add);
            neverHappened(before.get("status"), "\"ROLLED BACK\"").ifPresent(findings::add);
        }
        return Results.of(name(), sentence(subject, findings), findings);
    }

    private static String sentence(Place subject, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return Wording.of("outcome.failed");
        }
        String code = subject.get("failure_code").text();
        String told = subject.get("failure_message").text();
        return code == null && told == null
                ? Wording.of("outcome.passed")
                : Wording.of("outcome.passed-failure", code == null ? Wording.of("outcome.no-code") : code,
                        told == null ? "" : told).strip();
    }

    private static Optional<Finding> againstName(Place word, boolean success, Evidence evidence) {
        Boolean says = says(word.text());
        if (says == null || says == success) {
            return Optional.empty();
        }
        String expected = '"' + (word.pointer().endsWith("result")
                ? success ? "SUCCESS" : "FAILURE"
                : success ? "SUCCEEDED" : "FAILED") + '"';
        var spot = new Spot(CheckName.OUTCOME, word.pointer(), expected, word.shown());
        return Optional.of(Wording.finding(spot, Grade.ERROR, "outcome.name", evidence.reading().name(), word.shown(),
                expected));
    }

    /** An event that carries a rollback tells of one, whatever it is called. */
    private static Optional<Finding> againstContent(Evidence evidence) {
        Place rollback = evidence.part("redemption_rollback");
        if (!rollback.isObject()) {
            return Optional.empty();
        }
        var spot = new Spot(CheckName.OUTCOME, rollback.pointer(), Wording.of("shown.nothing"), rollback.shown());
        return Optional.of(Wording.finding(spot, Grade.ERROR, "outcome.carries", evidence.reading().name()));
    }

    /** Only what succeeded can be rolled back. */
    private static Optional<Finding> neverHappened(Place word, String expected) {
        if (!Boolean.FALSE.equals(says(word.text()))) {
            return Optional.empty();
        }
        var spot = new Spot(CheckName.OUTCOME, word.pointer(), expected, word.shown());
        return Optional.of(Wording.finding(spot, Grade.ERROR, "outcome.rolled-back", word.shown()));
    }

    private static Optional<Finding> againstEachOther(Place subject) {
        Place result = subject.get("result");
        Place status = subject.get("status");
        Boolean ended = says(result.text());
        Boolean stands = says(status.text());
        if (ended == null || stands == null || ended.equals(stands)) {
            return Optional.empty();
        }
        var spot = new Spot(CheckName.OUTCOME, result.pointer(), stands ? "\"SUCCESS\"" : "\"FAILURE\"",
                result.shown());
        return Optional.of(Wording.finding(spot, Grade.ERROR, "outcome.pair", result.shown(), status.shown()));
    }

    /** Whether a word tells success or failure; null when it is absent or not known. What is rolled back succeeded once. */
    private static @Nullable Boolean says(@Nullable String word) {
        return switch (word) {
            case "SUCCESS", "SUCCEEDED", "ROLLED BACK", "ROLLED_BACK" -> true;
            case "FAILURE", "FAILED" -> false;
            case null, default -> null;
        };
    }
}
