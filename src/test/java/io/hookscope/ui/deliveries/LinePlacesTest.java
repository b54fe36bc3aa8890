package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.RowFilter;
import io.hookscope.ui.feed.RowBatch;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Lines are selected by keys and mouse as in any table, and stay selected while others come, go and move. */
@ExtendWith(ApplicationExtension.class)
class LinePlacesTest {

    private static final RowFilter EVEN = new RowFilter() {
        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public boolean matches(PackedRow row) {
            return row.seq() % 2 == 0;
        }
    };

    private final DeliveriesModel model = new DeliveriesModel();
    private DeliveriesPane pane;
    private TableView<Line> table;

    @Start
    void open(Stage stage) {
        pane = new DeliveriesPane(model, new CellText(ZoneOffset.UTC, 2), new MapMemory());
        stage.setScene(new Scene(pane.node(), 900, 600));
        stage.show();
    }

    @BeforeEach
    void fill(FxRobot robot) {
        come(robot, 1, 60);
        table = robot.lookup("#deliveries").queryTableView();
        robot.interact(table::requestFocus);
    }

    @Test
    void keysSelectAsInAnyTable(FxRobot robot) {
        robot.type(KeyCode.DOWN, 3);
        assertPlaces(2);
        shift(robot, KeyCode.DOWN, 2);
        assertPlaces(2, 3, 4);
        shift(robot, KeyCode.UP, 1);
        assertPlaces(2, 3);
        shift(robot, KeyCode.UP, 2);
        assertPlaces(1, 2);
        shift(robot, KeyCode.HOME, 1);
        assertPlaces(0, 1, 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN)
                .type(KeyCode.SPACE).release(KeyCode.CONTROL);
        assertPlaces(0, 1, 2, 4);
        robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        assertPlaces(0, 1, 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(selection().getSelectedIndices()).hasSize(60);
        robot.type(KeyCode.END);
        assertPlaces(59);
        shift(robot, KeyCode.HOME, 1);
        assertThat(selection().getSelectedIndices()).hasSize(60);
        robot.type(KeyCode.UP);
        assertPlaces(0);
        shift(robot, KeyCode.END, 1);
        assertThat(selection().getSelectedIndices()).hasSize(60);
        assertThat(selection().getSelectedItems().getLast().facts().seq()).isEqualTo(1);
        shift(robot, KeyCode.DOWN, 1);
        assertThat(selection().getSelectedIndices()).as("beyond the last line").hasSize(60);
    }

    @Test
    void theMouseSelectsAsInAnyTable(FxRobot robot) {
        click(robot, 3);
        assertPlaces(3);
        click(robot, 6, KeyCode.SHIFT);
        assertPlaces(3, 4, 5, 6);
        click(robot, 1, KeyCode.SHIFT);
        assertPlaces(1, 2, 3);
        click(robot, 8, KeyCode.CONTROL);
        click(robot, 2, KeyCode.CONTROL);
        assertPlaces(1, 3, 8);
        click(robot, 3);
        assertPlaces(3);
    }

    @Test
    void shiftSelectsFromTheSameLineAfterOthersCame(FxRobot robot) {
        click(robot, 3);
        come(robot, 61, 62);
        shift(robot, KeyCode.DOWN, 1);
        assertPlaces(5, 6);
        assertThat(seqs()).containsExactly(57L, 56L);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        come(robot, 63, 63);
        click(robot, 8, KeyCode.SHIFT);
        assertThat(seqs()).containsExactly(57L, 56L, 55L);
    }

    @Test
    void rowsShowWhatIsSelectedAfterOthersCameAndWent(FxRobot robot) {
        robot.interact(() -> selection().selectIndices(2, 4, 5, 6, 30));
        come(robot, 61, 63);
        robot.interact(() -> pane.take(RowBatch.gone(Set.of(60L, 55L, 1L))));
        robot.interact(table::layout);
        assertThat(seqs()).containsExactly(58L, 56L, 54L, 30L);
        List<Long> shown = rows(robot).stream().filter(TableRow::isSelected).map(row -> row.getItem().facts().seq())
                .filter(seq -> seq > 50).toList();
        assertThat(shown).containsExactly(58L, 56L, 54L);
    }

    @Test
    void whatIsSelectedIsToldAsOneChangeHoweverManyLinesMove(FxRobot robot) {
        List<String> told = new ArrayList<>();
        robot.interact(() -> {
            selection().selectAll();
            selection().clearSelection(7);
            selection().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> {
                while (change.next()) {
                    told.add(change.getRemoved() + " -> " + change.getAddedSubList());
                }
            });
        });
        robot.interact(() -> selection().clearSelection(5));
        assertThat(told).containsExactly("[5] -> []");
        robot.interact(() -> selection().selectRange(4, 9));
        robot.interact(() -> selection().clearAndSelect(2));
        robot.interact(() -> selection().clearSelection());
        robot.interact(() -> selection().selectRange(3, 1));
        come(robot, 61, 61);
        assertThat(told).hasSize(6);
        assertThat(told.get(1)).isEqualTo("[6] -> [5, 6, 7]");
        assertThat(told.subList(3, 6)).containsExactly("[2] -> []", "[] -> [2, 3]", "[2, 3] -> [3, 4]");
    }

