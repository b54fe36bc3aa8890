package io.hookscope.ui.respond;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.Plan;
import io.hookscope.ui.respond.PlanForm.Draft;
import io.hookscope.ui.respond.PlanForm.Field;
import io.hookscope.ui.respond.PlanForm.Kind;
import io.hookscope.ui.respond.PlanForm.Often;
import io.hookscope.ui.respond.PlanForm.Until;
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

    private Plan plan() {
        return ((Draft.Ready) form.draftProperty().get()).plan();
    }

    private String wrong() {
        return ((Draft.Wrong) form.draftProperty().get()).sentence();
    }
}
