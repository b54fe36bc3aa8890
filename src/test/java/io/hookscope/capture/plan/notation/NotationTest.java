package io.hookscope.capture.plan.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.capture.plan.AnswerCourse;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.delivery.Headers;
import io.hookscope.testing.Plans;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "500|500", "500x2,200|500 twice, then 200", "500x1,503x3,200|500 once, then 503 3 times, then 200",
            "200+11s|200 after 11 s", "200+500ms|200 after 500 ms", "200~15s|200, its body over 15 s",
            "drop|a dropped connection", "empty+2s|an empty reply after 2 s", "500@10%|500 for 1 in 10",
            "500@30%|500 for 30 in 100", "dropx1,200|a dropped connection once, then 200"})
    void readsWhatIsAnsweredHowOften(String notation, String words) throws Exception {
        assertThat(Notation.course(notation).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "``|“” ends too early: say a status from 200 to 599, drop or empty.",
            "700|In “700”, at character 1 (“7”): say a status from 200 to 599, drop or empty.",
            "500x|“500x” ends too early: say how often, for example 500x2,200.",
            "500x2|“500x2” ends too early: say after a comma what is answered then, for example 500x2,200.",
            "500x2,|“500x2,” ends too early: say a status from 200 to 599, drop or empty.",
            "500,200|In “500,200”, at character 4 (“,”): only the last answer of a sequence goes without xN, for example 500x2,200.",
            "200+11|“200+11” ends too early: say the unit: s, ms, m or h.",
            "200+31s|In “200+31s”, at character 5 (“3”): at most 30 s can be waited.",
            "500x0,200|In “500x0,200”, at character 5 (“0”): An answer is repeated 1 to 1000 times; 0 is not.",
            "500@10|“500@10” ends too early: end the share with %, for example 500@10%.",
            "drop~3s|In “drop~3s”, at character 5 (“~”): this does not belong here.",
            "500 x2|In “500 x2”, at character 4 (“ ”): this does not belong here."})
    void saysWhereANotationIsWrong(String notation, String sentence) {
        assertThatThrownBy(() -> Notation.course(notation)).isInstanceOf(NotationException.class).hasMessage(sentence);
    }

    @Test
    void readsConditionsAndEnds() throws Exception {
        assertThat(Clauses.condition("event=Redemption.*").words()).isEqualTo("event redemption.*");
        assertThat(Clauses.condition("pointer:/a=b=c").words()).isEqualTo("/a = b=c");
        assertThat(Clauses.end("15m")).isEqualTo(new End.After(Duration.ofMinutes(15)));
        assertThat(Clauses.end("20")).isEqualTo(new End.Count(20));
        assertThatThrownBy(() -> Clauses.condition("code=3")).hasMessageContaining("say event=NAME");
        assertThatThrownBy(() -> Clauses.end("25h")).hasMessageContaining("1 second to 24 hours");
        assertThatThrownBy(() -> Clauses.end("0")).hasMessageContaining("1 to 1,000,000");
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAsTheSame(@ForAll("courses") AnswerCourse course) throws Exception {
        assertThat(Notation.course(Notation.written(course))).isEqualTo(course);
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefusedWithASentence(@ForAll String text) {
        try {
            Notation.course(text);
        } catch (NotationException e) {
            assertThat(e.sentence()).endsWith(".").doesNotContain("\n", "\r");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aPresetIsFoundByItsNameAndOnlyOneIsTwoHundredAtOnce(Preset preset) {
        assertThat(Preset.of(preset.id())).contains(preset);
        assertThat(preset.plan().isOk()).isEqualTo(preset == Preset.OK);
        assertThat(preset.plan().end()).isEqualTo(End.DEFAULT);
    }

    @Test
    void keepsNamedPlansFromOneStartToTheNext() throws Exception {
        var kept = new AtomicReference<String>();
        var plan = new Plan("Busy shop", List.of(
                new Rule(List.of(Clauses.condition("path=/a*"), Clauses.condition("pointer:/x=y")),
                        Notation.course("429x2,200+1s"), Headers.of("Retry-After", "3", "X-A", "{{code}}"),
                        "{\"a\":1}"),
                Rule.of(Notation.course("500@10%"))), new End.Count(7));
        new OwnPlans(Optional::empty, kept::set).keep(plan);

        var again = new OwnPlans(() -> Optional.of(kept.get()), kept::set);
        assertThat(again.list()).containsExactly(plan);
        assertThat(again.of("Busy shop")).contains(plan);
        again.forget("Busy shop");
        assertThat(new OwnPlans(() -> Optional.of(kept.get()), kept::set).list()).isEmpty();
        assertThat(new OwnPlans(() -> Optional.of("{nonsense"), kept::set).list()).isEmpty();
    }

    @Provide
    Arbitrary<AnswerCourse> courses() {
        return Plans.courses();
    }
}
