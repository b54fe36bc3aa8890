package io.hookscope.testing;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Ids;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Rows for tests of the window: each method changes one fact of a succeeded redemption. Immutable. */
public record Rows(Row row) {

    /** A succeeded redemption of that number, a second later than the one before it, answered 200 in 3 ms. */
    public static Rows succeeded(long seq) {
        var ids = new Ids("whs_" + seq, "evred_" + seq, "wh_0e16e42bc6e0c65b11", null, "v-" + seq, "r_" + seq, null,
                "ord_" + seq, null, "proj_5T4Rpl4T1nuM");
        var summary = new Summary(Shape.ENVELOPE, "redemption.succeeded", "redemption.succeeded", Outcome.SUCCEEDED,
                "CODE-" + seq, "Always add missing products", "Jane Doe", BigDecimal.valueOf(6000),
                BigDecimal.valueOf(1000), Unit.MONEY, ids, null);
        return new Rows(new Row(seq, Deliveries.RECEIVED.plusSeconds(seq), "POST", "/hooks", "127.0.0.1:51234",
                Reception.WHOLE, 4400, summary, new Answer(200, Duration.ofMillis(3), "200 at once"), null));
    }

    /** Succeeded redemptions of the numbers from first to last. */
    public static List<Row> range(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(seq -> succeeded(seq).row()).toList();
    }

    /** Another event of that family. */
    public Rows event(String name, Outcome outcome) {
        Summary s = row.summary();
        return summary(new Summary(s.shape(), name, name, outcome, s.code(), s.campaign(), s.customer(), s.orderTotal(),
                s.discount(), s.discountUnit(), s.ids(), s.createdAt()));
    }

    /** What was redeemed, by whom; null where nothing was. */
    public Rows of(@Nullable String code, @Nullable String campaign, @Nullable String customer) {
        Summary s = row.summary();
        return summary(new Summary(s.shape(), s.event(), s.label(), s.outcome(), code, campaign, customer,
                s.orderTotal(), s.discount(), s.discountUnit(), s.ids(), s.createdAt()));
    }

    /** What was to be paid and what was taken off; null where nothing was. */
    public Rows amounts(@Nullable Integer total, @Nullable Integer discount, Unit unit) {
        Summary s = row.summary();
        return summary(new Summary(s.shape(), s.event(), s.label(), s.outcome(), s.code(), s.campaign(), s.customer(),
                total == null ? null : BigDecimal.valueOf(total),
                discount == null ? null : BigDecimal.valueOf(discount),
                unit, s.ids(), s.createdAt()));
    }

    /** What the checks say. */
    public Rows concluded(SignatureVerdict.Kind kind, String label, int errors, int attempt) {
        return new Rows(row.concluded(new Conclusion(new SignatureVerdict(kind, label), errors, 0, 0, attempt)));
    }

    /**
     * A part of a checkout of that key, valid, at that position of so many that arrived and so many that are to come; the
     * last of all is the total.
     */
    public Rows inCheckout(long key, int position, int arrived, int expected) {
        boolean total = position == expected - 1;
        Rows named = total ? of(null, null, row.summary().customer()) : this;
        List<String> missing = LongStream.range(arrived, expected).mapToObj(n -> "the redeemable r_" + n).toList();
        var place = new CheckoutPlace(key, "v-" + key, arrived, expected, true, total, false, position, expected - 1,
                missing);
        return new Rows(named.row().concluded(
                new Conclusion(new SignatureVerdict(SignatureVerdict.Kind.VALID, "valid"), 0, 0, 0, 1, place)));
    }

    /** The same redemption as the delivery of that number, sent again. */
    public Rows again(long seq) {
        Summary s = row.summary();
        Ids i = s.ids();
        var ids = new Ids("whs_" + seq, i.event(), i.source(), i.targetUrl(), i.group(), "r_" + seq, i.parent(),
                i.order(), i.tracking(), i.project());
        return summary(new Summary(s.shape(), s.event(), s.label(), s.outcome(), s.code(), s.campaign(), s.customer(),
                s.orderTotal(), s.discount(), s.discountUnit(), ids, s.createdAt()));
    }

    /** What was answered; null while nothing was. */
    public Rows answered(@Nullable Answer answer) {
        return new Rows(row.answered(answer));
    }

    /** How far it came in. */
    public Rows reception(Reception reception) {
        return new Rows(new Row(row.seq(), row.receivedAt(), row.method(), row.target(), row.remote(), reception,
                row.bytes(), row.summary(), row.answer(), row.conclusion()));
    }

    /** When it arrived. */
    public Rows at(String instant) {
        return new Rows(new Row(row.seq(), Instant.parse(instant), row.method(), row.target(), row.remote(),
                row.reception(), row.bytes(), row.summary(), row.answer(), row.conclusion()));
    }

    private Rows summary(Summary summary) {
        return new Rows(new Row(row.seq(), row.receivedAt(), row.method(), row.target(), row.remote(), row.reception(),
                row.bytes(), summary, row.answer(), row.conclusion()));
    }
}
