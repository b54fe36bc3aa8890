package io.hookscope.store;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Summary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as tables know it: everything but headers and body. Immutable; a later state of the same delivery is another
 * row with the same {@link #seq()}.
 *
 * @param seq        the delivery's number in its session, from 1, in order of storing, never used twice
 * @param bytes      the body's length
 * @param summary    what it says
 * @param answer     what was answered; null until the answer went out, or when the program ended before it did
 * @param conclusion what the checks say; null until they ran
 */
public record Row(long seq, Instant receivedAt, String method, String target, String remote, Reception reception,
        long bytes, Summary summary, @Nullable Answer answer, @Nullable Conclusion conclusion) {

    /** Returns the row of a delivery that has that number, and no answer yet. */
    public static Row of(long seq, Delivery delivery, Summary summary, @Nullable Conclusion conclusion) {
        return new Row(seq, delivery.receivedAt(), delivery.method(), delivery.target(), delivery.remote(),
                delivery.reception(), delivery.body().length(), summary, null, conclusion);
    }

    /** Returns its place among the deliveries of a checkout; null when it is in none, or when that is not known yet. */
    public @Nullable CheckoutPlace place() {
        return conclusion == null ? null : conclusion.checkout();
    }

    /** Whether it is the total of a checkout, which nobody must book. */
    public boolean isTotal() {
        return place() instanceof CheckoutPlace place && place.total();
    }

    /** Returns the same with that answer. */
    public Row answered(@Nullable Answer other) {
        return other == answer
                ? this
                : new Row(seq, receivedAt, method, target, remote, reception, bytes, summary, other, conclusion);
    }

    /** Returns the same with another conclusion. */
    public Row concluded(@Nullable Conclusion other) {
        return new Row(seq, receivedAt, method, target, remote, reception, bytes, summary, answer, other);
    }

    /** Returns the same as it was read and checked once more. */
    public Row derived(Derived other) {
        return new Row(seq, receivedAt, method, target, remote, reception, bytes, other.summary(), answer,
                other.conclusion());
    }
}
