package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.ui.deliveries.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person keeps and throws away, by keyboard, in the whole program over a session of a quarter of an hour. */
@ExtendWith(ApplicationExtension.class)
class KeepStoryTest {

    @TempDir
    Path folder;

    private HookscopeApp app = new HookscopeApp();
    private Stage stage;

    @Start
    void fill(Stage main) throws Exception {
        stage = main;
        SpecimenSession.fill(folder);
        start();
    }

    private void start() {
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)));
        app.init();
        app.start(stage);
    }

    @BeforeEach
    void showAll(FxRobot robot) throws Exception {
        until(() -> table(robot).getItems().size() > 10);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(app::stop);
    }

    @Test
    void aNoteIsWrittenByKeyShownFoundAndThereAgainAfterARestart(FxRobot robot) throws Exception {
        select(robot, 2);
        robot.push(KeyCode.N);
        robot.write("refunded by hand").push(KeyCode.ENTER);
        assertThat(text(robot, "#note-text")).isEqualTo("refunded by hand");
        assertThat(table(robot).isFocused()).isTrue();
        assertThat(events(robot)).anyMatch(event -> event.startsWith("\u270e "));

        robot.push(KeyCode.N);
        robot.write("never mind").push(KeyCode.ESCAPE);
        assertThat(text(robot, "#note-text")).isEqualTo("refunded by hand");

        robot.clickOn("#search").write("is:noted \"by hand\" note:*REFUND*");
        until(() -> table(robot).getItems().size() == 1);
        long noted = table(robot).getItems().getFirst().facts().seq();

        robot.interact(app::stop);
        app = new HookscopeApp();
        robot.interact(this::start);
        until(() -> table(robot).getItems().size() == 1);
        assertThat(table(robot).getItems().getFirst().facts().seq()).isEqualTo(noted);
        select(robot, 0);
        robot.push(KeyCode.N);
        robot.push(KeyCode.BACK_SPACE).push(KeyCode.ENTER);
        until(() -> table(robot).getItems().isEmpty());
        assertThat(robot.lookup("#note-bar").query().isVisible()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> table(FxRobot robot) {
        return (TableView<Line>) robot.lookup("#deliveries").queryAs(TableView.class);
    }

    private static void select(FxRobot robot, int... places) {
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(places[0]);
            for (int place : places) {
                table(robot).getSelectionModel().select(place);
            }
        });
        waitForFxEvents();
    }

    private static List<String> events(FxRobot robot) {
        return robot.lookup(".cell-event").queryAllAs(javafx.scene.control.Labeled.class).stream()
                .map(cell -> String.valueOf(cell.getText())).toList();
    }

    private static String text(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node instanceof TextField field ? field.getText() : ((Label) node).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        waitFor(20, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }
}
