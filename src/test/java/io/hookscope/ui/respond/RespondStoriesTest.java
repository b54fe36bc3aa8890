package io.hookscope.ui.respond;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.capture.plan.run.Responder;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.MapMemory;
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
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The response plan as a person meets it who has a keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class RespondStoriesTest {

    private final HandClock clock = new HandClock();
    private final Responder responder = new Responder(clock, new SplittableRandom(1));
    private final AtomicReference<String> kept = new AtomicReference<>();
    private ShellWindow window;
    private RespondBanner banner;

    @Start
    void open(Stage stage) {
        window = new ShellWindow(new StillProgram(), new CellText(ZoneOffset.UTC, 2), new MapMemory());
        var own = new OwnPlans(() -> Optional.ofNullable(kept.get()), kept::set);
        var model = new RespondModel(responder, own, clock, window.feed());
        var side = new SideWindow(PlanPane.title(), new PlanPane(model));
        Runnable edit = () -> side.show(window.scene().getWindow());
        var button = new RespondButton(model, edit);
        banner = new RespondBanner(model);
        window.choice(button);
        window.banner(banner);
        window.on(Action.ANSWER_OK, model::off);
        window.on(Action.EDIT_PLAN, edit);
        window.on(Action.CHOOSE_ANSWER, button::show);
        window.entries(Action.Menu.RESPOND, List.of(button.menu()));
        model.onOver(window::tell);
        window.detail(new StackPane());
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
    void aPresetIsChosenAndEndedByKeysAndTheBannerIsThereAsLongAsItIsOn(FxRobot robot) throws Exception {
        assertThat(banner.isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> banner.isVisible());
        assertThat(responder.state()).isInstanceOf(PlanState.On.class);
        assertThat(text(robot, "#respond-what")).isEqualTo("Not answering 200 at once: 500 twice, then 200.");
        assertThat(text(robot, "#respond-left")).isEqualTo("0 answered this way · ends in 15:00");
        assertThat(robot.lookup("#respond").queryAs(RespondButton.class).getAccessibleText())
                .startsWith("Respond 500x2,200. ");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
        until(() -> !banner.isVisible());
        assertThat(responder.state()).isEqualTo(new PlanState.Off());
    }

    @Test
    void theBannerCountsAnswersAndTimeAndGoesWhenThePlanIsOver(FxRobot robot) throws Exception {
        robot.interact(() -> responder.put(Preset.BUSY.plan()));
        until(() -> banner.isVisible());
        responder.reply(1, Deliveries.json("{}")).toCompletableFuture().get(20, TimeUnit.SECONDS);
        clock.pass(Duration.ofSeconds(65));
        robot.interact(banner::look);
        assertThat(text(robot, "#respond-left")).isEqualTo("1 answered this way · ends in 13:55");

        clock.pass(Duration.ofMinutes(14));
        robot.interact(banner::look);
        until(() -> !banner.isVisible());
        assertThat(window.model().noticeProperty().get())
                .isEqualTo("The response plan is over (429): 1 answered this way. Now it is 200 at once again.");
    }

    @Test
    void theBannersButtonEndsIt(FxRobot robot) throws Exception {
        robot.interact(() -> responder.put(Preset.ERROR.plan().until(new End.Count(20))));
        until(() -> banner.isVisible());
        assertThat(text(robot, "#respond-left")).isEqualTo("0 answered this way · ends after 20 more");
        robot.interact(() -> robot.lookup("#respond-off").queryButton().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> !banner.isVisible());
    }

    @Test
    void aRuleIsWrittenKeptAndUsedByKeysAlone(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        until(() -> robot.lookup("#plan-status").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#plan-kind").query().requestFocus());
        robot.targetWindow(robot.lookup("#plan-kind").query().getScene().getWindow());
        robot.push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A).write("5x");
        assertThat(text(robot, "#plan-preview")).isEqualTo(
                "In “5x”, at character 1 (“5”): say a status from 200 to 599, drop or empty.");
        assertThat(robot.lookup("#plan-put").queryAs(Button.class).isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("503").push(KeyCode.TAB).write("0.5");
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).write("redemption.*");
        assertThat(text(robot, "#plan-preview")).isEqualTo("It is answered 503 after 500 ms for event redemption.*, "
                + "everything else 200 at once. This ends after 15 minutes.");
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).write("Retry-After: 3");
        robot.push(KeyCode.TAB).write("wait").push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).write("Mine");
        robot.interact(() -> robot.lookup("#plan-keep").queryButton().fire());
        robot.push(KeyCode.ENTER);

        until(() -> banner.isVisible());
        assertThat(((PlanState.On) responder.state()).plan()).satisfies(plan -> {
            assertThat(plan.name()).isEqualTo("Mine");
            assertThat(plan.rules().getFirst().body()).isEqualTo("wait");
            assertThat(plan.rules().getFirst().headers().first("retry-after")).contains("3");
        });
        assertThat(new OwnPlans(() -> Optional.of(kept.get()), kept::set).list()).extracting(Plan::name)
                .containsExactly("Mine");
    }

    private static String text(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
