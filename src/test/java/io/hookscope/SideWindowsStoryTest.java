package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.Bookkeeper;
import io.hookscope.testing.Bookkeeper.Fault;
import io.hookscope.testing.ByKeys;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.Hands;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.shell.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands in windows beside the main one, by keyboard alone: each opens with its key and closes with Escape. */
class SideWindowsStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final Hands hands = new Hands();

    @BeforeEach
    void waitToListen() throws TimeoutException {
        hands.untilLines(0);
    }

    @Test
    @ByKeys(value = {Action.SECRETS, Action.SEND_SAMPLE}, controls = "Try")
    void aSecretIsAddedAndASampleIsSignedWithIt() throws TimeoutException {
        hands.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(hands.title()).isEqualTo("Secrets");
        hands.tabTo("#secret-field").type("shop-secret-of-a-story").tabTo("#secret-name").type("shop")
                .press(KeyCode.ENTER).untilSays("#secret-answer", "is saved").press(KeyCode.ESCAPE);
        hands.press(KeyCode.F5).untilLines(1);
        hands.press(KeyCode.J).until(() -> hands.table().getItems().getFirst().facts().conclusion() != null);
        assertThat(hands.table().getItems().getFirst().facts().conclusion().signature().label()).isEqualTo("valid");
        hands.press(KeyCode.CONTROL, KeyCode.K).tabTo("#secret-field").type("another-secret").tabTo("#secret-try")
                .press(KeyCode.SPACE).untilSays("#secret-answer", "does not fit delivery #1").press(KeyCode.ESCAPE);
    }

    @Test
    @ByKeys(value = {Action.SETTINGS, Action.THEME, Action.LARGER, Action.SMALLER,
            Action.USUAL_SIZE}, controls = "Problems and arrivals")
    void settingsAreChangedAndApplyAtOnce() throws TimeoutException {
        hands.press(KeyCode.F5).untilLines(1);
        hands.press(KeyCode.J).untilSays("#detail-headline", "Jane Doe");
        hands.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(hands.title()).isEqualTo("Settings");
        hands.tabTo("#set-decimals").press(KeyCode.DOWN).untilChosen("#set-decimals", "3").tabTo("#set-notify")
                .press(KeyCode.DOWN).untilChosen("#set-notify", "Problems and arrivals").press(KeyCode.ESCAPE);
        hands.until(() -> hands.robot().lookup("#detail-cards .label").queryAll().stream()
                .anyMatch(card -> Hands.words(card).contains("6.000")));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        hands.until(() -> hands.front().getScene().getStylesheets().getFirst().endsWith("dark.css"));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        hands.until(() -> hands.front().getScene().getStylesheets().getFirst().endsWith("light.css"));
        double usual = height();
        hands.press(KeyCode.CONTROL, KeyCode.PLUS).press(KeyCode.CONTROL, KeyCode.PLUS).until(() -> height() > usual);
        double larger = height();
        hands.press(KeyCode.CONTROL, KeyCode.MINUS).until(() -> height() < larger);
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT0).until(() -> height() == usual);
    }

    @Test
    void aWindowThatWasOpenInTheUsualSizeIsReadToItsEndInALargerOne() throws TimeoutException {
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O).press(KeyCode.ESCAPE);
        double usual = height();
        for (int steps = 0; steps < 5; steps++) {
            hands.press(KeyCode.CONTROL, KeyCode.PLUS);
        }
        hands.until(() -> height() > usual * 1.4);
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(hands.title()).isEqualTo("Session");
        hands.until(() -> hands.robot().lookup("#session-browse").queryLabeled().isVisible());

        assertThat(FxWait.get(() -> hands.front().getScene().getRoot().lookupAll(".button").stream()
                .map(Labeled.class::cast).filter(FullTextTooltip::isElided).map(Labeled::getText).toList())).isEmpty();
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.DIGIT0).until(() -> height() == usual);
    }

    private double height() {
        return hands.robot().lookup("#status-captured").query().getBoundsInLocal().getHeight();
    }

    @Test
    @ByKeys(value = {Action.COPY_ADDRESS, Action.TUNNEL}, controls = "Probe now")
    void thePublicAddressIsTypedInProbedAndCopied() throws TimeoutException {
        hands.press(KeyCode.CONTROL, KeyCode.U);
        String own = hands.clipboard();
        assertThat(own).startsWith("http://127.0.0.1:");
        hands.press(KeyCode.CONTROL, KeyCode.T);
        assertThat(hands.title()).isEqualTo("Tunnel");
        hands.tabTo("#typed-url").replace(own).press(KeyCode.ENTER).tabTo("#probe-now").press(KeyCode.SPACE)
                .untilSays("#probe-headline", "Reached us");
        hands.press(KeyCode.ESCAPE).backTo("#tunnel-copy").press(KeyCode.SPACE);
        assertThat(hands.clipboard()).isEqualTo(own);
    }

    @Test
    @ByKeys({Action.SETUP, Action.ENDPOINTS, Action.KEYS, Action.ABOUT})
    void theStepsTheWebhooksAndTheKeysAreRead() throws TimeoutException {
        hands.press(KeyCode.SHIFT, KeyCode.F1);
        assertThat(hands.title()).isEqualTo("From here to the first signed webhook");
        hands.press(KeyCode.ESCAPE).press(KeyCode.F5).untilLines(1);
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W).tabTo("#endpoints").press(KeyCode.ESCAPE);
        hands.press(KeyCode.F1);
        assertThat(hands.title()).isEqualTo("Keys");
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1).tabTo("#about-copy")
                .press(KeyCode.SPACE);
        assertThat(hands.clipboard()).startsWith("Hookscope");
        hands.press(KeyCode.ESCAPE).press(KeyCode.F10).press(KeyCode.RIGHT, 4).press(KeyCode.DOWN).choose("Keys");
        assertThat(hands.title()).isEqualTo("Keys");
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.title()).endsWith("Hookscope");
    }

    @Test
    @ByKeys(value = {Action.CHOOSE_ANSWER, Action.ANSWER_OK, Action.EDIT_PLAN}, controls = {"Keep under this name",
            "Add behind the rules in force"})
    void aSampleOfAnotherKindIsChosenAndAFailureAnswered() throws TimeoutException {
        hands.backTo("#sample").press(KeyCode.DOWN).press(KeyCode.DOWN, 2).press(KeyCode.ENTER);
        hands.until(() -> !hands.table().getItems().isEmpty());
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).press(KeyCode.DOWN).choose("500 twice, then 200")
                .untilSays("#respond-what", "500 twice, then 200");
        hands.press(KeyCode.CONTROL, KeyCode.P).tabTo("#plan-status").replace("429").tabTo("#plan-name").type("Busy")
                .tabTo("#plan-keep").press(KeyCode.SPACE).backTo("#plan-add").press(KeyCode.SPACE)
                .press(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).press(KeyCode.DOWN).choose("Busy")
                .untilSays("#respond-what", "Busy");
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0).until(() -> hands.text("#respond-what").isEmpty());
    }

    @Test
    @ByKeys(Action.RUN_SCENARIO)
    void aScenarioIsRunAndItsReportSaved() throws TimeoutException, IOException {
        Path report = program.choose("hooks.xml");
        try (var handler = new Bookkeeper(Fault.BOOKS_TWICE)) {
            hands.press(KeyCode.SHIFT, KeyCode.F5);
            hands.tabTo("#scenario-target").replace(handler.at("/hooks").toString()).tabTo("#scenario-scenario")
                    .press(KeyCode.DOWN, 3).press(KeyCode.ENTER).untilSays("#scenario-told", "passed");
            hands.tabTo("#scenario-save").press(KeyCode.SPACE).untilSays("#scenario-told", "hooks.xml");
            assertThat(Files.readString(report)).contains("<testsuite").doesNotContain(Bookkeeper.SECRET);
        }
    }
}
