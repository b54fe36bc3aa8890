package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.SignatureVerdict;
import io.hookscope.settings.Theme;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.feed.RowBatch;
import io.hookscope.ui.shell.Colours;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a row looks like, without waiting for the pulse that follows. */
@ExtendWith(ApplicationExtension.class)
class LineSkinTest {

    private final CellText text = new CellText(ZoneOffset.UTC, 2);
    private final DeliveriesModel model = new DeliveriesModel();
    private DeliveriesPane pane;

    @Start
    void open(Stage stage) {
        pane = new DeliveriesPane(model, text, new MapMemory());
        var scene = new Scene(pane.node(), 1200, 400);
        Colours.apply(Theme.LIGHT, scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aRowIsColouredAnewInThePulseInWhichItShowsAnotherLine(FxRobot robot) {
        take(robot, Rows.succeeded(1), Rows.succeeded(2));
        Paint fine = mark(0).getTextFill();
        Paint bad = mark(1).getTextFill();
        assertThat(bad).isEqualTo(fine);

        robot.interact(() -> {
            pane.take(RowBatch.of(List.of(Rows.succeeded(3).concluded(SignatureVerdict.Kind.WRONG, "wrong secret", 1, 1)
                    .row())));
            layOut();
            assertThat(marks()).containsExactly(3L, 2L, 1L);
            assertThat(mark(0).getTextFill()).isNotEqualTo(fine);
            assertThat(mark(1).getTextFill()).isEqualTo(fine);
            assertThat(badge(0)).contains("badge-bad");
        });
    }

    @Test
    void aRowThatWasSelectedLooksLikeTheOthersOnceItShowsAnotherLine(FxRobot robot) {
        take(robot, Rows.succeeded(1), Rows.succeeded(2));
        robot.interact(() -> pane.select(2));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            pane.take(RowBatch.of(List.of(Rows.succeeded(3).row())));
            layOut();
            assertThat(rows()).extracting(row -> row.getPseudoClassStates().contains(selected()))
                    .containsExactly(false, true, false);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            assertThat(rows().get(0).getBackground()).isNotEqualTo(rows().get(1).getBackground());
            assertThat(rows().get(0).getBackground()).isEqualTo(rows().get(2).getBackground());
        });
    }

    private static PseudoClass selected() {
        return PseudoClass.getPseudoClass("selected");
    }

    private void take(FxRobot robot, Rows... rows) {
        robot.interact(() -> pane.take(RowBatch.of(List.of(rows).stream().map(Rows::row).toList())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void layOut() {
        pane.node().layout();
    }

    private List<LineRow> rows() {
        return pane.node().lookupAll(".table-row-cell").stream().map(LineRow.class::cast)
                .filter(row -> row.isVisible() && !row.isEmpty())
                .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex())).toList();
    }

    private List<Long> marks() {
        return rows().stream().map(row -> row.getItem().facts().seq()).toList();
    }

    private TableCell<?, ?> mark(int row) {
        return (TableCell<?, ?>) rows().get(row).lookup(".cell-state");
    }

    private Set<String> badge(int row) {
        return rows().get(row).lookupAll(".badge").stream().map(Node::getStyleClass).flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
