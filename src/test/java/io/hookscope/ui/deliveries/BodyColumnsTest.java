package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.feed.RowBatch;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Columns that say what stands in bodies. What the background has to do waits here until a test lets it run. */
@ExtendWith(ApplicationExtension.class)
class BodyColumnsTest {

    private static final String REGION = "/data/order/metadata/sales_region";

    private final MapMemory memory = new MapMemory();
    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final List<Long> loaded = new ArrayList<>();
    private String says = "EMEA";
    private DeliveriesPane pane;
    private TableView<Line> table;

    @Start
    void open(Stage stage) {
        pane = pane();
        stage.setScene(new Scene(pane.node(), 1000, 400));
        stage.show();
    }

    private DeliveriesPane pane() {
        var made = new DeliveriesPane(new DeliveriesModel(), new CellText(ZoneOffset.UTC, 2), memory);
        made.bodies(new BodySource(this::load, background::add, Platform::runLater));
        return made;
    }

    private Optional<Delivery> load(long seq) {
        loaded.add(seq);
        return Optional.of(Deliveries
                .json("{\"data\":{\"order\":{\"metadata\":{\"sales_region\":\"" + says + "\\t" + seq + "\"}}}}"));
    }

    @Test
    void aColumnFillsWhenItsBodiesAreReadAndOnlyForRowsInView(FxRobot robot) {
        come(robot, 1, 1_000);
        assertThat(background).as("what is read without such a column").isEmpty();
        assertThat(add(robot, REGION)).isEmpty();
        assertThat(texts()).isNotEmpty().allMatch(String::isEmpty);
        work(robot);
        assertThat(texts()).contains("EMEA\\t1000", "EMEA\\t990").noneMatch(String::isEmpty);
        assertThat(loaded).hasSizeLessThan(40).doesNotHaveDuplicates().doesNotContain(1L, 500L);
        assertThat(control().getGraphic()).isInstanceOfSatisfying(Label.class, title -> {
            assertThat(title.getTooltip().getText()).isEqualTo(REGION);
            assertThat(title.getAccessibleText()).contains(REGION);
        });
        assertThat(control().isSortable()).isFalse();
        assertThat(robot.lookup(".table-row-cell").queryAll().stream().map(row -> row.getAccessibleText()))
                .anyMatch(words -> words != null && words.contains("metadata/sales_region EMEA\\t1000"));
    }

    @Test
    void whatMayNotBeSeenAnyMoreLeavesTheCells(FxRobot robot) {
        come(robot, 1, 5);
        add(robot, REGION);
        work(robot);
        says = "veiled";
        robot.interact(() -> {
            pane.redraw();
            pane.node().layout();
        });
        assertThat(texts()).isNotEmpty().noneMatch(text -> text.contains("EMEA"));
        work(robot);
        assertThat(texts()).contains("veiled\\t5").noneMatch(text -> text.contains("EMEA"));
    }

