package io.hookscope.check.related;

import io.hookscope.delivery.Answer;
import io.hookscope.event.Footprint;
import io.hookscope.event.Ids;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sightings for tests, in words. */
final class Seen {
    static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    private long seq;
    private Instant at = NOON;
    private @Nullable Instant created;
    private String event = "redemption.succeeded";
    private Outcome outcome = Outcome.SUCCEEDED;
    private @Nullable String sendout;
    private @Nullable String eventId;
    private @Nullable String source;
    private @Nullable String group;
    private @Nullable String redemption;
    private @Nullable String parent;
    private @Nullable String order;
    private @Nullable String tracking;
    private long digest;
    private @Nullable String replayOf;
    private boolean total;
    private List<String> stacked = List.of();
    private @Nullable BigDecimal discount;
    private @Nullable BigDecimal orderTotal;
    private @Nullable Answer answer;

    static Seen delivery(long seq) {
        var seen = new Seen();
        seen.seq = seq;
        seen.digest = seq;
        return seen;
    }

    Seen after(String duration) {
        at = NOON.plus(Duration.parse(duration));
        return this;
    }

    Seen created(Instant when) {
        created = when;
        return this;
    }

    Seen rollback(String name) {
        event = name;
        outcome = Outcome.ROLLBACK;
        return this;
    }

    Seen toACustomer() {
        event = "customer." + event;
        return this;
    }

    Seen failed() {
        event = "redemption.failed";
        outcome = Outcome.FAILED;
        return this;
    }

    Seen nothingKnown() {
        event = "";
        outcome = Outcome.OTHER;
        return this;
    }

    Seen sendout(String id) {
        sendout = id;
        return this;
    }

    Seen event(String id, String from) {
        eventId = id;
        source = from;
        return this;
    }

    Seen group(String id) {
        group = id;
        return this;
    }

    Seen redemption(String id) {
        redemption = id;
        return this;
    }

    Seen child(String id, String of) {
        redemption = id;
        parent = of;
        return this;
    }

    Seen order(String id) {
        order = id;
        return this;
    }

    Seen tracking(String id) {
        tracking = id;
        return this;
    }

    Seen bytes(long hash) {
        digest = hash;
        return this;
    }

    Seen replayOf(String id) {
        replayOf = id;
        return this;
    }

    Seen total(String... parts) {
        total = true;
        stacked = List.of(parts);
        return this;
    }

    Seen takesOff(long cents) {
        discount = BigDecimal.valueOf(cents);
        return this;
    }

    Seen pays(long cents) {
        orderTotal = BigDecimal.valueOf(cents);
        return this;
    }

    Seen answered(int status, String took) {
        answer = new Answer(status, Duration.parse(took), "plan");
        return this;
    }

    Sighting seen() {
        var ids = new Ids(sendout, eventId, source, null, group, redemption, parent, order, tracking, null);
        var summary = new Summary(Shape.ENVELOPE, event, event, outcome, "CODE-" + redemption, null, null, orderTotal,
                discount, Unit.MONEY, ids, created, new Footprint(digest, replayOf, total, stacked));
        return new Sighting(seq, at, summary, answer);
    }
}
