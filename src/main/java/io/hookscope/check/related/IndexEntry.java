package io.hookscope.check.related;

import io.hookscope.delivery.Answer;
import io.hookscope.event.Ids;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the index remembers of one delivery: keys to join by, and the few words that findings say. Confined to its index. */
final class IndexEntry {
    final long seq;
    final Instant receivedAt;
    /** Whether it was recorded when it arrived here. */
    final boolean timed;
    final @Nullable Instant createdAt;
    final String event;
    final Outcome outcome;
    final long sendout;
    final long eventId;
    final @Nullable String source;
    final long group;
    final @Nullable String groupId;
    final @Nullable String redemption;
    final @Nullable String parent;
    final long order;
    final long tracking;
    final long digest;
    final @Nullable String replayOf;
    final Shape shape;
    final boolean total;
    final List<String> stacked;
    final @Nullable String code;
    final @Nullable BigDecimal discount;
    final Unit unit;
    final @Nullable BigDecimal orderTotal;
    @Nullable
    Answer answer;
    /** Which attempt of its send-out, from 1. */
    int number = 1;
    /** When the first attempt was made, as far as it is known; kept here so that it outlives the first attempt's eviction. */
    Instant origin;
    /** The digest of the first attempt that was seen. */
    long originDigest;
    /** Whether attempts before the first one seen are presumed. */
    boolean presumed;
    @Nullable
    OpenStack stack;

    IndexEntry(Sighting sighting, UnaryOperator<String> pool) {
        Summary summary = sighting.summary();
        Ids ids = summary.ids();
        seq = sighting.seq();
        receivedAt = sighting.receivedAt();
        timed = sighting.arrival() == Sighting.Arrival.RECORDED;
        createdAt = summary.createdAt();
        event = pool.apply(summary.event());
        outcome = summary.outcome();
        sendout = Keys.of("sendout", ids.sendout());
        eventId = Keys.of("event", ids.event());
        source = ids.source() == null ? null : pool.apply(ids.source());
        groupId = ids.group();
        group = Keys.of("group", ids.group());
        redemption = ids.redemption();
        parent = ids.parent();
        order = Keys.of("order", ids.order());
        tracking = Keys.of("tracking", ids.tracking());
        digest = summary.footprint().digest();
        replayOf = summary.footprint().replayOf();
        shape = summary.shape();
        total = summary.footprint().total();
        stacked = summary.footprint().stacked();
        code = summary.code();
        discount = summary.discount();
        unit = summary.discountUnit();
        orderTotal = summary.orderTotal();
        answer = sighting.answer();
        origin = receivedAt;
        originDigest = digest;
    }

    boolean ofRedemption() {
        return outcome != Outcome.OTHER && replayOf == null;
    }

    boolean sameStep(IndexEntry other) {
        return event.equals(other.event) && Objects.equals(redemption, other.redemption);
    }

    Instant happenedAt() {
        return createdAt == null ? receivedAt : createdAt;
    }
}
