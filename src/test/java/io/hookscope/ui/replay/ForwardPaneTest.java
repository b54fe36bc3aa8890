package io.hookscope.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.replay.Handlings;
import io.hookscope.replay.Replayer;
import io.hookscope.replay.forward.EventGlob;
import io.hookscope.replay.forward.ForwardNotes;
import io.hookscope.replay.forward.ForwardNotes.Note;
import io.hookscope.replay.forward.ForwardNotes.State;
import io.hookscope.replay.forward.Forwarder;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.replay.forward.Forwarding.Mode;
import io.hookscope.replay.forward.Forwarding.Order;
import io.hookscope.wire.Target;
import io.hookscope.wire.Wire;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.MemorySession;
import io.hookscope.ui.Discretion;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ForwardPaneTest {

    private static final Forwarding SAVED = Forwarding.to(Target.of("http://127.0.0.1:3000/saved"));
    private static final Forwarding OF_RUN = new Forwarding(Target.of("http://127.0.0.1:4000/run"), Mode.THROUGH,
            new EventGlob("redemption.*"), Order.KEPT);

    private final MemorySession session = new MemorySession();
    private final Wire wire = new Wire();
    private final Handlings handlings = new Handlings(session);
    private final Replayer replayer = new Replayer(wire, handlings, Clock.systemUTC());
    private final Forwarder forwarder = new Forwarder(new Forwarder.Parts(session, replayer, handlings,
            Clock.systemUTC(), _ -> false, Forwarder.Limits.USUAL));
    private final SimpleBooleanProperty hiding = new SimpleBooleanProperty();
    private final MapMemory memory = new MapMemory();
    private final ForwardNotes notes = new ForwardNotes(() -> memory.recall("forward"),
            text -> memory.keep("forward", text));

    @AfterEach
    void close() {
        forwarder.close();
        wire.close();
    }

    @Test
    void whatIsInForceForThisRunStandsInTheFieldsAndNotWhatWasChosenBefore() {
        notes.keep(new Note(SAVED, State.ON));
        forwarder.use(OF_RUN);
        var pane = pane();
        assertThat(text(pane, "#forward-target")).isEqualTo("http://127.0.0.1:4000/run");
        assertThat(text(pane, "#forward-only")).isEqualTo("redemption.*");
        assertThat(((RadioButton) pane.lookup("#forward-through")).isSelected()).isTrue();
    }

    @Test
    void whatComesIntoForceAfterTheWindowWasBuiltStandsInTheFieldsToo() {
        notes.keep(new Note(SAVED, State.OFF));
        var pane = pane();
        assertThat(text(pane, "#forward-target")).isEqualTo("http://127.0.0.1:3000/saved");
        onFx(() -> forwarder.use(OF_RUN));
        assertThat(text(pane, "#forward-target")).isEqualTo("http://127.0.0.1:4000/run");
    }

    @Test
    void whatIsHalfTypedStaysWhileTheSameIsInForce() {
        forwarder.use(OF_RUN);
        var pane = pane();
        onFx(() -> {
            ((TextField) pane.lookup("#forward-target")).setText("http://127.0.0.1:50");
            hiding.set(true);
        });
        assertThat(text(pane, "#forward-target")).isEqualTo("http://127.0.0.1:50");
    }

    private ForwardPane pane() {
        return FxWait.get(() -> new ForwardPane(new ForwardModel(new ReplayDesk(_ -> Optional.empty(), handlings,
                replayer, new ReplayDesk.Forwarding(forwarder, notes), List::of, memory, new Discretion(hiding),
                Runnable::run, Runnable::run))));
    }

    private static void onFx(Runnable deed) {
        FxWait.get(() -> {
            deed.run();
            return true;
        });
    }

    private static String text(ForwardPane pane, String id) {
        return FxWait.get(() -> ((TextField) pane.lookup(id)).getText());
    }
}
