package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.capture.plan.notation.PlanArguments;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.delivery.Header;
import io.hookscope.testing.Plans;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class RespondOptionsTest {

    private final OwnPlans own = new OwnPlans(Optional::empty, _ -> {});

    @Command
    private static final class Listening {

        @Mixin
        private RespondOptions respond = new RespondOptions();
    }

    @Property(tries = 200)
    void whatTheEditorWritesMakesTheSamePlanButForItsName(@ForAll("plans") Plan plan) {
        assertThat(plan(PlanArguments.of(plan))).isEqualTo(plan.named(""));
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Plans.any();
    }

    @Test
    void findsAPlanThatWasKeptByTheNameThatTheEditorSays() {
        Plan kept = Preset.BUSY.plan().named("it's -- mine");
        own.keep(kept);
        assertThat(plan(PlanArguments.kept(kept.name()))).isEqualTo(kept);
    }

    @Test
    void aHeaderThatIsGivenTwiceIsAnsweredTwiceAndInsteadOfThePresets() {
        Rule rule = plan(List.of("--respond", "preset:429", "--respond-header", "retry-after: 3", "--respond-header",
                "Retry-After: 4", "--respond-header", "X-A: b")).rules().getFirst();
        assertThat(rule.headers().list()).containsExactly(new Header("retry-after", "3"),
                new Header("Retry-After", "4"), new Header("X-A", "b"));
    }

    @Test
    void refusesAHeaderThatIsNoneWithASentence() {
        assertThatThrownBy(() -> plan(List.of("--respond", "500", "--respond-header", "Retry-After")))
                .isInstanceOf(CommandFailure.class).hasMessageContaining("a header is written Name: value.");
        assertThatThrownBy(() -> plan(List.of("--respond", "500", "--respond-header", "Date: now")))
                .isInstanceOf(CommandFailure.class).hasMessage("The header Date is set by Hookscope itself.");
    }

    @Test
    void refusesABodyThatReadsLikeAnOptionAsTheEditorSays() {
        List<String> arguments = List.of("--respond", "500", "--respond-body=--respond-for");
        assertThatThrownBy(() -> plan(arguments)).isInstanceOf(CommandLine.MissingParameterException.class);
    }

    private Plan plan(List<String> arguments) {
        Listening listening = CommandLine.populateCommand(new Listening(), arguments.toArray(String[]::new));
        return listening.respond.plan(own::of).orElseThrow();
    }
}
