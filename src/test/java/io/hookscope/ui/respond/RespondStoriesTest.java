package io.hookscope.ui.respond;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.AnswerCourse;
import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Response;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.RulePattern;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.notation.NotationException;
import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.capture.plan.run.Responder;
import io.hookscope.delivery.Headers;
import io.hookscope.event.Money;
import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.Hands;
import io.hookscope.testing.MapMemory;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.ui.shell.StillProgram;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The response plan as a person meets it who has a keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class RespondStoriesTest {

    private final SimpleBooleanProperty hiding = new SimpleBooleanProperty();
    private final HandClock clock = new HandClock();
    private final Responder responder = new Responder(clock, new SplittableRandom(1));
    private final AtomicReference<String> kept = new AtomicReference<>();
    private final Hands hands = new Hands();
    private ShellWindow window;
    private RespondBanner banner;

    @Start
    void open(Stage stage) {
        window = new ShellWindow(new StillProgram(), new CellText(() -> ZoneOffset.UTC, () -> new Money(2, ""),
                row -> row, new Discretion(hiding)), new MapMemory());
        var own = new OwnPlans(() -> Optional.ofNullable(kept.get()), kept::set);
        var model = new RespondModel(responder, own, clock, window.feed(), new Discretion(hiding));
        var side = new SideWindow(PlanPane.title(), new PlanPane(model));
        Runnable edit = () -> side.show(window.scene().getWindow());
        var button = new RespondButton(model, edit);
        banner = new RespondBanner(model);
        window.frame().choice(button);
        window.frame().banner(banner);
        window.on(Action.ANSWER_OK, model::off);
        window.on(Action.EDIT_PLAN, edit);
        window.on(Action.CHOOSE_ANSWER, button::show);
        window.frame().entries(Action.Menu.RESPOND, List.of(button.menu()));
        model.onOver(window::tell);
        window.frame().detail(new StackPane());
        window.place(stage);
        stage.setWidth(1000);
        stage.setHeight(700);
        window.open();
        stage.show();
    }

    @Stop
    void close() {
        window.close();
        responder.close();
    }

    @Test
    @ByKeys({Action.CHOOSE_ANSWER, Action.ANSWER_OK})
    void aPresetIsChosenAndEndedByKeysAndTheBannerIsThereAsLongAsItIsOn() throws Exception {
        assertThat(banner.isVisible()).isFalse();
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).press(KeyCode.DOWN).choose("500 twice, then 200")
                .until(() -> banner.isVisible());
        assertThat(responder.state()).isInstanceOf(PlanState.On.class);
        assertThat(hands.text("#respond-what")).isEqualTo("Not answering 200 at once: 500 twice, then 200.");
        assertThat(hands.text("#respond-left")).isEqualTo("0 answered this way · ends in 15:00");
        assertThat(hands.robot().lookup("#respond").queryAs(RespondButton.class).getAccessibleText())
                .startsWith("Respond 500x2,200. ");

        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0).until(() -> !banner.isVisible());
        assertThat(responder.state()).isEqualTo(new PlanState.Off());
    }

    @Test
    @ByKeys
    void theBannerCountsAnswersAndTimeAndGoesWhenThePlanIsOver() throws Exception {
        hands.meanwhile(() -> responder.put(Preset.BUSY.plan()));
        hands.until(() -> banner.isVisible());
        responder.reply(1, Deliveries.json("{}")).toCompletableFuture().get(20, TimeUnit.SECONDS);
        clock.pass(Duration.ofSeconds(65));
        hands.meanwhile(banner::look);
        assertThat(hands.text("#respond-left")).isEqualTo("1 answered this way · ends in 13:55");

        clock.pass(Duration.ofMinutes(14));
        hands.meanwhile(banner::look);
        hands.until(() -> !banner.isVisible());
        assertThat(window.model().noticeProperty().get())
                .isEqualTo("The response plan is over (429): 1 answered this way. Now it is 200 at once again.");
    }

    @Test
    @ByKeys
    void whatWasSaidOfAPlansEndIsHiddenWhenHidingBeginsAndThereAgainAfterIt() throws Exception {
        var path = List.<Condition>of(new Condition.PathIs(new RulePattern("/s3cret")));
        hands.meanwhile(() -> responder.put(Plan
                .of(new Rule(path, new AnswerCourse.Always(Response.of(500)), Headers.NONE, ""))));
        hands.until(() -> banner.isVisible());
        clock.pass(Duration.ofMinutes(16));
        hands.meanwhile(banner::look);
        hands.until(() -> !banner.isVisible());
        hands.meanwhile(() -> window.model().noticeProperty().set(window.model().noticeProperty().get() + " Full."));
        assertThat(hands.text("#notice")).contains("path /s3cret");

        hands.meanwhile(() -> hiding.set(true));
        assertThat(hands.text("#notice")).contains("path •••", "Full.").doesNotContain("s3cret");
        hands.meanwhile(() -> hiding.set(false));
        assertThat(hands.text("#notice")).contains("path /s3cret");
    }

    @Test
    @ByKeys
    void bannerAndButtonQuoteNoPathWhileItIsHidden() throws Exception {
        var path = List.<Condition>of(new Condition.PathIs(new RulePattern("/s3cret")));
        hands.meanwhile(() -> responder.put(Plan
                .of(new Rule(path, new AnswerCourse.Always(Response.of(500)), Headers.NONE, ""))));
        hands.until(() -> banner.isVisible());
        assertThat(said()).contains("/s3cret");
        hands.meanwhile(() -> hiding.set(true));
        assertThat(said()).contains("500 for path •••").doesNotContain("s3cret");
        hands.meanwhile(() -> hiding.set(false));
        assertThat(said()).contains("/s3cret");
    }

    private String said() {
        var button = hands.robot().lookup("#respond").queryAs(RespondButton.class);
        return String.join("\n", hands.text("#respond-what"), banner.getAccessibleText(), button.getAccessibleText(),
                button.getTooltip().getText());
    }

    @Test
    @ByKeys(controls = "Answer 200 now")
    void theBannersButtonEndsIt() throws Exception {
        hands.meanwhile(() -> responder.put(Preset.ERROR.plan().until(new End.Count(20))));
        hands.until(() -> banner.isVisible());
        assertThat(hands.text("#respond-left")).isEqualTo("0 answered this way · ends after 20 more");
        hands.tabTo("#respond-off").press(KeyCode.SPACE).until(() -> !banner.isVisible());
    }

    @Test
    @ByKeys(value = Action.EDIT_PLAN, controls = "Keep under this name")
    void aRuleIsWrittenKeptAndUsedByKeysAlone() throws Exception {
        hands.press(KeyCode.CONTROL, KeyCode.P).tabTo("#plan-status").replace("5x");
        assertThat(hands.text("#plan-preview")).isEqualTo(
                "In “5x”, at character 1 (“5”): say a status from 200 to 599, drop or empty.");
        assertThat(hands.robot().lookup("#plan-put").queryAs(Button.class).isDisabled()).isTrue();
        hands.replace("503").tabTo("#plan-delay").type("0.5").tabTo("#plan-event").type("redemption.*");
        assertThat(hands.text("#plan-preview")).isEqualTo("It is answered 503 after 500 ms for event redemption.*, "
                + "everything else 200 at once. This ends after 15 minutes.");
        hands.tabTo("#plan-headers").type("Retry-After: 3").tabTo("#plan-body").type("wait").backTo("#plan-status")
                .replace("204");
        assertThat(hands.text("#plan-preview"))
                .endsWith(" HTTP gives 204 no body: the one that is written for it is not sent.");
        hands.replace("503").tabTo("#plan-name")
                .type("Mine").tabTo("#plan-keep").press(KeyCode.SPACE).backTo("#plan-name").press(KeyCode.ENTER);

        hands.until(() -> banner.isVisible());
        assertThat(((PlanState.On) responder.state()).plan()).satisfies(plan -> {
            assertThat(plan.name()).isEqualTo("Mine");
            assertThat(plan.rules().getFirst().body()).isEqualTo("wait");
            assertThat(plan.rules().getFirst().headers().first("retry-after")).contains("3");
        });
        assertThat(new OwnPlans(() -> Optional.of(kept.get()), kept::set).list()).extracting(Plan::name)
                .containsExactly("Mine");
    }

    @Test
    @ByKeys(value = {Action.EDIT_PLAN, Action.ANSWER_OK}, controls = {"Next rule", "Remove this rule",
            "Answer this way", "Copy command"})
    void thePlanInForceIsShownWhenTheEditorOpensAndChangedRuleByRule() throws Exception {
        hands.press(KeyCode.CONTROL, KeyCode.P);
        assertThat(hands.isSeen("#plan-next")).isFalse();
        assertThat(hands.text("#plan-status")).isEqualTo("500");
        hands.press(KeyCode.ESCAPE).meanwhile(() -> responder.put(twoRules()));
        hands.until(() -> banner.isVisible());

        hands.press(KeyCode.CONTROL, KeyCode.P);
        assertThat(hands.text("#plan-which")).isEqualTo("Rule 1 of 2");
        assertThat(List.of(hands.text("#plan-status"), hands.text("#plan-event"), hands.text("#plan-further"),
                hands.text("#plan-headers"), hands.text("#plan-body"), hands.text("#plan-end")))
                .containsExactly("503", "order.*", "event=*.paid", "Retry-After: 3", "wait", "20");
        hands.tabTo("#plan-status").replace("504").backTo("#plan-next").press(KeyCode.SPACE);
        assertThat(hands.text("#plan-which")).isEqualTo("Rule 2 of 2");
        hands.tabTo("#plan-copy").press(KeyCode.SPACE);
        assertThat(hands.clipboard()).isEqualTo(hands.text("#plan-command")).isEqualTo("hookscope listen "
                + "--respond 504x2,200 --respond-when 'event=order.*' --respond-when 'event=*.paid' "
                + "--respond-header 'Retry-After: 3' --respond-body wait --respond drop --respond-for 20");
        hands.backTo("#plan-delay").type("2").tabTo("#plan-put").press(KeyCode.SPACE);
        assertThat(plan().words()).isEqualTo("504 twice, then 200 for event order.* and event *.paid; "
                + "else a dropped connection after 2 s");
        assertThat(plan().end()).isEqualTo(new End.Count(20));

        hands.backTo("#plan-remove").press(KeyCode.SPACE);
        assertThat(hands.isSeen("#plan-next")).isFalse();
        hands.tabTo("#plan-put").press(KeyCode.SPACE);
        assertThat(plan().rules()).hasSize(1);
        hands.tabTo("#plan-add").press(KeyCode.SPACE);
        assertThat(hands.text("#plan-which")).isEqualTo("Rule 2 of 2");
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0)
                .until(() -> !banner.isVisible());
    }

    private static Plan twoRules() {
        try {
            return new Plan("", List.of(
                    new Rule(List.of(Clauses.condition("event=order.*"), Clauses.condition("event=*.paid")),
                            Notation.course("503x2,200"), Headers.of("Retry-After", "3"), "wait"),
                    Rule.of(Notation.course("drop"))), new End.Count(20));
        } catch (NotationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Plan plan() {
        return ((PlanState.On) responder.state()).plan();
    }
}