    @Test
    void selectedLinesThatGoAreToldWithTheItems(FxRobot robot) {
        List<Long> lost = new ArrayList<>();
        robot.interact(() -> {
            selection().selectRange(0, 10);
            selection().getSelectedItems().addListener((ListChangeListener<Line>) change -> {
                while (change.next()) {
                    change.getRemoved().forEach(line -> lost.add(line.facts().seq()));
                }
            });
        });
        robot.interact(() -> pane.take(RowBatch.gone(Set.of(60L, 57L, 56L, 20L))));
        assertThat(lost).containsExactlyInAnyOrder(60L, 57L, 56L);
        assertThat(seqs()).containsExactly(59L, 58L, 55L, 54L, 53L, 52L, 51L);
    }

    @Test
    void theLastOneAndTheFocusStayWithTheirLines(FxRobot robot) {
        robot.interact(() -> {
            selection().selectIndices(10, 3, 7);
            table.getFocusModel().focus(20);
        });
        come(robot, 61, 64);
        assertThat(pane.leadProperty().get().facts().seq()).isEqualTo(53);
        assertThat(selection().getSelectedItem().facts().seq()).isEqualTo(53);
        assertThat(table.getFocusModel().getFocusedIndex()).isEqualTo(24);
        robot.interact(() -> pane.take(RowBatch.gone(Set.of(53L, 40L))));
        assertThat(pane.leadProperty().get().facts().seq()).as("the last of those that are left").isEqualTo(50);
        assertThat(table.getFocusModel().getFocusedItem().facts().seq()).isEqualTo(50);
    }

    @Test
    void whatIsSelectedIsFoundAgainWhereTheOrderTurnsAround(FxRobot robot) {
        robot.interact(() -> selection().selectIndices(0, 1, 30));
        robot.interact(() -> table.getSortOrder().getFirst().setSortType(
                TableColumn.SortType.ASCENDING));
        assertThat(seqs()).containsExactly(30L, 59L, 60L);
        assertThat(pane.leadProperty().get().facts().seq()).isEqualTo(30);
        assertPlaces(29, 58, 59);
    }

    @Test
    void shiftGoesOnFromTheLineThatWasClickedWhereTheOrderTurnsAround(FxRobot robot) {
        click(robot, 0);
        click(robot, 1, KeyCode.CONTROL);
        click(robot, 10, KeyCode.CONTROL);
        robot.interact(() -> table.getSortOrder().getFirst().setSortType(TableColumn.SortType.ASCENDING));
        assertThat(seqs()).containsExactly(50L, 59L, 60L);
        assertThat(table.getFocusModel().getFocusedItem().facts().seq()).isEqualTo(50);
        robot.interact(() -> table.requestFocus());
        shift(robot, KeyCode.UP, 2);
        assertPlaces(47, 48, 49);
    }

    @Test
    void whatIsSelectedIsWhatTheFilterLeaves(FxRobot robot) {
        robot.interact(() -> selection().selectRange(0, 30));
        robot.interact(() -> pane.search(EVEN));
        assertThat(seqs()).hasSize(15).allMatch(seq -> seq % 2 == 0);
        robot.interact(() -> pane.search(RowFilter.ALL));
        assertThat(seqs()).hasSize(15).allMatch(seq -> seq % 2 == 0);
    }

    private void come(FxRobot robot, long first, long last) {
        robot.interact(() -> {
            pane.take(RowBatch.of(Rows.range(first, last)));
            pane.node().layout();
        });
    }

    private static void shift(FxRobot robot, KeyCode key, int times) {
        robot.press(KeyCode.SHIFT).type(key, times).release(KeyCode.SHIFT);
    }

    /** The robot's mouse does not know which keys are held. */
    private void click(FxRobot robot, int place, KeyCode... held) {
        TableRow<Line> row = rows(robot).stream().filter(shown -> shown.getIndex() == place).findFirst().orElseThrow();
        Node cell = row.lookup(".table-cell");
        boolean shift = List.of(held).contains(KeyCode.SHIFT);
        boolean control = List.of(held).contains(KeyCode.CONTROL);
        Point2D at = cell.localToScene(2, 2);
        robot.interact(() -> {
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(cell,
                        new MouseEvent(type, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, shift, control, false,
                                false, type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, null));
            }
        });
    }

    private static List<TableRow<Line>> rows(FxRobot robot) {
        return robot.lookup(".table-row-cell").<TableRow<Line>>queryAll().stream()
                .filter(row -> row.isVisible() && !row.isEmpty()).sorted(Comparator.comparingInt(TableRow::getIndex))
                .toList();
    }

    private void assertPlaces(Integer... places) {
        assertThat(selection().getSelectedIndices()).containsExactly(places);
        assertThat(seqs()).containsExactlyElementsOf(
                Arrays.stream(places).map(at -> table.getItems().get(at).facts().seq()).toList());
    }

    private TableViewSelectionModel<Line> selection() {
        return table.getSelectionModel();
    }

    private List<Long> seqs() {
        return pane.selectionProperty().get().rows().stream().map(Row::seq).toList();
    }
}
