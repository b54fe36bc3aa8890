package io.hookscope.ui.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.notation.PlanArguments;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.delivery.Headers;
import io.hookscope.testing.Plans;
import io.hookscope.testing.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ListenLineTest {

    @Test
    void saysAllOfAPlanAndQuotesWhatAShellWouldTakeForItsOwn() throws Exception {
        assertThat(ListenLine.of(Preset.TWICE.plan()))
                .isEqualTo("hookscope listen --respond 500x2,200 --respond-for 15m");
        var rule = new Rule(List.of(Clauses.condition("event=order.*"), Clauses.condition("path=/a")),
                Notation.course("200+11s"), Headers.of("X-From", "it's"), "{\"id\": \"{{sendout}}\"}");
        var both = new Plan("", List.of(rule, Preset.DROP.plan().rules().getFirst()), new End.Count(20));
        assertThat(ListenLine.of(both)).isEqualTo("hookscope listen --respond 200+11s --respond-when 'event=order.*'"
                + " --respond-when path=/a --respond-header 'X-From: it'\\''s'"
                + " --respond-body '{\"id\": \"{{sendout}}\"}' --respond drop --respond-for 20");
    }

    @Test
    void saysWhatTheCommandLineCannot() {
        assertThat(ListenLine.unsaid(Preset.ERROR.plan())).isEmpty();
        assertThat(ListenLine.unsaid(Preset.ERROR.plan().named("Busy shop")))
                .contains("the name", "--respond 'preset:Busy shop'");
        var zero = new Rule(List.of(), Preset.ERROR.plan().rules().getFirst().course(), Headers.NONE, "a\0b");
        assertThat(ListenLine.of(Plan.of(zero))).contains("--respond-body ab ");
        assertThat(ListenLine.unsaid(Plan.of(zero))).contains("a zero");
        var hyphen = new Rule(List.of(), zero.course(), Headers.NONE, "--help");
        assertThat(ListenLine.of(Plan.of(hyphen))).contains(" --respond-body=--help ");
        assertThat(ListenLine.unsaid(Plan.of(hyphen))).contains("a hyphen");
    }

    @Property(tries = 40)
    void aShellTakesEveryWordAsItIsMeant(@ForAll("plans") Plan plan) throws Exception {
        assumeTrue(Programs.isThere("sh"));
        var words = new ArrayList<>(List.of("listen"));
        words.addAll(PlanArguments.of(plan));
        assertThat(run("hookscope() { printf '%s\\0' \"$@\"; }\n" + ListenLine.of(plan) + "\n"))
                .isEqualTo(String.join("\0", words) + "\0");
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Plans.any();
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh").redirectErrorStream(true).start();
        try (var in = shell.outputWriter(StandardCharsets.UTF_8)) {
            in.write(script);
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return said;
    }
}
