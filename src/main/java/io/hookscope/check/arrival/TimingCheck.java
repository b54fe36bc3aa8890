package io.hookscope.check.arrival;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances.Provenance;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the event's stamps are in order and none lies after the time received. Stamps come with milliseconds or with
 * microseconds and from several machines, so a second between the event's own stamps says nothing. Stateless.
 */
public final class TimingCheck implements Check {

    private static final Duration BETWEEN_SENDERS = Duration.ofSeconds(1);

    @Override
    public CheckName name() {
        return CheckName.TIMING;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        Optional<Stamp> created = created(evidence);
        var findings = new ArrayList<Finding>();
        if (evidence.isRedemption()) {
            ownOrder(evidence, findings);
        }
        boolean received = evidence.circumstances().provenance() == Provenance.RECEIVED;
        if (received) {
            created.flatMap(stamp -> ahead(evidence, stamp, "timing.future")).ifPresent(findings::add);
        }
        if (received && findings.isEmpty() && evidence.isRedemption()) {
            String key = created.isPresent() ? "timing.own-future" : "timing.future";
            happened(evidence).flatMap(stamp -> ahead(evidence, stamp, key)).ifPresent(findings::add);
        }
        return created.isEmpty() && findings.isEmpty()
                ? Results.notApplicable(name(), Wording.of("timing.none"))
                : Results.of(name(), received && created.isPresent()
                        ? age(evidence, created.get())
                        : Wording.of("timing.own-order"), findings);
    }

    private static String age(Evidence evidence, Stamp created) {
        Duration age = Duration.between(created.instant(), evidence.delivery().receivedAt());
        return Wording.of(age.isNegative() ? "timing.ahead" : "timing.age", Spans.words(age.abs()));
    }

    /** When Voucherify made the webhook; in bare data, when the event happened. */
    private static Optional<Stamp> created(Evidence evidence) {
        Place root = switch (evidence.reading().shape()) {
            case ENVELOPE, LEGACY, BARE -> evidence.root();
            case FREE_FORM, NOT_JSON, EMPTY -> Place.NOWHERE;
        };
        return Stamp.at(root.get("created_at")).or(() -> Stamp.at(evidence.data().get("created_at")));
    }

    /** The last of the event's own stamps; the others were found to be no later. */
    private static Optional<Stamp> happened(Evidence evidence) {
        return Stamp.at(evidence.data().get("created_at")).or(() -> Stamp.at(deed(evidence).get("date")))
                .or(() -> Stamp.at(evidence.data().get("order").get("created_at")));
    }

    private static Place deed(Evidence evidence) {
        return evidence.part(evidence.isRollback() ? "redemption_rollback" : "redemption");
    }

    private static void ownOrder(Evidence evidence, List<Finding> findings) {
        Place data = evidence.data();
        Place date = deed(evidence).get("date");
        // what a rollback makes undone came before it; when its order was made says nothing about that
        Place before = evidence.isRollback() ? data.get("redemption").get("date") : data.get("order").get("created_at");
        inOrder(before, date).ifPresent(findings::add);
        Place made = data.get("created_at");
        // of flat legacy data this is when the redemption was made, which says no more than its date
        boolean own = !made.isNothing() && !evidence.isPart("redemption") && !evidence.isPart("redemption_rollback");
        inOrder(date, own || !evidence.isNamed() ? made : evidence.root().get("created_at")).ifPresent(findings::add);
    }

    private static Optional<Finding> inOrder(Place earlier, Place later) {
        return Stamp.at(earlier).flatMap(first -> Stamp.at(later).flatMap(second -> {
            Duration early = Duration.between(second.instant(), first.instant());
            if (early.compareTo(BETWEEN_SENDERS) <= 0) {
                return Optional.empty();
            }
            var spot = new Spot(CheckName.TIMING, earlier.pointer(), Wording.of("timing.not-after", later.shown()),
                    earlier.shown());
            return Optional.of(Wording.finding(spot, Grade.WARNING, "timing.order", earlier.pointer(),
                    earlier.shown(), later.pointer(), later.shown(), Spans.words(early)));
        }));
    }

    private static Optional<Finding> ahead(Evidence evidence, Stamp stamp, String key) {
        Instant received = evidence.delivery().receivedAt();
        Duration ahead = Duration.between(received, stamp.instant());
        if (ahead.compareTo(evidence.circumstances().clockSkew()) <= 0) {
            return Optional.empty();
        }
        Place place = stamp.place();
        var spot = new Spot(CheckName.TIMING, place.pointer(), Wording.of("timing.not-after", received), place.shown());
        return Optional.of(Wording.finding(spot, Grade.WARNING, key, place.shown(), received, Spans.words(ahead),
                place.pointer()));
    }
}
