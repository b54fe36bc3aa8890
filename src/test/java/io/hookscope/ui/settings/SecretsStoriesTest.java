package io.hookscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.Recheck;
import io.hookscope.check.Secret;
import io.hookscope.check.Secret.State;
import io.hookscope.settings.Theme;
import io.hookscope.testing.Deliveries;
import io.hookscope.ui.shell.Colours;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Secrets as a person meets them, with keys alone. */
@ExtendWith(ApplicationExtension.class)
class SecretsStoriesTest {

    private static final Secret LIVE = Secret.active("production", "0123456789abcdef");

    private final StillSecrets desk = new StillSecrets();
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        var pill = new SecretsPill(desk, Platform::runLater, () -> {});
        stage.setScene(new Scene(new VBox(pill, new SecretsPane(desk, Platform::runLater)), 700, 500));
        Colours.apply(Theme.LIGHT, stage.getScene());
        stage.show();
    }

    @Test
    void aSecretIsPastedCleanedNamedAndSavedByKeys(FxRobot robot) {
        focus(robot, "#secret-field");
        paste(robot, "\"0123456789abcdef\"\n");
        assertThat(text(robot, "#secret-flaws"))
                .isEqualTo(
                        "Along with it came a line break, quotes around it. Voucherify\u2019s secrets hold none of that.");
        tabTo(robot, "secret-clean");
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("#secret-clean").query().isVisible()).isTrue();
        assertThat(robot.lookup("#secret-flaws").query().getParent().isVisible()).isFalse();
        tabTo(robot, "secret-name");
        robot.write("production").type(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).containsExactly(LIVE);
        assertThat(desk.secrets().list().getFirst().value()).isEqualTo("0123456789abcdef");
        assertThat(text(robot, "#secret-answer")).startsWith("\u201cproduction\u201d is saved.");
        assertThat(labels(robot)).contains("\u2022\u2022\u2022\u2022cdef").doesNotContain("0123456789abcdef");
        assertThat(robot.lookup("#secrets").queryAs(Button.class).getAccessibleText()).startsWith("Secret 1 set");
    }

    @Test
    void aSecretIsTriedByKeysAndNothingIsSaved(FxRobot robot) throws Exception {
        desk.session.append(Deliveries.signedWithSecretKey()).get();
        focus(robot, "#secret-field");
        robot.write("anotherKey").type(KeyCode.ENTER);
        settle();
        assertThat(text(robot, "#secret-answer")).isEqualTo("It does not fit delivery #1. Either Voucherify signed it"
                + " with another secret, or the body was changed on the way.");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("secretKey").type(KeyCode.ENTER);
        settle();
        assertThat(text(robot, "#secret-answer"))
                .isEqualTo("It fits delivery #1. Signed with the secret “pasted”, over the body as sent.");
        assertThat(desk.secrets().list()).isEmpty();
    }

    @Test
    void aLineBreakThatWasCopiedAlongIsNamedAsTheReason(FxRobot robot) throws Exception {
        desk.session.append(Deliveries.signedWithSecretKey()).get();
        desk.selected.add(1L);
        focus(robot, "#secret-field");
        paste(robot, "secretKey\n");
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(text(robot, "#secret-answer")).startsWith("It does not fit delivery #1. The signature is wrong:")
                .contains("white space");
    }

    @Test
    void saysThatThereIsNothingToTryItOn(FxRobot robot) {
        focus(robot, "#secret-field");
        robot.write("secretKey");
        focus(robot, "#secret-try");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(text(robot, "#secret-answer")).startsWith("None of the last 200 deliveries is signed");
        assertThat(desk.secrets().list()).isEmpty();
    }

    @Test
    void enterSavesWhereNothingIsThereToTryItOn(FxRobot robot) {
        focus(robot, "#secret-field");
        robot.write("secretKey").type(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::value).containsExactly("secretKey");
        assertThat(text(robot, "#secret-answer")).contains("is saved.");
    }

    @Test
    void aSecretIsShownWhileTheSpaceBarIsHeldAndCopiedWithoutBeingShown(FxRobot robot) {
        save(LIVE);
        focus(robot, ".secret-show");
        robot.press(KeyCode.SPACE);
        settle();
        assertThat(labels(robot)).contains("0123456789abcdef");
        robot.release(KeyCode.SPACE);
        settle();
        assertThat(labels(robot)).doesNotContain("0123456789abcdef");
        focus(robot, ".secret-copy");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(clipboard(robot)).isEqualTo("0123456789abcdef");
        assertThat(labels(robot)).doesNotContain("0123456789abcdef");
    }

    @Test
    void aSecretIsMarkedOldRenamedRemovedAndBroughtBack(FxRobot robot) {
        save(LIVE);
        save(Secret.active("sandbox", "fedcba9876543210"));
        focus(robot, ".secret-mark-old");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(desk.secrets().list().getFirst().state()).isEqualTo(State.OLD);
        focus(robot, ".secret-rename");
        robot.type(KeyCode.SPACE);
        robot.write("last year").type(KeyCode.ENTER);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::name).containsExactly("last year", "sandbox");
        focus(robot, ".secret-remove");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(desk.secrets().list()).extracting(Secret::name).containsExactly("sandbox");
        focus(robot, "#secret-undo");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(desk.secrets().list())
                .containsExactly(new Secret("last year", "0123456789abcdef", State.OLD),
                        Secret.active("sandbox", "fedcba9876543210"));
    }

    @Test
    void theSameSecretOrNameIsNotSavedTwice(FxRobot robot) {
        save(LIVE);
        focus(robot, "#secret-field");
        robot.write("0123456789abcdef");
        focus(robot, "#secret-save");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(text(robot, "#secret-answer"))
                .isEqualTo("The same secret is saved as \u201cproduction\u201d already.");
        focus(robot, "#secret-name");
        robot.write("production").type(KeyCode.ENTER);
        settle();
        assertThat(text(robot, "#secret-answer"))
                .startsWith("There is a secret called \u201cproduction\u201d already.");
        assertThat(desk.secrets().list()).hasSize(1);
    }

    @Test
    void aDiskThatRefusesIsToldAndTheTypedSecretStays(FxRobot robot) {
        desk.broken = true;
        focus(robot, "#secret-field");
        robot.write("0123456789abcdef");
        focus(robot, "#secret-save");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(text(robot, "#secret-answer")).startsWith("The secrets could not be written");
        assertThat(robot.lookup("#secret-field").queryTextInputControl().getText()).hasSize(16);
    }

    @Test
    void checkingAgainIsToldAndCanBeLeft(FxRobot robot) {
        robot.interact(() -> desk.watchers.forEach(watcher -> watcher.accept(new Recheck(1200, 40_000))));
        settle();
        assertThat(text(robot, "#secret-checking"))
                .isEqualTo("Checking earlier deliveries again: 1,200 of 40,000");
        focus(robot, "Leave the rest");
        robot.type(KeyCode.SPACE);
        assertThat(desk.left).isEqualTo(1);
        robot.interact(() -> desk.watchers.forEach(watcher -> watcher.accept(Recheck.NONE)));
        settle();
        assertThat(robot.lookup("#secret-checking").query().getParent().isVisible()).isFalse();
    }

    private void save(Secret secret) {
        desk.change(now -> now.with(secret));
        settle();
    }

    private static void focus(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
    }

    private static void paste(FxRobot robot, String text) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        settle();
    }

    private static String clipboard(FxRobot robot) {
        var content = new String[1];
        robot.interact(() -> content[0] = Clipboard.getSystemClipboard().getString());
        return content[0];
    }

    private void tabTo(FxRobot robot, String id) {
        for (int i = 0; i < 20; i++) {
            Node owner = stage.getScene().getFocusOwner();
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            robot.type(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to " + id);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
