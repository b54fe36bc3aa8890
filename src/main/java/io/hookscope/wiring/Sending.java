package io.hookscope.wiring;

import io.hookscope.replay.Handlings;
import io.hookscope.replay.Replayer;
import io.hookscope.replay.forward.ForwardNotes.Note;
import io.hookscope.replay.forward.ForwardNotes.State;
import io.hookscope.replay.forward.ForwardNotes;
import io.hookscope.replay.forward.Forwarder;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.store.Session;
import io.hookscope.wire.Target;
import io.hookscope.wire.Wire;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How deliveries of one session are sent on, and what became of them. Thread-safe. */
public final class Sending implements AutoCloseable {

    private final Wire wire = new Wire();
    private final Handlings handlings;
    private final Replayer replayer;
    private final Forwarder forwarder;
    private final ForwardNotes notes;

    /** Sends that session's deliveries on, but never to where they would come back. */
    Sending(Session session, ForwardNotes notes, Predicate<Target> back, InstantSource clock) {
        this.notes = notes;
        this.handlings = new Handlings(session);
        this.replayer = new Replayer(wire, handlings, clock);
        this.forwarder = new Forwarder(new Forwarder.Parts(session, replayer, handlings, clock, back,
                Forwarder.Limits.USUAL));
    }

    /** Returns what became of deliveries that were sent on. */
    public Handlings handlings() {
        return handlings;
    }

    /** Returns who sends stored deliveries again. */
    public Replayer replayer() {
        return replayer;
    }

    /** Returns who sends deliveries on as they arrive. */
    public Forwarder forwarder() {
        return forwarder;
    }

    /** Returns what a person chose for forwarding. */
    public ForwardNotes forwardNotes() {
        return notes;
    }

    /** Sends deliveries on that way, or where null as was in force when the last run ended. */
    void takeUp(@Nullable Forwarding ofRun) {
        Optional.ofNullable(ofRun).or(() -> notes.note().filter(note -> note.state() == State.ON).map(Note::forwarding))
                .ifPresent(forwarder::use);
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        forwarder.close();
        wire.close();
    }
}
