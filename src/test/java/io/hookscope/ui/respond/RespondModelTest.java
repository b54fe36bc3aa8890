package io.hookscope.ui.respond;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.AnswerCourse;
import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Response;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.RulePattern;
import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.capture.plan.run.Responder;
import io.hookscope.delivery.Headers;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.Replayer;
import io.hookscope.replay.forward.EventGlob;
import io.hookscope.replay.forward.Forwarder;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.replay.forward.Forwarding.Mode;
import io.hookscope.replay.forward.Forwarding.Order;
import io.hookscope.wire.Target;
import io.hookscope.wire.Wire;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.MemorySession;
import io.hookscope.ui.Discretion;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class RespondModelTest {

    private final SimpleBooleanProperty hiding = new SimpleBooleanProperty();
    private final HandClock clock = new HandClock();
    private final Responder responder = new Responder(clock, new SplittableRandom(1));
    private final RespondModel model = new RespondModel(responder, new OwnPlans(Optional::empty, _ -> {}), clock,
            Runnable::run, new Discretion(hiding));

    @AfterEach
    void close() {
        responder.close();
    }

    @Test
    void addsRulesBehindThoseInForce() {
        model.add(Preset.ONCE.plan());
        model.add(Preset.DROP.plan().until(new End.Count(5)));
        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(PlanState.On.class, on -> {
            assertThat(on.plan().words()).isEqualTo("500 once, then 200; else a dropped connection");
            assertThat(on.plan().end()).isEqualTo(new End.Count(5));
            assertThat(PlanWords.brief(on)).isEqualTo("500x1,200 +1");
        });
        model.put(Preset.OK.plan());
        assertThat(model.stateProperty().get()).isEqualTo(new PlanState.Off());
        assertThat(PlanWords.brief(model.stateProperty().get())).isEqualTo("200");
    }

    @Test
    void tellsThePlanInForceWhoeverPutItThereAndNoneThatIsOver() {
        assertThat(model.inForce()).isEmpty();
        responder.put(Preset.BUSY.plan());
        assertThat(model.inForce()).contains(Preset.BUSY.plan());
        clock.pass(Duration.ofMinutes(16));
        assertThat(model.inForce()).isEmpty();
    }

    @Test
    void saysWhoAnswersWhileForwardingPassesAnswersThrough() {
        var session = new MemorySession();
        try (var wire = new Wire(); var forwarder = forwarder(session, wire)) {
            model.follow(forwarder.counts());
            model.put(Preset.TWICE.plan());
            assertThat(said()).containsExactly("500x2,200", "Not answering 200 at once: 500 twice, then 200.");
            forwarder.use(forwarding(Mode.THROUGH, "*"));
            assertThat(said()).containsExactly("by handler",
                    "127.0.0.1:3000 answers each delivery, because forwarding passes its answers through. "
                            + "The response plan answers none: 500 twice, then 200.");
            forwarder.use(forwarding(Mode.THROUGH, "redemption.*"));
            assertThat(said()).containsExactly("500x2,200",
                    "127.0.0.1:3000 answers redemption.*, because forwarding passes its answers through. "
                            + "Everything else is not answered 200 at once: 500 twice, then 200.");
            model.off();
            assertThat(said()).first().isEqualTo("200");
            assertThat(said()).last().asString().endsWith("Everything else is answered 200 as soon as it is stored.");
            forwarder.use(forwarding(Mode.SIDE, "*"));
            assertThat(said()).last().asString().startsWith("Every delivery is answered 200");
        }
    }

    private List<String> said() {
        PlanState state = model.stateProperty().get();
        Forwarding handler = model.handlerProperty().get();
        return List.of(PlanWords.brief(state, handler), PlanWords.tip(state, handler, model.discretion()));
    }

    private static Forwarding forwarding(Mode mode, String only) {
        return new Forwarding(Target.of("http://127.0.0.1:3000/hooks"), mode, new EventGlob(only), Order.FREE);
    }

    private static Forwarder forwarder(MemorySession session, Wire wire) {
        var handlings = new Handlings(session);
        return new Forwarder(new Forwarder.Parts(session, new Replayer(wire, handlings, Clock.systemUTC()), handlings,
                Clock.systemUTC(), _ -> false, Forwarder.Limits.USUAL));
    }

    @Test
    void whileThatHidesConditionsQuoteNothing() {
        var over = new ArrayList<String>();
        model.onOver((_, hushed) -> over.add(hushed));
        var when = List.<Condition>of(new Condition.EventIs(new RulePattern("redemption.*")),
                new Condition.PathIs(new RulePattern("/s3cret")),
                new Condition.FieldIs(JsonPointer.compile("/data/customer/email"),
                        new RulePattern("jane@example.com")));
        model.put(Plan.of(new Rule(when, new AnswerCourse.Always(Response.of(500)), Headers.NONE, "")));
        assertThat(what()).isEqualTo("Not answering 200 at once: 500 for event redemption.* and path /s3cret and "
                + "/data/customer/email = jane@example.com.");

        hiding.set(true);
        assertThat(what()).isEqualTo("Not answering 200 at once: 500 for event redemption.* and path ••• and "
                + "/data/customer/email = •••.");
        clock.pass(Duration.ofMinutes(16));
        model.refresh();
        assertThat(over).singleElement().asString().contains("path •••").doesNotContain("s3cret", "jane");
    }

    private String what() {
        return model.stateProperty().get() instanceof PlanState.On on
                ? PlanWords.what(on, null, model.discretion())
                : "";
    }

    @Test
    void keepsAndForgetsPlansByName() {
        model.keep(Preset.GONE.plan().named("mine"));
        model.keep(Preset.ERROR.plan().named("mine"));
        assertThat(model.named()).extracting(Plan::words).containsExactly("500");
        model.forget("mine");
        assertThat(model.named()).isEmpty();
    }
}