    @Test
    void rowsAreCopiedOnceTheirBodiesAreRead(FxRobot robot) {
        come(robot, 1, 1_000);
        List<String> copied = new ArrayList<>();
        robot.interact(() -> {
            table.getSelectionModel().selectAll();
            pane.selectedText(copied::add);
        });
        assertThat(copied).as("without such a column").hasSize(1);
        copied.clear();
        add(robot, REGION);
        robot.interact(() -> pane.selectedText(copied::add));
        assertThat(copied).as("before they are read").isEmpty();
        work(robot);
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst().lines()).hasSize(1_000).allMatch(line -> line.matches(".*\tEMEA\\\\t\\d+"));
    }

    @Test
    void theSamePlaceHasOneColumnAndATableTakesEightOfThem(FxRobot robot) {
        int before = table(robot).getColumns().size();
        add(robot, REGION);
        robot.interact(() -> control().setVisible(false));
        assertThat(add(robot, REGION)).isEmpty();
        assertThat(table.getColumns()).hasSize(before + 1);
        assertThat(control().isVisible()).isTrue();
        assertThat(add(robot, "data")).hasValueSatisfying(why -> assertThat(why).contains("/data/order"));
        for (int i = 1; i < BodyField.MOST; i++) {
            assertThat(add(robot, "/" + i)).isEmpty();
        }
        assertThat(add(robot, "/more")).hasValueSatisfying(why -> assertThat(why).contains("8"));
        assertThat(table.getColumns()).hasSize(before + BodyField.MOST);
    }

    @Test
    void whatLeavesTheTableForSuchColumnsComesBackWhenTheyAreRemoved(FxRobot robot) {
        come(robot, 1, 100);
        List<String> late = new ArrayList<>();
        robot.interact(
                () -> table.getColumns().forEach(column -> column.visibleProperty().addListener((_, _, shown) -> {
                    if (!shown && StackWalker.getInstance().walk(frames -> frames
                            .anyMatch(frame -> frame.getMethodName().equals("updateVisibleLeafColumns")))) {
                        late.add(column.getId());
                    }
                })));
        List<TableColumn<Line, ?>> before = List.copyOf(table.getVisibleLeafColumns());
        for (int i = 0; i < BodyField.MOST; i++) {
            assertThat(add(robot, "/" + i)).isEmpty();
        }
        assertThat(table.getVisibleLeafColumns()).hasSizeLessThan(before.size() + BodyField.MOST)
                .contains(table.getColumns().getLast());
        robot.interact(() -> {
            var side = pane.columnsPane();
            var list = (ListView<?>) side.lookup("#columns");
            for (int i = 0; i < BodyField.MOST; i++) {
                list.getSelectionModel().selectLast();
                ((Button) side.lookup("#columns-remove")).fire();
            }
            pane.node().layout();
        });
        assertThat(table.getVisibleLeafColumns()).isEqualTo(before);
        assertThat(late).as("what left while the table took in the column that it left for").isEmpty();
    }

    @Test
    void isRememberedWithItsPlaceAndWidth(FxRobot robot) {
        add(robot, REGION);
        robot.interact(() -> {
            List<TableColumn<Line, ?>> laid = new ArrayList<>(table(robot).getColumns());
            laid.add(1, laid.removeLast());
            table.getColumns().setAll(laid);
            control().setPrefWidth(222);
            pane.node().layout();
        });
        robot.interact(() -> {
            var again = (TableView<?>) pane().node().lookup("#deliveries");
            assertThat(again.getColumns().get(1).getId()).isEqualTo(control().getId());
            assertThat(again.getColumns().get(1).getPrefWidth()).isEqualTo(222);
        });
    }

    @Test
    void aClickOnItsHeaderSaysWhyRowsAreNotSortedByItAndWhatToSearch(FxRobot robot) {
        List<String> advice = new ArrayList<>();
        robot.interact(() -> pane.tell(new DeliveriesPane.Listener(_ -> {}, _ -> {}, advice::add)));
        come(robot, 1, 10);
        add(robot, REGION);
        List<TableColumn<Line, ?>> order = List.copyOf(table.getSortOrder());
        robot.clickOn(control().getGraphic());
        assertThat(advice).hasSize(1);
        assertThat(advice.getFirst()).contains("cannot be sorted", "pointer:" + REGION + "=VALUE");
        assertThat(table.getSortOrder()).isEqualTo(order);
        add(robot, "/data/a \"b\"=c");
        robot.clickOn(table.getColumns().getLast().getGraphic());
        assertThat(advice.getLast()).contains("pointer:\"/data/a \\\"b\\\"=c\"=VALUE");
    }

    @Test
    void menusOfColumnsFollow(FxRobot robot) {
        var menu = FXCollections.<MenuItem>observableArrayList();
        robot.interact(() -> pane.columnMenu(menu));
        int before = menu.size();
        add(robot, REGION);
        assertThat(menu).hasSize(before + 1);
        assertThat(menu.getLast().getText()).isEqualTo("metadata/sales_region");
        assertThat(menu.getLast().isMnemonicParsing()).isFalse();
    }

    private void come(FxRobot robot, long first, long last) {
        robot.interact(() -> {
            pane.take(RowBatch.of(Rows.range(first, last)));
            pane.node().layout();
        });
        table(robot);
    }

    private TableView<Line> table(FxRobot robot) {
        table = robot.lookup("#deliveries").queryTableView();
        return table;
    }

    private Optional<String> add(FxRobot robot, String pointer) {
        var told = new ArrayList<Optional<String>>();
        robot.interact(() -> {
            told.add(pane.addColumn(pointer));
            pane.node().applyCss();
            pane.node().layout();
        });
        table(robot);
        return told.getFirst();
    }

    private TableColumn<Line, ?> control() {
        return table.getColumns().stream().filter(column -> column.getId().startsWith("%2Fdata")).findAny()
                .orElseThrow();
    }

    private List<String> texts() {
        return pane.node().lookupAll(".cell-body").stream().map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> !cell.isEmpty() && cell.isVisible()).map(TableCell::getText).toList();
    }

    private void work(FxRobot robot) {
        robot.interact(() -> {});
        while (!background.isEmpty()) {
            robot.interact(() -> Stream.generate(background::poll).takeWhile(deed -> deed != null)
                    .forEach(Runnable::run));
            robot.interact(() -> {}); // what was handed over is done by then
        }
        robot.interact(() -> pane.node().layout());
    }
}
