package io.hookscope.ui.respond;

import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.capture.plan.run.Responder;
import io.hookscope.replay.forward.ForwardCounts;
import io.hookscope.replay.forward.ForwardState;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.replay.forward.Forwarding.Mode;
import io.hookscope.ui.Discretion;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The response plan as the window sees it, without controls. For the FX thread; the responder may change on any. */
public final class RespondModel {

    private final Responder responder;
    private final OwnPlans own;
    private final InstantSource clock;
    private final Executor fx;
    private final Discretion discretion;
    private final ReadOnlyObjectWrapper<PlanState> state = new ReadOnlyObjectWrapper<>(this, "state",
            new PlanState.Off());
    private final ReadOnlyObjectWrapper<@Nullable Forwarding> handler = new ReadOnlyObjectWrapper<>(this, "handler");
    private final ObservableList<Plan> named = FXCollections.observableArrayList();

    /** Follows the responder; {@code fx} runs deeds on the FX thread, and while that hides, conditions are not quoted. */
    public RespondModel(Responder responder, OwnPlans own, InstantSource clock, Executor fx, Discretion discretion) {
        this.responder = responder;
        this.own = own;
        this.clock = clock;
        this.fx = fx;
        this.discretion = discretion;
        named.setAll(own.list());
        responder.onChange(_ -> fx.execute(this::refresh));
        refresh();
    }

    /** Whether a plan is in force, as of the last look. */
    public ReadOnlyObjectProperty<PlanState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Who answers in place of the plan, because forwarding passes the handler's answers through; null when nobody does. */
    ReadOnlyObjectProperty<@Nullable Forwarding> handlerProperty() {
        return handler.getReadOnlyProperty();
    }

    /** Follows forwarding, which may answer before the plan is asked. */
    public void follow(ForwardCounts forwarding) {
        var told = new AtomicReference<@Nullable Forwarding>(through(forwarding.state()));
        handler.set(told.get());
        forwarding.onChange(state -> { // with each delivery
            Forwarding now = through(state);
            if (!Objects.equals(told.getAndSet(now), now)) {
                fx.execute(() -> handler.set(through(forwarding.state())));
            }
        });
    }

    private static @Nullable Forwarding through(ForwardState state) {
        Forwarding now = state.forwarding();
        return now != null && now.mode() == Mode.THROUGH ? now : null;
    }

    /** Calls the consumer with a sentence when a plan is over by itself, and with what it is while that hides. */
    public void onOver(BiConsumer<String, String> consumer) {
        state.subscribe(now -> {
            if (now instanceof PlanState.Over over) {
                consumer.accept(over(over.plan().words(), over), over(over.plan().hushed(), over));
            }
        });
    }

    private static String over(String rules, PlanState.Over over) {
        return Strings.get("over", rules, over.answered());
    }

    /** Returns the plans that have a name. */
    ObservableList<Plan> named() {
        return named;
    }

    /** Looks again what is in force and how much was answered. */
    void refresh() {
        state.set(responder.state());
    }

    /** Looks again and returns the plan in force, whoever put it there. */
    Optional<Plan> inForce() {
        refresh();
        return state.get() instanceof PlanState.On(Plan plan, _, _) ? Optional.of(plan) : Optional.empty();
    }

    /** Answers by that plan from now on. */
    void put(Plan plan) {
        responder.put(plan);
        refresh();
    }

    /** Adds the plan's rules behind those in force, to be asked where those do not apply; the end is that of the new plan. */
    void add(Plan plan) {
        if (state.get() instanceof PlanState.On(Plan now, _, _)) {
            var rules = new ArrayList<>(now.rules());
            rules.addAll(plan.rules());
            put(new Plan(plan.name(), List.copyOf(rules), plan.end()));
        } else {
            put(plan);
        }
    }

    /** Answers 200 at once from now on. */
    public void off() {
        responder.off();
        refresh();
    }

    /** Keeps a plan under its name. */
    void keep(Plan plan) {
        own.keep(plan);
        named.setAll(own.list());
    }

    /** Forgets the plan of that name. */
    void forget(String name) {
        own.forget(name);
        named.setAll(own.list());
    }

    InstantSource clock() {
        return clock;
    }

    Discretion discretion() {
        return discretion;
    }
}
