package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.SessionFiles;
import io.hookscope.ui.deliveries.Line;
import java.nio.file.Path;
import java.time.Clock;
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

    @Test
    void whatIsDeletedComesBackWholeByKeyAndIsGoneForGoodAfterTheEnd(FxRobot robot) throws Exception {
        int all = table(robot).getItems().size();
        select(robot, 1);
        Line first = table(robot).getItems().get(1);
        robot.push(KeyCode.F).push(KeyCode.N);
        robot.write("keep me").push(KeyCode.ENTER);
        select(robot, 1, 2, 3);
        List<Line> before = List.copyOf(table(robot).getItems());

        robot.push(KeyCode.DELETE);
        assertThat(text(robot, "#removal-words")).contains("would be deleted, 1 of them flagged.");
        assertThat(table(robot).getItems()).hasSize(all);
        robot.interact(() -> robot.lookup("#removal-all").query().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> table(robot).getItems().size() == all - 3);
        assertThat(text(robot, "#removal-words")).contains("deleted. Undo works until");
        until(() -> text(robot, "#status-captured").startsWith(captured(table(robot).getItems())));
        assertThat(table(robot).isFocused()).isTrue();

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> table(robot).getItems().size() == all);
        assertThat(table(robot).getItems()).extracting(Line::id)
                .containsExactlyElementsOf(before.stream().map(Line::id).toList());
        select(robot, 1);
        assertThat(text(robot, "#note-text")).isEqualTo("keep me");
        until(() -> events(robot).stream().anyMatch(event -> event.startsWith("\u2691 \u270e ")));
        assertThat(table(robot).getItems().get(1).facts().answer()).isEqualTo(first.facts().answer());

        select(robot, 4);
        long gone = table(robot).getItems().get(4).facts().seq();
        robot.push(KeyCode.DELETE);
        until(() -> table(robot).getItems().size() == all - 1);
        robot.interact(app::stop);
        try (var session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.delivery(gone)).isEmpty();
            assertThat(session.delivery(first.facts().seq())).isPresent();
        }
        app = new HookscopeApp();
        robot.interact(this::start);
        until(() -> table(robot).getItems().size() == all - 1);
    }

    private static String captured(List<Line> lines) {
        return lines.stream().flatMap(line -> line.rows().stream()).distinct().count() + " captured";
    }

    @Test
    void everythingShownIsDeletedOnlyAfterAQuestion(FxRobot robot) throws Exception {
        robot.clickOn("#search").write("outcome:failed");
        until(() -> table(robot).getItems().size() == 1);
        robot.interact(() -> table(robot).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(text(robot, "#removal-words")).isEqualTo("1 delivery is shown and would be deleted.");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#removal-bar").query().isVisible()).isFalse();
        assertThat(table(robot).getItems()).hasSize(1);

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.DELETE);
        robot.clickOn("#removal-all");
        until(() -> table(robot).getItems().isEmpty());
        robot.clickOn("#removal-settle");
        assertThat(robot.lookup("#removal-bar").query().isVisible()).isFalse();
    }

    @Test
    void theSummaryIsWalkedByKeyAndEachBarShowsItsDeliveries(FxRobot robot) throws Exception {
        select(robot, 0);
        robot.push(KeyCode.F7);
        until(() -> robot.lookup(".tally-bar").tryQuery().isPresent());
        assertThat(text(robot, "#summary-count")).endsWith("deliveries");
        Node rollback = robot.lookup((Node node) -> node.getStyleClass().contains("tally-bar")
                && String.valueOf(node.getAccessibleText()).startsWith("Rolled back: 1 of")).query();
        robot.interact(rollback::requestFocus);
        robot.push(KeyCode.ENTER);
        until(() -> table(robot).getItems().size() == 1);
        assertThat(text(robot, "#search")).isEqualTo("outcome:rollback");
        assertThat(text(robot, "#summary-filter")).isEqualTo("The table shows outcome:rollback");

        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        until(() -> text(robot, "#search").equals("outcome:failed"));
        robot.clickOn("#summary-clear");
        until(() -> table(robot).getItems().size() > 10);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#summary-count").tryQuery()).isEmpty();
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
