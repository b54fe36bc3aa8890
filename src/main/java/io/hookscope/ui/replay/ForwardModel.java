package io.hookscope.ui.replay;

import io.hookscope.replay.forward.ForwardNotes.Note;
import io.hookscope.replay.forward.ForwardNotes.State;
import io.hookscope.replay.forward.ForwardState;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.ui.Discretion;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What forwarding does, without controls. For the FX thread. */
public final class ForwardModel {

    private final ReplayDesk.Forwarding forwarding;
    private final Discretion discretion;
    private final ReadOnlyObjectWrapper<ForwardState> state;

    /** Shows what is in force. */
    public ForwardModel(ReplayDesk desk) {
        forwarding = desk.forwarding();
        discretion = desk.discretion();
        state = new ReadOnlyObjectWrapper<>(this, "state", forwarding.forwarder().counts().state());
        var latest = new Coalescer<ForwardState>(desk.fx(), state::set);
        forwarding.forwarder().counts().onChange(latest::set);
    }

    /** What forwarding is doing. */
    public ReadOnlyObjectProperty<ForwardState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Discretion discretion() {
        return discretion;
    }

    /** Returns what was chosen last. */
    public Optional<Note> note() {
        return forwarding.notes().note();
    }

    /** Sends deliveries on that way from now on. */
    public void on(Forwarding chosen) {
        forwarding.notes().keep(new Note(chosen, State.ON));
        forwarding.forwarder().use(chosen);
    }

    /** Sends nothing on any more. */
    public void off() {
        note().ifPresent(note -> forwarding.notes().keep(new Note(note.forwarding(), State.OFF)));
        forwarding.forwarder().rest();
    }
}
