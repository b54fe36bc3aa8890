package io.hookscope.ui.deliveries;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.store.Row;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the table: a delivery, or a checkout that stands for several. Immutable. */
public sealed interface Line {

    /** What a line is known by while its facts change. */
    sealed interface Id {

        /** A delivery, by its number in the session. */
        record Number(long seq) implements Id {}

        /** A checkout, by its key in the session. */
        record Key(long key) implements Id {}
    }

    /** Returns what its columns say; of a checkout, what its deliveries come to. */
    Row facts();

    /** Returns what it is known by. */
    Id id();

    /** Returns the deliveries that it stands for, in the order of the stack. */
    List<Row> rows();

    /** Returns the line that has a place among others: itself, or the checkout under which it stands. */
    Line head();

    /**
     * A delivery.
     *
     * @param under the checkout under which it stands; null when it stands by itself
     */
    record Delivery(Row facts, @Nullable Checkout under) implements Line {

        @Override
        public Id id() {
            return new Id.Number(facts.seq());
        }

        @Override
        public List<Row> rows() {
            return List.of(facts);
        }

        @Override
        public Line head() {
            return under == null ? this : under;
        }

        /** Whether it stands under its checkout and is the total, which nobody must book. */
        public boolean isTotal() {
            return under != null && place(facts) instanceof CheckoutPlace place && place.total();
        }
    }

    /**
     * A checkout.
     *
     * @param place what its deliveries say about it
     * @param rows  its deliveries that are listed, in the order of the stack, the total last
     * @param state whether its deliveries stand below it
     */
    record Checkout(Row facts, CheckoutPlace place, List<Row> rows, State state) implements Line {

        /** Whether the deliveries of a checkout stand below it. */
        public enum State {
            OPEN, CLOSED
        }

        public Checkout {
            rows = List.copyOf(rows);
        }

        @Override
        public Id id() {
            return new Id.Key(place.key());
        }

        @Override
        public Line head() {
            return this;
        }

        /** One that is made anew is another one: comparing all of its rows would cost more than drawing it. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        /** Names it, because all of its rows would be written once for each line below it. */
        @Override
        public String toString() {
            return "Checkout " + place.key() + " " + state + " " + facts.summary().code();
        }

        /** Returns what it says that none of its deliveries says. */
        String words() {
            return facts.summary().label() + ' ' + facts.summary().code() + ' ' + facts.summary().campaign();
        }

        /** Whether its deliveries stand below it. */
        public boolean isOpen() {
            return state == State.OPEN;
        }
    }

    /** Returns the order of lines in which those at the left are ordered that way and deliveries follow their checkout. */
    static Comparator<Line> inOrder(Comparator<Row> order) {
        return (a, b) -> {
            int heads = a.head() == b.head() ? 0 : order.compare(a.head().facts(), b.head().facts());
            return heads != 0 ? heads : Long.compare(rank(a), rank(b));
        };
    }

    /** Returns the delivery's place in a checkout; null when it is in none. */
    static @Nullable CheckoutPlace place(Row row) {
        return row.conclusion() == null ? null : row.conclusion().checkout();
    }

    /** A checkout's deliveries by position; while positions change two may share one, and the number decides. */
    private static long rank(Line line) {
        if (line instanceof Delivery delivery && delivery.under() != null) {
            return (long) Bundle.position(delivery.facts()) << 40 | delivery.facts().seq() + 1;
        }
        return 0;
    }
}
