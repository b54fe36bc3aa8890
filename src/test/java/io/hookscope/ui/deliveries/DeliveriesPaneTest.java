package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Row;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.Selection;
import io.hookscope.ui.feed.RowBatch;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What stays selected and counted while deliveries come and go. */
@ExtendWith(ApplicationExtension.class)
class DeliveriesPaneTest {

    private final DeliveriesModel model = new DeliveriesModel();
    private DeliveriesPane pane;
    private TableView<Line> table;

    @Start
    void open(Stage stage) {
        pane = new DeliveriesPane(model, new CellText(ZoneOffset.UTC, 2), new MapMemory());
        stage.setScene(new Scene(pane.node(), 1000, 400));
        stage.show();
    }

    @Test
    void manySelectedLinesMoveAtOnceAndAreTheSameAfterwards(FxRobot robot) {
        come(robot, 1, 1_000);
        robot.interact(() -> {
            selection().selectAll();
            selection().clearSelection(3);
            table.getFocusModel().focus(7);
        });
        List<Integer> moved = new ArrayList<>();
        selection().getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> moved.add(change.getList().size()));
        Line lead = pane.leadProperty().get();
        List<Selection> told = new ArrayList<>();
        robot.interact(() -> pane.selectionProperty().subscribe(selection -> {
            told.add(selection);
        }));

        come(robot, 1_001, 1_002);
        assertThat(moved).as("how many are selected, each time that others are").containsExactly(999);
        assertThat(selected()).hasSize(999).doesNotContain(1_002L, 1_001L, 997L).contains(1_000L, 998L, 996L, 1L);
        assertThat(selection().getSelectedIndices()).hasSize(999).doesNotContain(0, 1, 5).contains(2, 4, 6, 1_001);
        assertThat(pane.leadProperty().get()).isEqualTo(lead);
        assertThat(table.getFocusModel().getFocusedItem().facts().seq()).isEqualTo(993);
        assertThat(told).as("what others heard of it").hasSize(1);

        robot.interact(() -> pane.takeOut(Set.copyOf(selected())));
        assertThat(model.rows()).extracting(Row::seq).containsExactly(997L, 1_001L, 1_002L);
        assertThat(selected()).as("what stands where the first of them stood").containsExactly(997L);
    }

    @Test
    void whatIsSelectedIsForgottenWhenAllOfItIsEvicted(FxRobot robot) {
        come(robot, 1, 500);
        robot.interact(() -> selection().selectAll());
        robot.interact(() -> pane.take(new RowBatch(List.of(), LongStream.rangeClosed(1, 500).boxed()
                .collect(Collectors.toSet()))));
        assertThat(selected()).isEmpty();
        assertThat(pane.leadProperty().get()).isNull();
    }

    @Test
    void whatStandsInThePlaceOfSeveralThatAreTakenOutIsSelected(FxRobot robot) {
        come(robot, 1, 60);
        robot.interact(() -> selection().selectRange(0, 10));
        robot.interact(() -> pane.takeOut(LongStream.rangeClosed(51, 60).boxed().collect(Collectors.toSet())));
        assertThat(selected()).containsExactly(50L);

        robot.interact(() -> {
            selection().clearAndSelect(20);
            selection().select(10);
        });
        robot.interact(() -> pane.takeOut(Set.of(30L, 40L)));
        assertThat(selected()).containsExactly(39L);
    }

    @Test
    void whatCameWhileTheViewDidNotFollowIsNoNewsAnyMoreOnceItIsGone(FxRobot robot) {
        come(robot, 1, 100);
        robot.interact(() -> {
            table.scrollTo(50);
            table.layout();
        });
        come(robot, 101, 112);
        assertThat(pane.newsProperty().get()).isEqualTo(12);
        robot.interact(() -> pane.take(RowBatch.gone(Set.of(1L, 2L, 105L, 106L))));
        assertThat(pane.newsProperty().get()).isEqualTo(10);
        robot.interact(() -> pane.takeOut(LongStream.rangeClosed(101, 112).boxed().collect(Collectors.toSet())));
        assertThat(pane.newsProperty().get()).isZero();
    }

    @Test
    void whatASenderWroteInSeveralLinesStandsOnOneLine(FxRobot robot) {
        robot.interact(() -> {
            pane.take(RowBatch.of(List.of(Rows.succeeded(1).of("A\tB\u202e", "one\r\ntwo", "Jane\nDoe").row())));
            pane.node().applyCss();
            pane.node().layout();
        });
        assertThat(pane.node().lookupAll(".table-cell").stream().map(cell -> ((Labeled) cell).getText()))
                .contains("A\\tB\\u202E", "one\\r\\ntwo", "Jane\\nDoe");
    }

    private void come(FxRobot robot, long first, long last) {
        robot.interact(() -> {
            pane.take(RowBatch.of(Rows.range(first, last)));
            pane.node().layout();
        });
        table = robot.lookup("#deliveries").queryTableView();
    }

    private TableViewSelectionModel<Line> selection() {
        return table.getSelectionModel();
    }

    private List<Long> selected() {
        return pane.selectionProperty().get().rows().stream().map(Row::seq).toList();
    }
}
