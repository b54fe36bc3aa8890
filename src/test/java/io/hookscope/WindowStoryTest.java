package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Row;
import io.hookscope.testing.FxWait;
import io.hookscope.ui.deliveries.model.Line;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** The whole program: a real listener, a real session, the real window. */
class WindowStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final FxRobot robot = new FxRobot();

    @Test
    void sendsASampleFromTheEmptyWindowAndShowsItAsARow() throws Exception {
        FxWait.until(() -> robot.lookup("#listener-state").queryAs(Labeled.class).getText()
                .equals("Listening"));
        assertThat(robot.lookup("#empty-connect").query().isVisible()).isTrue();

        robot.interact(() -> robot.lookup("#empty-sample").queryAs(Button.class).fire());

        FxWait.until(() -> table(robot).getItems().size() == 1
                && table(robot).getItems().getFirst().facts().answer() != null
                && "Always-add-prods-5".equals(table(robot).getItems().getFirst().facts().summary().code()));
        Row row = table(robot).getItems().getFirst().facts();
        assertThat(row.summary().event()).isEqualTo("redemption.succeeded");
        assertThat(row.summary().customer()).isEqualTo("Jane Doe");
        assertThat(row.answer()).isNotNull().extracting("status").isEqualTo(200);
        // in a narrow window some columns leave
        robot.interact(() -> robot.lookup("#deliveries").query().getScene().getWindow().setWidth(1600));
        for (String text : new String[]{"60.00", "\u221210.00", "Always add missing products"}) {
            FxWait.until(() -> table(robot).lookupAll(".table-cell").stream()
                    .anyMatch(cell -> cell instanceof Labeled label && text.equals(label.getText())));
        }

        robot.interact(() -> table(robot).getSelectionModel().select(0));
        FxWait.until(() -> robot.lookup("#detail .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains("Jane Doe redeemed")));
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> table(FxRobot robot) {
        return robot.lookup("#deliveries").queryAs(TableView.class);
    }
}
