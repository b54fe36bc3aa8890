package io.hookscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.inspect.Recheck;
import io.hookscope.check.Secret.State;
import io.hookscope.check.Secret;
import io.hookscope.settings.Theme;
import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Hands;
import io.hookscope.ui.shell.Colours;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Secrets as a person meets them, with keys alone. */
@ExtendWith(ApplicationExtension.class)
class SecretsStoriesTest {

    private static final Secret LIVE = Secret.active("production", "0123456789abcdef");

    private final StillSecrets desk = new StillSecrets();
    private final Hands hands = new Hands();

    @Start
    void open(Stage stage) {
        var pill = new SecretsPill(desk, Platform::runLater, () -> {});
        stage.setScene(new Scene(new VBox(pill, new SecretsPane(desk, Platform::runLater)), 700, 500));
        Colours.apply(Theme.LIGHT, stage.getScene());
        stage.show();
    }

    @Test
    @ByKeys
    void aSecretIsPastedCleanedNamedAndSavedByKeys() {
        hands.tabTo("#secret-field");
        paste("\"0123456789abcdef\"\n");
        assertThat(hands.text("#secret-flaws"))
                .isEqualTo(
                        "Along with it came a line break, quotes around it. Voucherify\u2019s secrets hold none of that.");
        hands.tabTo("#secret-clean");
        hands.press(KeyCode.SPACE);
        assertThat(hands.robot().lookup("#secret-clean").query().isVisible()).isTrue();
        assertThat(hands.robot().lookup("#secret-flaws").query().getParent().isVisible()).isFalse();
        hands.tabTo("#secret-name");
        hands.type("production").press(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).containsExactly(LIVE);
        assertThat(desk.secrets().list().getFirst().value()).isEqualTo("0123456789abcdef");
        assertThat(hands.text("#secret-answer")).startsWith("\u201cproduction\u201d is saved.");
        assertThat(labels()).contains("\u2022\u2022\u2022\u2022cdef").doesNotContain("0123456789abcdef");
        assertThat(hands.robot().lookup("#secrets").queryAs(Button.class).getAccessibleText())
                .startsWith("Secret 1 set");
    }

    @Test
    @ByKeys
    void aSecretIsTriedByKeysAndNothingIsSaved() throws Exception {
        desk.session.append(Deliveries.signedWithSecretKey()).get();
        hands.tabTo("#secret-field");
        hands.type("anotherKey").press(KeyCode.ENTER);
        settle();
        assertThat(hands.text("#secret-answer")).isEqualTo("It does not fit delivery #1. Either Voucherify signed it"
                + " with another secret, or the body was changed on the way.");
        hands.replace("secretKey").tabTo("#secret-try").press(KeyCode.SPACE);
        settle();
        assertThat(hands.text("#secret-answer"))
                .isEqualTo("It fits delivery #1. Signed with the secret “new”, over the body as sent.");
        assertThat(desk.secrets().list()).isEmpty();
    }

    @Test
    @ByKeys
    void enterSavesASecretThatFitsAndNoneThatDoesNot() throws Exception {
        desk.session.append(Deliveries.signedWithSecretKey()).get();
        hands.tabTo("#secret-field").type("anotherKey").press(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).isEmpty();
        hands.replace("secretKey").press(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::value).containsExactly("secretKey");
        assertThat(hands.text("#secret-answer")).startsWith("\u201csecret 1\u201d is saved.");
    }

    @Test
    @ByKeys
    void aWindowThatComesBackDoesNotSayAgainWhatItSaid() {
        hands.tabTo("#secret-field").type("secretKey").press(KeyCode.ENTER);
        settle();
        assertThat(hands.text("#secret-answer")).contains("is saved.");
        var stage = (Stage) hands.front();
        hands.meanwhile(stage::hide).meanwhile(stage::show);
        assertThat(hands.text("#secret-answer")).isEmpty();
    }

    @Test
    @ByKeys
    void aLineBreakThatWasCopiedAlongIsNamedAsTheReason() throws Exception {
        desk.session.append(Deliveries.signedWithSecretKey()).get();
        desk.selected.add(1L);
        hands.tabTo("#secret-field");
        paste("secretKey\n");
        hands.press(KeyCode.ENTER);
        settle();
        assertThat(hands.text("#secret-answer")).startsWith("It does not fit delivery #1. The signature is wrong:")
                .contains("white space");
    }

    @Test
    @ByKeys
    void aSelectedSampleThatNobodySignedSaysNothingOfASecret() throws Exception {
        desk.session.append(Deliveries.signedWithSecretKey()).get();
        desk.session.append(Deliveries.json(Deliveries.goldenEnvelope())).get();
        desk.selected.add(2L);
        hands.tabTo("#secret-field").type("anotherKey").press(KeyCode.ENTER);
        settle();
        assertThat(hands.text("#secret-answer")).startsWith("It does not fit delivery #1.");
        hands.replace("secretKey").press(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::value).containsExactly("secretKey");
    }

