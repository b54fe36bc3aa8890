package io.hookscope.event;

import io.hookscope.event.redemption.Customer;
import io.hookscope.event.redemption.Order;
import io.hookscope.event.redemption.Redemption;
import io.hookscope.event.redemption.RedemptionEvent;
import io.hookscope.event.redemption.Rollback;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Derives the facts for the table from records. Stateless. */
final class Summaries {

    private Summaries() {}

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_FACT = 500;

    /** Of a body that is not JSON, or of free-form JSON: only what to call it. */
    static Summary labelled(Shape shape, String label) {
        return new Summary(shape, "", label(label), Outcome.OTHER, null, null, null, null, null, Unit.MONEY, Ids.NONE,
                null);
    }

    static Summary of(Form form, Subject subject, String label) {
        RedemptionEvent event = subject.event();
        Discounts.Taken taken = Discounts.of(form.name(), subject);
        Order order = subject.order();
        return new Summary(form.shape(), label(form.name()), label(label), outcome(form.name()),
                Words.atMost(LONGEST_FACT, subject.code()), Words.atMost(LONGEST_FACT, subject.campaign()),
                Words.atMost(LONGEST_FACT, name(subject.customer())),
                order == null ? null : order.toPay(),
                taken.amount(), taken.unit(), ids(form, event, order), createdAt(form, event.createdAt()));
    }

    private static String label(String text) {
        return text.length() <= LONGEST_LABEL ? text : Objects.requireNonNull(Words.atMost(LONGEST_LABEL, text));
    }

    private static Outcome outcome(String name) {
        if (!EventNames.isRedemption(name)) {
            return Outcome.OTHER;
        }
        if (EventNames.isRollback(name)) {
            return Outcome.ROLLBACK;
        }
        if (EventNames.isFailure(name)) {
            return Outcome.FAILED;
        }
        return name.endsWith(EventNames.SUCCEEDED) ? Outcome.SUCCEEDED : Outcome.OTHER;
    }

    static @Nullable String name(@Nullable Customer customer) {
        return customer == null
                ? null
                : first(told(customer.name()),
                        first(told(customer.email()), first(told(customer.sourceId()), customer.id())));
    }

    /** Returns the text, or null where it is blank: that names nobody and nothing. */
    static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private static Ids ids(Form form, RedemptionEvent data, @Nullable Order order) {
        Envelope envelope = form.envelope();
        Envelope.Source source = envelope == null ? null : envelope.source();
        Envelope.Event event = envelope == null ? null : envelope.event();
        Redemption redemption = data.redemption();
        Rollback rollback = data.rollback();
        String rolledBack = rollback == null ? null : rollback.redemption();
        String tracking = redemption == null ? null : redemption.trackingId();
        return new Ids(envelope == null ? null : envelope.id(), event == null ? null : event.id(),
                source == null ? null : source.id(), source == null ? null : source.targetUrl(),
                event == null ? null : event.groupId(),
                redemption == null ? rolledBack : first(redemption.id(), rolledBack),
                redemption == null ? null : redemption.parent(), order == null ? null : order.id(),
                first(tracking, rollback == null ? null : rollback.trackingId()),
                envelope == null ? null : envelope.projectId());
    }

    private static @Nullable Instant createdAt(Form form, @Nullable Instant happened) {
        Envelope envelope = form.envelope();
        return envelope == null ? happened : first(envelope.createdAt(), happened);
    }

    /** Returns the size of the number without its sign. */
    static @Nullable BigDecimal positive(@Nullable BigDecimal number) {
        return number == null ? null : number.abs();
    }
}
