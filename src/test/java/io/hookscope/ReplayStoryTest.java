package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.Handler;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A handler is repaired with the window, by keyboard alone: a real listener, a real session, a real handler. */
@ExtendWith(ApplicationExtension.class)
class ReplayStoryTest {

    @TempDir
    static Path folder;

    private final HookscopeApp app = new HookscopeApp();
    private final AtomicBoolean repaired = new AtomicBoolean();

    @Start
    void open(Stage stage) {
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)));
        app.init();
        app.start(stage);
    }

    @AfterEach
    void close() {
        app.stop();
    }

    @Test
    void replaysEditsAndForwardsByKeyboard(FxRobot robot) throws Exception {
        try (var handler = new Handler((_, c) -> Handler.write(c, repaired.get() ? "200 OK" : "500 Oops"))) {
            until(() -> text(robot, "#listener-state").equals("Listening"));
            robot.type(KeyCode.F5);
            until(() -> table(robot).getItems().size() == 1);
            robot.interact(() -> {
                table(robot).requestFocus();
                table(robot).getSelectionModel().select(0);
            });

            robot.type(KeyCode.R);
            write(robot, "#replay-target", handler.at(""));
            robot.type(KeyCode.ENTER);
            until(() -> text(robot, "#replay-words")
                    .startsWith("Replayed 1 of 1 to " + handler.at("") + " \u00b7 1 failing"));

            repaired.set(true);
            robot.type(KeyCode.R);
            until(() -> text(robot, "#replay-words").contains("1 fixed"));
            assertThat(handler.received().get(1).header("x-hookscope-replay-of")).isEqualTo("1");

            robot.press(KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT);
            until(() -> robot.lookup("#edit-body").tryQueryAs(TextInputControl.class)
                    .filter(area -> area.getText().startsWith("{")).isPresent());
            write(robot, "#edit-body", "{\"a\": 1}");
            until(() -> robot.lookup("#edit-difference").queryAs(TextInputControl.class).getText()
                    .contains("+ \"a\": 1"));
            robot.interact(() -> robot.lookup("#edit-send").query().requestFocus());
            robot.type(KeyCode.SPACE);
            until(() -> text(robot, "#edit-told").startsWith("The handler answered 200"));
            assertThat(handler.received().get(2).body()).asString().isEqualTo("{\"a\": 1}");
            robot.type(KeyCode.ESCAPE);

            robot.interact(() -> table(robot).requestFocus());
            robot.type(KeyCode.F6);
            write(robot, "#forward-target", handler.at(""));
            robot.type(KeyCode.ENTER);
            until(() -> text(robot, "#forward-state").startsWith("Deliveries are sent on to " + handler.at("")));
            robot.type(KeyCode.ESCAPE);
            robot.type(KeyCode.F5);
            until(() -> handler.received().size() == 4);
            assertThat(handler.received().get(3).header("x-hookscope-replay-of")).isEmpty();
        }
    }

    private static void write(FxRobot robot, String field, String text) throws TimeoutException {
        until(() -> robot.lookup(field).tryQueryAs(TextInputControl.class).filter(Node::isVisible).isPresent());
        robot.interact(() -> {
            var control = robot.lookup(field).queryAs(TextInputControl.class);
            control.requestFocus();
            control.setText(text);
        });
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        waitFor(20, TimeUnit.SECONDS, condition);
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#deliveries").queryAs(TableView.class);
    }
}
