package io.hookscope.ui.shell;

import static io.hookscope.testing.FxWait.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.event.Outcome;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.Line;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** What the list shows where there is little room. */
@ExtendWith(ApplicationExtension.class)
class ListStoriesTest {

    private Hyperlink link;
    private TextField field;
    private ShellWindow window;
    private ShellWindow second;

    @Start
    void open(Stage stage) {
        window = new ShellWindow(new StillProgram(), new CellText(ZoneOffset.UTC, 2), new MapMemory());
        link = new Hyperlink("a link in the detail");
        field = new TextField();
        window.frame().detail(new VBox(link, field));
        window.place(stage);
        stage.setWidth(1000);
        stage.setHeight(500);
        window.open();
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void noDigitOfAnAmountIsEverCut(FxRobot robot) throws Exception {
        feed(List.of(Rows.succeeded(1).row()));
        feed(List.of(Rows.succeeded(2).amounts(1_234_567_890, 987_654_321, Unit.MONEY).row()));
        until(() -> cells(robot, "order")
                .anyMatch(cell -> cell.getText().equals("12345678.90") && !FullTextTooltip.isElided(cell)));
    }

    @Test
    void aRollbackInANarrowColumnDoesNotReadAsARedemption(FxRobot robot) throws Exception {
        feed(List.of(Rows.succeeded(1).event("redemption.rollback.succeeded", Outcome.ROLLBACK).row()));
        until(() -> cells(robot, "event").anyMatch(cell -> cell.getText().equals("\u2026rollback.succeeded")));
        robot.interact(() -> table(robot).getColumns().get(2).setPrefWidth(300));
        until(() -> cells(robot, "event").anyMatch(cell -> cell.getText().equals("redemption.rollback.succeeded")));
    }

    @Test
    void aCheckoutAtTheBottomThatIsOpenedShowsItsDeliveries(FxRobot robot) throws Exception {
        feed(Stream.concat(Stream.of(1, 2, 3).map(n -> Rows.succeeded(n).inCheckout(7, n - 1, 3, 3).row()),
                Rows.range(4, 60).stream()).toList());
        until(() -> table(robot).getItems().size() == 58);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).scrollTo(57);
            table(robot).getSelectionModel().select(57);
        });
        robot.type(KeyCode.RIGHT);
        until(() -> cells(robot, "code").anyMatch(cell -> "CODE-1".equals(cell.getText()))
                && cells(robot, "code").anyMatch(cell -> "CODE-2".equals(cell.getText())));
    }

    @Test
    void lettersMeanTheSameWhereADeliveryIsReadAndTextWhereTextIsTyped(FxRobot robot) {
        feed(Rows.range(1, 5));
        robot.interact(link::requestFocus);
        robot.type(KeyCode.J, KeyCode.J);
        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(4L);
        robot.interact(field::requestFocus);
        robot.write("jk");
        assertThat(field.getText()).isEqualTo("jk");
        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(4L);
    }

    @Test
    void aColumnOf80PixelsStaysSoWhateverItsTexts(FxRobot robot) throws Exception {
        var memory = new MapMemory();
        memory.keep("columns", "state:28:shown,customer:80:shown;received:down");
        memory.keep("columns.widths", "own");
        robot.interact(() -> show(memory, new Stage()));
        try {
            Feeding.feed(second, List.of(Rows.succeeded(1).of("C", "S", "Johann Gambolputty de von Ausfern").row()));
            var list = robot.from(second.scene().getRoot()).lookup("#deliveries").<TableView<Line>>query();
            until(() -> robot.from(list).lookup(".cell-customer").queryAll().stream()
                    .map(cell -> (TableCell<?, ?>) cell)
                    .anyMatch(cell -> cell.getText() != null && cell.getText().startsWith("Johann")));
            robot.interact(() -> list.getColumns().get(1).setVisible(false));
            robot.interact(() -> list.getColumns().get(1).setVisible(true));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(list.getColumns().get(1).getWidth()).isBetween(79.0, 81.0);
        } finally {
            robot.interact(() -> {
                second.scene().getWindow().hide();
                second.close();
            });
        }
    }

    private void show(MapMemory memory, Stage stage) {
        second = new ShellWindow(new StillProgram(), new CellText(ZoneOffset.UTC, 2), memory);
        second.place(stage);
        second.open();
        stage.show();
    }

    /** The cells that can be seen in whole. */
    private static Stream<TableCell<?, ?>> cells(FxRobot robot, String column) {
        var place = table(robot).localToScene(table(robot).getBoundsInLocal());
        return robot.lookup(".cell-" + column).queryAll().stream().<TableCell<?, ?>>map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> cell.isVisible() && cell.getText() != null
                        && place.contains(cell.localToScene(cell.getBoundsInLocal())));
    }

    private void feed(List<Row> rows) {
        Feeding.feed(window, rows);
    }

    private static TableView<Line> table(FxRobot robot) {
        return robot.lookup("#deliveries").queryTableView();
    }
}
