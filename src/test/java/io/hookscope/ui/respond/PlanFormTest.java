package io.hookscope.ui.respond;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.delivery.Headers;
import io.hookscope.testing.Plans;
import io.hookscope.ui.respond.PlanForm.Draft;
import io.hookscope.ui.respond.PlanForm.Field;
import io.hookscope.ui.respond.PlanForm.Kind;
import io.hookscope.ui.respond.PlanForm.Often;
import io.hookscope.ui.respond.PlanForm.Until;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlanFormTest {

    private final PlanForm form = new PlanForm();

    @Test
    void beginsWithFailureEveryTimeForAQuarterOfAnHour() {
        assertThat(plan().words()).isEqualTo("500");
        assertThat(plan().end().words()).isEqualTo("after 15 minutes");
    }

    @Test
    void joinsWhatIsFilledIn() {
        form.kindProperty().set(Kind.DROP);
        form.text(Field.DELAY).set("1,5");
        form.oftenProperty().set(Often.FIRST);
        form.text(Field.TIMES).set("3");
        form.text(Field.PATH).set("/hooks/*");
        form.text(Field.POINTER).set("/data/voucher/code");
        form.text(Field.VALUE).set("X*");
        form.untilProperty().set(Until.ANSWERS);
        assertThat(plan().words()).isEqualTo(
                "a dropped connection after 1.5 s 3 times, then 200 for path /hooks/* and /data/voucher/code = X*");
        assertThat(plan().end().words()).isEqualTo("after 15 answers");
    }

    @Test
    void takesASequenceAsItIsWritten() {
        form.oftenProperty().set(Often.WRITTEN);
        form.text(Field.SEQUENCE).set("500x1,drop");
        assertThat(plan().words()).isEqualTo("500 once, then a dropped connection");
        form.oftenProperty().set(Often.CHANCE);
        assertThat(plan().words()).isEqualTo("500 for 1 in 10");
    }

    @Test
    void saysWhatIsWrong() {
        form.text(Field.DELAY).set("soon");
        assertThat(wrong()).isEqualTo("A time is a number of seconds such as 11 or 0.5; “soon” is not.");
        form.text(Field.DELAY).set("");
        form.text(Field.SLOWLY).set("15");
        assertThat(wrong()).isEqualTo("A body that is sent slowly needs at least one character.");
        form.text(Field.BODY).set("{{codes}}");
        assertThat(wrong()).startsWith("There is no field {{codes}}; ");
        form.text(Field.BODY).set("{{code}}");
        form.text(Field.HEADERS).set("Date: now");
        assertThat(wrong()).isEqualTo("The header Date is set by Hookscope itself.");
        form.text(Field.HEADERS).set("");
        form.text(Field.END).set("0");
        assertThat(wrong()).contains("A plan lasts 1 second to 24 hours.");
    }

    @Property(tries = 200)
    void showsAnyPlanRuleByRuleAndReadsItAsTheSame(@ForAll("plans") Plan plan) {
        form.load(plan, 0);
        for (int i = 0; i < plan.rules().size(); i++) {
            assertThat(form.ordinalProperty().get()).isEqualTo(new PlanForm.Ordinal(i, plan.rules().size()));
            assertSame(plan(), plan);
            form.next();
        }
        assertSame(plan(), plan);
    }

    /** All conditions must hold, so their order says nothing. */
    private static void assertSame(Plan read, Plan wanted) {
        assertThat(read.name()).isEqualTo(wanted.name());
        assertThat(read.end()).isEqualTo(wanted.end());
        assertThat(read.rules()).hasSameSizeAs(wanted.rules());
        for (int i = 0; i < wanted.rules().size(); i++) {
            Rule rule = read.rules().get(i);
            Rule meant = wanted.rules().get(i);
            assertThat(rule.when()).containsExactlyInAnyOrderElementsOf(meant.when());
            assertThat(new Rule(meant.when(), rule.course(), rule.headers(), rule.body())).isEqualTo(meant);
        }
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Plans.any();
    }

    @Test
    void showsAPlanInPlainFieldsAsFarAsTheyGo() throws Exception {
        var rule = new Rule(List.of(Clauses.condition("path=/a"), Clauses.condition("event=order.*"),
                Clauses.condition("path=/*a"), Clauses.condition("pointer:/id=7")), Notation.course("503+500msx3,200"),
                Headers.of("Retry-After", "3", "X-A", "b"), "{{code}}");
        form.load(new Plan("Busy", List.of(rule), new End.After(Duration.ofSeconds(90))), 0);
        assertThat(form.kindProperty().get()).isEqualTo(Kind.STATUS);
        assertThat(form.oftenProperty().get()).isEqualTo(Often.FIRST);
        assertThat(form.untilProperty().get()).isEqualTo(Until.SECONDS);
        assertThat(List.of(Field.STATUS, Field.DELAY, Field.TIMES, Field.EVENT, Field.PATH, Field.POINTER, Field.VALUE,
                Field.FURTHER, Field.HEADERS, Field.BODY, Field.END, Field.NAME))
                .extracting(field -> form.text(field).get()).containsExactly("503", "0.5", "3", "order.*", "/a", "/id",
                        "7", "path=/*a", "Retry-After: 3\nX-A: b", "{{code}}", "90", "Busy");
    }

    @Test
    void nothingOfAnEarlierPlanIsLeft() {
        form.load(Preset.TRICKLE.plan().until(new End.Count(3)).named("Slow"), 0);
        form.load(Preset.DROP.plan(), 0);
        assertThat(plan()).isEqualTo(Preset.DROP.plan());
        form.load(Preset.ERROR.plan(), 0);
        assertThat(plan()).isEqualTo(Preset.ERROR.plan());
    }

    @Test
    void changesOneRuleOfSeveralAndTakesOneOut() {
        var both = new Plan("", List.of(Preset.ONCE.plan().rules().getFirst(), Preset.DROP.plan().rules().getFirst()),
                End.DEFAULT);
        form.load(both, 0);
        form.text(Field.PATH).set("/a");
        form.text(Field.STATUS).set("502");
        form.next();
        form.text(Field.DELAY).set("1");
        assertThat(plan().words())
                .isEqualTo("502 once, then 200 for path /a; else a dropped connection after 1 s");
        assertThat(((Draft.Ready) form.draftProperty().get()).alone().words())
                .isEqualTo("a dropped connection after 1 s");
        form.remove();
        assertThat(plan().words()).isEqualTo("502 once, then 200 for path /a");
        form.remove();
        assertThat(form.ordinalProperty().get()).isEqualTo(new PlanForm.Ordinal(0, 1));
        assertThat(plan().words()).isEqualTo("502 once, then 200 for path /a");
    }

    @Test
    void staysAtARuleThatIsWrong() {
        form.load(new Plan("", List.of(Preset.ONCE.plan().rules().getFirst(), Preset.DROP.plan().rules().getFirst()),
                End.DEFAULT), 1);
        form.text(Field.DELAY).set("soon");
        form.next();
        assertThat(form.ordinalProperty().get()).isEqualTo(new PlanForm.Ordinal(1, 2));
        assertThat(form.text(Field.DELAY).get()).isEqualTo("soon");
    }

    private Plan plan() {
        return ((Draft.Ready) form.draftProperty().get()).plan();
    }

    private String wrong() {
        return ((Draft.Wrong) form.draftProperty().get()).sentence();
    }
}