    @Test
    @ByKeys
    void saysThatThereIsNothingToTryItOn() {
        hands.tabTo("#secret-field");
        hands.type("secretKey");
        hands.tabTo("#secret-try");
        hands.press(KeyCode.SPACE);
        settle();
        assertThat(hands.text("#secret-answer")).startsWith("None of the last 200 deliveries has a signature");
        assertThat(desk.secrets().list()).isEmpty();
    }

    @Test
    @ByKeys
    void enterSavesWhereNothingIsThereToTryItOn() {
        hands.tabTo("#secret-field");
        hands.type("secretKey").press(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::value).containsExactly("secretKey");
        assertThat(hands.text("#secret-answer")).contains("is saved.");
    }

    @Test
    @ByKeys
    void aSecretIsShownWhileTheSpaceBarIsHeldAndCopiedWithoutBeingShown() {
        save(LIVE);
        hands.tabTo(".secret-show");
        hands.hold(KeyCode.SPACE, () -> assertThat(labels()).contains("0123456789abcdef"));
        assertThat(labels()).doesNotContain("0123456789abcdef");
        hands.tabTo(".secret-copy");
        hands.press(KeyCode.SPACE);
        settle();
        assertThat(hands.clipboard()).isEqualTo("0123456789abcdef");
        assertThat(labels()).doesNotContain("0123456789abcdef");
    }

    @Test
    @ByKeys
    void whoTypesANameAtOnceLosesNoLetterOfIt() {
        save(LIVE);
        hands.tabTo(".secret-rename");
        hands.meanwhile(() -> {
            var board = new Robot();
            board.keyType(KeyCode.SPACE);
            board.keyType(KeyCode.L);
        });
        hands.type("ast year").press(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::name).containsExactly("last year");
    }

    @Test
    @ByKeys
    void aSecretIsMarkedOldRenamedRemovedAndBroughtBack() {
        save(LIVE);
        save(Secret.active("sandbox", "fedcba9876543210"));
        hands.tabTo(".secret-mark-old");
        hands.press(KeyCode.SPACE);
        settle();
        assertThat(desk.secrets().list().getFirst().state()).isEqualTo(State.OLD);
        hands.tabTo(".secret-rename");
        hands.press(KeyCode.SPACE);
        hands.type("last year").press(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::name).containsExactly("last year", "sandbox");
        hands.tabTo(".secret-remove");
        hands.press(KeyCode.SPACE);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::name).containsExactly("sandbox");
        hands.tabTo("#secret-undo");
        hands.press(KeyCode.SPACE);
        settle();
        assertThat(desk.secrets().list())
                .containsExactly(new Secret("last year", "0123456789abcdef", State.OLD),
                        Secret.active("sandbox", "fedcba9876543210"));
    }

    @Test
    @ByKeys
    void theSameSecretOrNameIsNotSavedTwice() {
        save(LIVE);
        hands.tabTo("#secret-field");
        hands.type("0123456789abcdef");
        hands.tabTo("#secret-save");
        hands.press(KeyCode.SPACE);
        settle();
        assertThat(hands.text("#secret-answer"))
                .isEqualTo("The same secret is saved as \u201cproduction\u201d already.");
        hands.tabTo("#secret-name");
        hands.type("production").press(KeyCode.ENTER);
        settle();
        assertThat(hands.text("#secret-answer"))
                .startsWith("There is a secret called \u201cproduction\u201d already.");
        assertThat(desk.secrets().list()).hasSize(1);
    }

    @Test
    @ByKeys
    void aDiskThatRefusesIsToldAndTheTypedSecretStays() {
        desk.broken = true;
        hands.tabTo("#secret-field");
        hands.type("0123456789abcdef");
        hands.tabTo("#secret-save");
        hands.press(KeyCode.SPACE);
        settle();
        assertThat(hands.text("#secret-answer")).startsWith("The secrets could not be written");
        assertThat(hands.robot().lookup("#secret-field").queryTextInputControl().getText()).hasSize(16);
    }

    @Test
    @ByKeys
    void checkingAgainIsToldAndCanBeLeft() {
        hands.meanwhile(() -> desk.watchers.forEach(watcher -> watcher.accept(new Recheck(1200, 40_000))));
        settle();
        assertThat(hands.text("#secret-checking"))
                .isEqualTo("Checking earlier deliveries again: 1,200 of 40,000");
        hands.walkTo("Leave the rest", KeyCode.TAB);
        hands.press(KeyCode.SPACE);
        assertThat(desk.left).isEqualTo(1);
        hands.meanwhile(() -> desk.watchers.forEach(watcher -> watcher.accept(Recheck.NONE)));
        settle();
        assertThat(hands.robot().lookup("#secret-checking").query().getParent().isVisible()).isFalse();
    }

    private void save(Secret secret) {
        desk.change(now -> now.with(secret));
        settle();
    }

    private void paste(String text) {
        hands.clipboard(text).press(KeyCode.CONTROL, KeyCode.V);
    }

    private List<String> labels() {
        return hands.robot().lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
