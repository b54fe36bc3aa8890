package io.hookscope.ui.presentation;

import io.hookscope.delivery.Delivery;
import io.hookscope.exchange.redact.Redaction.Codes;
import io.hookscope.exchange.redact.Redaction.Metadata;
import io.hookscope.exchange.redact.Redaction.Paths;
import io.hookscope.exchange.redact.Redaction;
import io.hookscope.exchange.redact.RedactionKey;
import io.hookscope.exchange.redact.Redactor;
import io.hookscope.exchange.redact.RowMask;
import io.hookscope.store.Row;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.deliveries.model.Selection;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Whether and how the screen hides what exports redact. It is changed on the FX thread; rows and deliveries are masked on any.
 * The pseudonyms are the same for the same value as long as the program runs.
 */
public final class Presentation {

    private static final String NOTE = "presentation";

    /**
     * What is hidden.
     *
     * @param mode     whether anything is
     * @param metadata what happens to metadata
     * @param codes    what happens to the codes of vouchers
     */
    public record State(Mode mode, Metadata metadata, Codes codes) {

        /** Nothing is hidden. */
        public static final State OFF = new State(Mode.OFF, Metadata.KEPT, Codes.KEPT);

        /** Returns the same, switched on or off. */
        public State with(Mode next) {
            return new State(next, metadata, codes);
        }

        /** Returns the same with that for metadata. */
        public State with(Metadata next) {
            return new State(mode, next, codes);
        }

        /** Returns the same with that for codes. */
        public State with(Codes next) {
            return new State(mode, metadata, next);
        }

        private String text() {
            return mode + " " + metadata + " " + codes;
        }

        private static State of(String text) {
            String[] words = text.split(" ");
            try {
                return new State(Mode.valueOf(words[0]), Metadata.valueOf(words[1]), Codes.valueOf(words[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                return OFF.with(Mode.ON); // what cannot be read hides rather than shows
            }
        }
    }

    /** Whether anything is hidden. */
    public enum Mode {
        ON, OFF
    }

    /** What masks in one state. */
    private record Masks(Redaction redaction, RowMask rows) {}

    private final RedactionKey key = RedactionKey.random();
    private final ViewMemory memory;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.OFF);
    private final Discretion discretion = new Discretion(state.map(now -> now.mode() == Mode.ON));
    private volatile Optional<Masks> masks = Optional.empty();

    /** As it was left. */
    public Presentation(ViewMemory memory) {
        this.memory = memory;
        change(memory.recall(NOTE).map(State::of).orElse(State.OFF));
    }

    /** What is hidden now. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Returns what hides the paths of URLs and what is searched. */
    public Discretion discretion() {
        return discretion;
    }

    /** Whether anything is hidden; from any thread. */
    public boolean isOn() {
        return masks.isPresent();
    }

    /** Hides that from now on. */
    public void change(State next) {
        var redaction = new Redaction(key, next.metadata(), next.codes(), Paths.REPLACED);
        masks = next.mode() == Mode.ON ? Optional.of(new Masks(redaction, new RowMask(redaction))) : Optional.empty();
        if (!next.equals(state.get())) {
            memory.keep(NOTE, next.text());
            state.set(next);
        }
    }

    /** Returns the row as it may be seen; from any thread. */
    public Row row(Row row) {
        return masks.map(m -> m.rows().masked(row)).orElse(row);
    }

    /** Returns the selection as it may be seen. */
    public Selection selection(Selection selection) {
        Row checkout = selection.checkout();
        return isOn()
                ? new Selection(selection.rows().stream().map(this::row).toList(),
                        checkout == null ? null : row(checkout))
                : selection;
    }

    /** Returns what masks codes and targets; empty while nothing is hidden. From any thread. */
    public Optional<RowMask> rows() {
        return masks.map(Masks::rows);
    }

    /** Returns what may be seen of the delivery; empty while all of it may. From any thread. */
    public Optional<Redactor.Sight> sight(Delivery delivery) {
        return masks.map(m -> new Redactor(m.redaction()).see(delivery, Strings.get("hidden")));
    }
}
