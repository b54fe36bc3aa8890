package io.hookscope.ui.respond;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.capture.plan.run.Responder;
import io.hookscope.testing.HandClock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RespondModelTest {

    private final HandClock clock = new HandClock();
    private final Responder responder = new Responder(clock, new SplittableRandom(1));
    private final RespondModel model = new RespondModel(responder, new OwnPlans(Optional::empty, _ -> {}), clock,
            Runnable::run);

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
    void keepsAndForgetsPlansByName() {
        model.keep(Preset.GONE.plan().named("mine"));
        model.keep(Preset.ERROR.plan().named("mine"));
        assertThat(model.named()).extracting(Plan::words).containsExactly("500");
        model.forget("mine");
        assertThat(model.named()).isEmpty();
    }
}
