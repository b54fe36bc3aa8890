package io.hookscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.FxWait;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A cell that is too narrow says the whole when it is pointed at, and an empty one says nothing. */
@ExtendWith(ApplicationExtension.class)
class FullTextTooltipTest {

    private static final String LONG = "much too long a word for a column that is as narrow as this one";

    @Start
    void open(Stage stage) {
        var column = new TableColumn<String, String>("Column");
        column.setPrefWidth(120);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        column.setCellFactory(_ -> new Cell());
        var table = new TableView<String>();
        table.getColumns().add(column);
        table.getItems().setAll("short", LONG);
        stage.setScene(new Scene(table, 200, 300));
        stage.show();
    }

    @Test
    void pointingAtTheEmptyRowsBelowSaysNothing(FxRobot robot) {
        Set<Node> cells = FxWait.get(() -> robot.lookup(".table-cell").queryAll());
        assertThat(cells).hasSizeGreaterThan(2);

        List<String> said = FxWait.get(() -> cells.stream().map(Labeled.class::cast).map(cell -> {
            cell.getOnMouseEntered().handle(pointerOn(cell));
            return cell.getTooltip() == null ? "" : cell.getTooltip().getText();
        }).toList());

        assertThat(said).containsOnly("", LONG).containsOnlyOnce(LONG);
    }

    private static MouseEvent pointerOn(Node node) {
        return new MouseEvent(node, node, MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, null, 0, false, false, false, false,
                false, false, false, false, false, false, null);
    }

    private static final class Cell extends TableCell<String, String> {

        Cell() {
            FullTextTooltip.tell(this);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }
}
