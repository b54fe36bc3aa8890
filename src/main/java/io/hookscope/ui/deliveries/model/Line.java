package io.hookscope.ui.deliveries.model;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.SharedFact;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the table: a delivery, or a checkout that stands for several. Immutable. */
public abstract sealed class Line {

    private final PackedRow packed;
    private @Nullable Row facts;

    private Line(PackedRow packed) {
        this.packed = packed;
    }

    /** What a line is known by while its facts change. */
    public sealed interface Id {

        /** A delivery, by its number in the session. */
        record Number(long seq) implements Id {}

        /** A checkout, by its key in the session. */
        record Key(long key) implements Id {}
    }

    /**
     * Returns what its columns say; of a checkout, what its deliveries come to. It is unpacked when it is asked for, since most
     * lines of a large session never are.
     */
    public final Row facts() {
        Row known = facts;
        if (known == null) {
            known = packed.unpack();
            facts = known;
        }
        return known;
    }

    /** Returns {@link #facts()} as they are kept. */
    public final PackedRow packed() {
        return packed;
    }

    /** Returns what it is known by. */
    public abstract Id id();

    /** Returns the deliveries that it stands for, in the order of the stack, as they are kept. */
    public abstract List<PackedRow> members();

    /** Returns the deliveries that it stands for, in the order of the stack. */
    public final List<Row> rows() {
        return members().stream().map(PackedRow::unpack).toList();
    }

    /** A delivery. */
    public static final class Delivery extends Line {

        private final @Nullable Checkout under;

        /** A delivery under that checkout, or by itself when that is null. */
        public Delivery(PackedRow packed, @Nullable Checkout under) {
            super(packed);
            this.under = under;
        }

        /** Returns the checkout under which it stands; null when it stands by itself. */
        public @Nullable Checkout under() {
            return under;
        }

        @Override
        public Id id() {
            return new Id.Number(packed().seq());
        }

        @Override
        public List<PackedRow> members() {
            return List.of(packed());
        }

        /** Whether it is the total of its checkout, which nobody must book, wherever it stands. */
        public boolean isTotal() {
            return packed().place() instanceof CheckoutPlace place && place.total();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Delivery d && d.packed() == packed() && d.under == under;
        }

        @Override
        public int hashCode() {
            return Objects.hash(packed(), under);
        }

        @Override
        public String toString() {
            return "Delivery " + packed().seq();
        }
    }

    /** A checkout. One that is made anew is another one. */
    public static final class Checkout extends Line {

        /** Whether the deliveries of a checkout stand below it. */
        public enum State {
            OPEN, CLOSED
        }

        private final List<PackedRow> members;
        private final State state;

        /**
         * Makes a checkout.
         *
         * @param packed  what its deliveries come to; it has a place in a checkout
         * @param members its deliveries that are listed, in the order of the stack, the total last
         * @param state   whether its deliveries stand below it
         */
        Checkout(PackedRow packed, List<PackedRow> members, State state) {
            super(packed);
            this.members = List.copyOf(members);
            this.state = state;
        }

        /** Returns what its deliveries say about it. */
        public CheckoutPlace place() {
            return Objects.requireNonNull(packed().place());
        }

        @Override
        public Id.Key id() {
            return new Id.Key(packed().checkoutKey());
        }

        @Override
        public List<PackedRow> members() {
            return members;
        }

        @Override
        public String toString() {
            return "Checkout " + packed().checkoutKey() + " " + state + " " + packed().code();
        }

        /** Returns what it says that none of its deliveries says. */
        public String words() {
            return packed().text(SharedFact.LABEL) + " " + packed().code() + " " + packed().text(SharedFact.CAMPAIGN);
        }

        /** Whether its deliveries stand below it. */
        public boolean isOpen() {
            return state == State.OPEN;
        }
    }
}
