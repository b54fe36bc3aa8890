package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hookscope.settings.Theme;
import io.hookscope.store.Row;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.RowFilter;
import io.hookscope.ui.deliveries.model.Saying;
import io.hookscope.ui.feed.RowBatch;
import io.hookscope.ui.shell.Colours;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A list that is longer than JavaFX is told. The newest stands at the top: number {@code n} at index {@code MANY - n}. */
@ExtendWith(ApplicationExtension.class)
class LineFlowTest {

    private static final int MANY = 2 * Stretch.LONG;
    private static final List<Row> ROWS = Rows.range(1, MANY);

    private final CellText text = new CellText(ZoneOffset.UTC, 2);
    private final DeliveriesModel model = new DeliveriesModel();
    private DeliveriesPane pane;
    private TableView<Line> table;

    @Start
    @SuppressWarnings("unchecked")
    void open(Stage stage) {
        pane = new DeliveriesPane(model, text, new MapMemory());
        table = (TableView<Line>) pane.focusTarget();
        var scene = new Scene(pane.node(), 900, 400);
        Colours.apply(Theme.LIGHT, scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void list(FxRobot robot) {
        take(robot, ROWS);
    }

    @Test
    void showsTheRowsOfEachPlaceThatIsScrolledTo(FxRobot robot) {
        for (int index : List.of(9_000, 9_001, 4_200, 7_333, 600, 0, 6_777)) {
            robot.interact(() -> table.scrollTo(index));
            WaitForAsyncUtils.waitForFxEvents();
            assertStandsAt(index, 0);
        }
    }

    @Test
    void scrollsRowByRowFarBeyondWhatJavaFxIsTold(FxRobot robot) {
        robot.interact(() -> {
            table.layout();
            double height = table.getFixedCellSize();
            for (int step = 1; step <= 24; step++) {
                flow().scrollPixels(400 * height + 1);
                assertStandsAt(400 * step, -step);
            }
            for (int step = 23; step >= 0; step--) {
                flow().scrollPixels(-400 * height - 1);
                assertStandsAt(400 * step, -step);
            }
        });
    }

    @Test
    void keysGoToBothEndsAndPageByPage(FxRobot robot) {
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.push(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(MANY - 1);
        TableRow<Line> last = rows().getLast();
        assertThat(last.getItem().packed().seq()).isEqualTo(1);
        assertThat(last.getLayoutY() + last.getHeight()).isCloseTo(flow().getViewportLength(), within(1.0));
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        int page = (int) (flow().getViewportLength() / table.getFixedCellSize());
        assertThat(table.getSelectionModel().getSelectedIndex()).isBetween(MANY - 2 * page - 4, MANY - 2 * page + 4);
        assertThat(rows()).extracting(TableRow::getIndex).contains(table.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        assertStandsAt(0, 0);
    }

    @Test
    void rowsStayWhereTheyAreWhileOthersComeAboveThem(FxRobot robot) {
        robot.interact(() -> table.scrollTo(6_000));
        robot.interact(() -> flow().scrollPixels(7));
        take(robot, Rows.range(MANY + 1, MANY + 5_000));
        assertThat(rows().getFirst().getItem().packed().seq()).isEqualTo(MANY - 6_000);
        assertStandsAt(11_000, -7);
        assertThat(pane.newsProperty().get()).isEqualTo(5_000);
    }

    @Test
    void rowsKeepTheirCellsWhileOthersComeAboveThemAndTheStretchMovesAlong(FxRobot robot) {
        robot.interact(() -> table.scrollTo(1_500));
        WaitForAsyncUtils.waitForFxEvents();
        List<TableRow<Line>> before = List.copyOf(rows());
        for (int batch = 0; batch < 3; batch++) {
            take(robot, Rows.range(MANY + 1 + 10 * batch, MANY + 10 + 10 * batch));
        }
        take(robot, List.of(Rows.succeeded(MANY + 31).row()));
        assertThat(rows()).containsExactlyElementsOf(before);
        assertStandsAt(1_531, 0);
        robot.interact(() -> {
            for (int step = 1; step <= 15; step++) {
                flow().scrollPixels(-100 * table.getFixedCellSize());
                assertThat(rows().getLast().getItem()).isEqualTo(table.getItems().get(rows().getLast().getIndex()));
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertStandsAt(31, 0);
        take(robot, List.of(Rows.succeeded(MANY).answered(null).row()));
        assertStandsAt(31, 0);
        assertThat(rows().getFirst().getItem().facts().answer()).isNull();
    }

    @Test
    void theScrollBarIsOverTheWholeList(FxRobot robot) {
        ScrollBar bar = flow().bar();
        robot.interact(() -> bar.setValue(0.5));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rows().getFirst().getIndex()).isCloseTo(MANY / 2 - rows().size() / 2, within(1));
        robot.interact(() -> bar.setValue(1));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rows().getLast().getIndex()).isEqualTo(MANY - 1);
        robot.interact(() -> table.scrollTo(5_000));
        WaitForAsyncUtils.waitForFxEvents();
        double height = table.getFixedCellSize();
        assertThat(bar.getValue()).isCloseTo(5_000 * height / (MANY * height - flow().getViewportLength()),
                within(0.0001));
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.getBoundsInParent()).isEqualTo(flow().stretchBar().getBoundsInParent());
        assertThat(flow().stretchBar().getOpacity()).isZero();
        assertThat(table.getSkin()).isInstanceOfSatisfying(LineSkin.class, skin -> assertThat(
                skin.queryAccessibleAttribute(AccessibleAttribute.VERTICAL_SCROLLBAR)).isSameAs(bar));
    }

    @Test
    void theThumbOfALongListCanBeSeenAndTaken(FxRobot robot) {
        Region thumb = robot.lookup(".scroll-bar:vertical .thumb").match(Node::isVisible).query();
        assertThat(thumb.getHeight()).isBetween(20.0, 40.0);
    }

    @Test
    void aSearchThatLeavesFewGivesTheWholeListBackAfterwards(FxRobot robot) {
        robot.interact(() -> table.scrollTo(9_000));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> model.rearranging().search(Saying.of("code-49"), Runnable::run));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rows()).allMatch(row -> row.getItem().packed().code().startsWith("CODE-49"));
        assertThat(flow().bar().isVisible()).isFalse();
        assertThat(flow().stretchBar().getOpacity()).isEqualTo(1);
        robot.interact(() -> {
            model.rearranging().search(RowFilter.ALL, Runnable::run);
            table.scrollTo(8_345);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertStandsAt(8_345, 0);
    }

    @Test
    void rowsOfAnotherHeightStandAtTheSamePlace(FxRobot robot) {
        robot.interact(() -> table.scrollTo(6_000));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            table.fixedCellSizeProperty().unbind();
            table.setFixedCellSize(40);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertStandsAt(6_000, 0);
        robot.interact(() -> table.scrollTo(9_000));
        WaitForAsyncUtils.waitForFxEvents();
        assertStandsAt(9_000, 0);
    }

    private void assertStandsAt(int index, double y) {
        List<TableRow<Line>> rows = rows();
        assertThat(rows.getFirst().getIndex()).isEqualTo(index);
        assertThat(rows.getFirst().getLayoutY()).isCloseTo(y, within(0.5));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getIndex()).isEqualTo(index + i);
            assertThat(rows.get(i).getItem()).isEqualTo(table.getItems().get(index + i));
            assertThat(rows.get(i).getLayoutY()).isCloseTo(y + i * table.getFixedCellSize(), within(0.5));
        }
        assertThat(rows.getLast().getLayoutY() + table.getFixedCellSize())
                .isGreaterThanOrEqualTo(flow().getViewportLength() - 0.5);
    }

    private List<TableRow<Line>> rows() {
        return flow().rows();
    }

    private LineFlow flow() {
        return ((LineSkin) table.getSkin()).flow();
    }

    private void take(FxRobot robot, List<Row> rows) {
        robot.interact(() -> pane.take(RowBatch.of(rows)));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
