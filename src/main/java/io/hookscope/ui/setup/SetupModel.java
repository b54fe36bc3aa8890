package io.hookscope.ui.setup;

import io.hookscope.listener.ListenerState;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.ui.setup.SetupStep.Kind;
import io.hookscope.ui.setup.SetupStep.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** How far the way to the first signed delivery is, step by step. Without controls; for the FX thread. */
public final class SetupModel {

    private final TunnelModel tunnel;
    private final ObservableValue<ListenerState> listener;
    private final IntegerProperty secrets = new SimpleIntegerProperty();
    private final ObjectProperty<FirstArrival> arrival = new SimpleObjectProperty<>(FirstArrival.NOTHING);

    /** Draws on what is known of the tunnel and of the listener. */
    public SetupModel(TunnelModel tunnel, ObservableValue<ListenerState> listener) {
        this.tunnel = tunnel;
        this.listener = listener;
    }

    /** How many secrets there are. */
    public IntegerProperty secretsProperty() {
        return secrets;
    }

    /** What has come in from outside. */
    public ObjectProperty<FirstArrival> arrivalProperty() {
        return arrival;
    }

    TunnelModel tunnel() {
        return tunnel;
    }

    /** Calls the deed now and with each change of a step. */
    void onChange(Runnable deed) {
        listener.subscribe(_ -> deed.run());
        tunnel.tunnelProperty().subscribe(_ -> deed.run());
        tunnel.probeProperty().subscribe(_ -> deed.run());
        tunnel.portProperty().subscribe(_ -> deed.run());
        secrets.subscribe(_ -> deed.run());
        arrival.subscribe(_ -> deed.run());
        tunnel.discretion().onChange(deed);
    }

    List<SetupStep> steps() {
        return List.of(listening(), tunnelStep(), probe(), secret(), test(), signed());
    }

    private SetupStep listening() {
        return switch (listener.getValue()) {
            case ListenerState.Listening now ->
                new SetupStep(Kind.LISTENING, Status.DONE, Strings.get("step.listening"),
                        now.url());
            case ListenerState.Failed(int _, String reason, int _) ->
                new SetupStep(Kind.LISTENING, Status.TROUBLE, reason, "");
            case ListenerState.Stopped _ -> new SetupStep(Kind.LISTENING, Status.OPEN, Strings.get("step.stopped"), "");
        };
    }

    private SetupStep tunnelStep() {
        var said = tunnel.said();
        return switch (said.tone()) {
            case GOOD -> new SetupStep(Kind.TUNNEL, Status.DONE, Strings.get("step.tunnel.done"), said.copyable());
            case BAD ->
                new SetupStep(Kind.TUNNEL, Status.TROUBLE, said.headline() + ". " + said.advice(), said.copyable());
            case WAITING -> new SetupStep(Kind.TUNNEL, Status.OPEN, Strings.get("step.tunnel"), said.copyable());
        };
    }

    private SetupStep probe() {
        ProbeState state = tunnel.probeProperty().get();
        return switch (state) {
            case ProbeState.Untried _ -> new SetupStep(Kind.PROBE, Status.OPEN, Strings.get("step.probe"), "");
            case ProbeState.Reached(Instant _, Duration took) ->
                new SetupStep(Kind.PROBE, Status.DONE, Strings.get("step.probe.done", took.toMillis()), "");
            case ProbeState.WentElsewhere _,ProbeState.TunnelError _,ProbeState.Unreachable _ -> {
                var said = TunnelWords.of(state, Instant.EPOCH);
                yield new SetupStep(Kind.PROBE, Status.TROUBLE, said.headline() + " " + said.advice(), "");
            }
        };
    }

    private SetupStep secret() {
        return secrets.get() > 0
                ? new SetupStep(Kind.SECRET, Status.DONE, Strings.get("step.secret.done"), "")
                : new SetupStep(Kind.SECRET, Status.OPEN, Strings.get("step.secret"), "");
    }

    private SetupStep test() {
        boolean done = arrival.get() != FirstArrival.NOTHING;
        Optional<String> url = tunnel.publicUrl();
        String words = Strings.get(done ? "step.test.done" : url.isPresent() ? "step.test" : "step.test.nourl");
        return new SetupStep(Kind.TEST, done ? Status.DONE : Status.OPEN, words, done ? "" : url.orElse(""));
    }

    private SetupStep signed() {
        return switch (arrival.get()) {
            case SIGNED -> new SetupStep(Kind.SIGNED, Status.DONE, Strings.get("step.signed.done"), "");
            case DELIVERY -> new SetupStep(Kind.SIGNED, Status.OPEN, Strings.get("step.signed.unverified"), "");
            case NOTHING -> new SetupStep(Kind.SIGNED, Status.OPEN, Strings.get("step.signed"), "");
        };
    }
}
