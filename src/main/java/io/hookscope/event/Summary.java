package io.hookscope.event;

import io.hookscope.event.redemption.Order;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The few facts of a delivery that travel to tables, indexes and other deliveries' checks, while the body stays on disk.
 * Derived from the bytes, and derivable again. A fact that the body does not state, or states with a wrong type, is null.
 *
 * @param shape        the form of the body
 * @param event        the event's name on the wire, for example {@code redemption.succeeded}; empty when it has none
 * @param label        what a table says in the event's place: the name, or what the body is, for example
 *                     {@code not JSON, line 1 column 14}
 * @param outcome      which family it belongs to
 * @param code         the voucher's code, or what was redeemed instead: a promotion tier's or stack's name
 * @param campaign     the campaign's name
 * @param customer     the customer's name, else the e-mail, else the source id, else the id
 * @param orderTotal   what is to be paid, in the smallest unit: {@link Order#toPay()}
 * @param discount     what the redemption took off, positive, in {@link #discountUnit()}
 * @param discountUnit what {@link #discount()} counts, or would count had the redemption not failed
 * @param ids          the identifiers that join deliveries
 * @param createdAt    when Voucherify says that it made the webhook, else when the event happened
 * @param footprint    what later deliveries are compared with; {@link Footprints#of} takes it
 */
public record Summary(Shape shape, String event, String label, Outcome outcome, @Nullable String code,
        @Nullable String campaign, @Nullable String customer, @Nullable BigDecimal orderTotal,
        @Nullable BigDecimal discount, Unit discountUnit, Ids ids, @Nullable Instant createdAt,
        Footprint footprint) {
    /** A summary of which no footprint was taken. */
    public Summary(Shape shape, String event, String label, Outcome outcome, @Nullable String code,
            @Nullable String campaign, @Nullable String customer, @Nullable BigDecimal orderTotal,
            @Nullable BigDecimal discount, Unit discountUnit, Ids ids, @Nullable Instant createdAt) {
        this(shape, event, label, outcome, code, campaign, customer, orderTotal, discount, discountUnit, ids, createdAt,
                Footprint.NONE);
    }

    /** Returns the same with that footprint. */
    public Summary with(Footprint taken) {
        return new Summary(shape, event, label, outcome, code, campaign, customer, orderTotal, discount, discountUnit,
                ids, createdAt, taken);
    }
}
