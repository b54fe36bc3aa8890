package io.hookscope.capture.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.notation.NotationException;
import io.hookscope.delivery.Headers;
import io.hookscope.event.json.JsonResult;
import io.hookscope.event.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class RuleTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({"redemption.*,redemption.succeeded,true", "redemption.*,voucher.created,false", "*,'',true",
            "'','',true",
            "a*b*c,a-b-b-c,true", "a*b*c,a-b-b,false", "\\*a,*a,true", "\\*a,ba,false", "abc,abc,true",
            "abc,abcd,false",
            "*.failed,redemption.failed,true"})
    void aStarStandsForAnything(String pattern, String text, boolean matches) {
        assertThat(new RulePattern(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void noTextMakesAPatternRunLong() {
        assertThat(new RulePattern("*a".repeat(250)).matches("a".repeat(4095) + "b")).isFalse();
        assertThat(new RulePattern("*").matches("a".repeat(4097))).isFalse();
    }

    @Property(tries = 500)
    void whateverASenderWritesTheBodyStaysTheSameJson(@ForAll String value) {
        String filled = Template.json("{\"a\":\"x{{code}}\\\"y\",\"b\":{{ code }},\"c\":[{{/any}}]}", facts(value));
        JsonNode json = JSON.readTree(filled);
        String kept = value.length() > Template.LONGEST_VALUE ? value.substring(0, Template.LONGEST_VALUE) : value;
        assertThat(json.propertyNames()).containsExactly("a", "b", "c");
        assertThat(json.get("a").stringValue()).isEqualTo("x" + kept + "\"y");
        assertThat(json.get("c").size()).isEqualTo(1);
    }

    @Property(tries = 300)
    void whateverASenderWritesAHeaderStaysOneLine(@ForAll String value) {
        assertThat(Template.header("a {{code}} b", facts(value))).matches("a [\\x20-\\x7e]* b");
    }

    @Test
    void takesNumbersAndObjectsAsTheyAre() {
        Facts facts = facts(JSON.readTree("{\"n\":12.50,\"o\":{\"k\":[1,null]}}"));
        assertThat(Template.json("{\"n\":{{/n}},\"o\":{{/o}},\"t\":\"{{/o}}\"}", facts))
                .isEqualTo("{\"n\":12.5,\"o\":{\"k\":[1,null]},\"t\":\"{\\\"k\\\":[1,null]}\"}");
        assertThat(Template.text("{{/n}} {{/nowhere}}!", facts)).isEqualTo("12.5 !");
    }

    @Test
    void aNumberThatIsTooLongToBeOneStandsThereAsItWasSent() {
        String number = "1e" + "9".repeat(20);
        Facts facts = facts(
                ((JsonResult.Tree) JsonTree.read(("{\"n\":" + number + "}").getBytes(StandardCharsets.UTF_8)))
                        .root());
        assertThat(Template.text("{{/n}}", facts)).isEqualTo(number);
        assertThat(Template.header("{{/n}}", facts)).startsWith("1e999");
        assertThat(Template.json("{\"t\":\"{{/n}}\"}", facts)).startsWith("{\"t\":\"1e999");
    }

    @Test
    void refusesWhatCannotBeSent() {
        refuses(Headers.of("X\r\nY", "1"), "", "A header’s name has letters, digits and hyphens only.");
        refuses(Headers.of("X", "1\r\nY: 2"), "", "The value of X must be one line of at most 2000 ASCII characters.");
        refuses(Headers.of("Content-Length", "1"), "", "The header Content-Length is set by Hookscope itself.");
        refuses(Headers.of("{{code}}", "1"), "", "A header’s name has letters, digits and hyphens only.");
        refuses(Headers.NONE, "{{secret}}",
                "There is no field {{secret}}; name a place such as {{/data/order/id}}, or one "
                        + "of event, code, campaign, customer, sendout, redemption, order, path, seq.");
        refuses(Headers.NONE, "a".repeat((64 << 10) + 1), "A body has at most 64 KiB.");
    }

    @Test
    void readsTheBodyOnlyWhenSomethingAsksAboutIt() {
        var always = new AnswerCourse.Always(Response.of(500));
        assertThat(
                new Rule(List.of(new Condition.PathIs(new RulePattern("/a"))), always, Headers.of("A", "{{path}}"),
                        "{{seq}}")
                        .readsBody())
                .isFalse();
        assertThat(Rule.of(new AnswerCourse.Chance(10, Response.of(500))).readsBody()).isFalse();
        assertThat(new Rule(List.of(), always, Headers.of("A", "{{code}}"), "").readsBody()).isTrue();
        assertThat(new Rule(List.of(new Condition.EventIs(new RulePattern("a"))), always, Headers.NONE, "").readsBody())
                .isTrue();
        assertThat(Rule
                .of(new AnswerCourse.Sequence(List.of(new AnswerCourse.Step(1, Response.of(500))), Response.of(200)))
                .readsBody()).isTrue();
    }

    private static void refuses(Headers headers, String body, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(List.of(), new AnswerCourse.Always(Response.of(200)), headers, body))
                .withMessage(sentence);
    }

    private static Facts facts(String code) {
        return facts(JsonNodeFactory.instance.objectNode().put("code", code).put("any", code));
    }

    private static Facts facts(JsonNode body) {
        return new Facts() {
            @Override
            public String path() {
                return "/hooks";
            }

            @Override
            public String event() {
                return "redemption.succeeded";
            }

            @Override
            public String sendout() {
                return "whs_1";
            }

            @Override
            public Optional<JsonNode> at(JsonPointer pointer) {
                return Optional.of(body.at(pointer)).filter(node -> !node.isMissingNode());
            }

            @Override
            public Optional<String> named(String name) {
                return at(JsonPointer.compile("/" + name)).map(JsonNode::asString);
            }
        };
    }

    @Test
    void saysWhichAnswersHttpGivesNoBody() {
        assertThat(plan("500x2,204", "late").unsent())
                .isEqualTo("HTTP gives 204 no body: the one that is written for it is not sent.");
        assertThat(new Plan("", List.of(rule("304x1,205~5s", "x"), rule("204", "y")), End.DEFAULT).unsent())
                .startsWith("HTTP gives 204 and 205 and 304 no body");
        assertThat(plan("204", "").unsent() + plan("500x2,200", "late").unsent() + plan("drop", "x").unsent())
                .isEmpty();
    }

    private static Plan plan(String course, String body) {
        return Plan.of(rule(course, body));
    }

    private static Rule rule(String course, String body) {
        try {
            return new Rule(List.of(), Notation.course(course), Headers.NONE, body);
        } catch (NotationException e) {
            throw new AssertionError(e);
        }
    }
}
