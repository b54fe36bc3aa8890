package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.hookscope.sample.Sample;
import io.hookscope.ui.deliveries.Line;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A stack of three in the real window, by way of the real listener. */
class CheckoutStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final FxRobot robot = new FxRobot();

    @Test
    void oneRowOpensByKeyToItsDeliveriesAndTheSelectedOneStays() throws Exception {
        waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#listener-state").queryAs(Labeled.class).getText()
                .equals("Listening"));
        sendStack(robot);
        waitFor(20, TimeUnit.SECONDS, () -> table(robot).getItems().size() == 1 && isWhole(table(robot)));

        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(0);
        });
        waitFor(20, TimeUnit.SECONDS, () -> text(robot, "#detail-checkout-headline").contains("redeemed 3 in one"));
        robot.type(KeyCode.RIGHT);
        assertThat(table(robot).getItems()).hasSize(5);
        robot.type(KeyCode.RIGHT);
        Line child = table(robot).getSelectionModel().getSelectedItem();
        assertThat(child).isInstanceOfSatisfying(Line.Delivery.class,
                part -> assertThat(part.under()).isSameAs(table(robot).getItems().getFirst()));
        waitFor(20, TimeUnit.SECONDS, () -> text(robot, "#detail-headline")
                .contains(String.valueOf(child.facts().summary().code())));

        sendStack(robot);
        waitFor(20, TimeUnit.SECONDS, () -> table(robot).getItems().size() == 6 && isWhole(table(robot)));
        assertThat(table(robot).getSelectionModel().getSelectedItem().id()).isEqualTo(child.id());
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);

        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(table(robot).getItems()).hasSize(2);
        assertThat(table(robot).getSelectionModel().getSelectedItem().rows()).contains(child.facts()).hasSize(4);
    }

    private static boolean isWhole(TableView<Line> table) {
        return table.getItems().getFirst() instanceof Line.Checkout checkout
                && checkout.place().counts().equals("4 of 4")
                && checkout.rows().stream().allMatch(row -> row.answer() != null);
    }

    private static void sendStack(FxRobot robot) {
        robot.interact(() -> robot.lookup("#sample").queryAs(SplitMenuButton.class).getItems()
                .get(Sample.STACK.ordinal()).fire());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream().map(Labeled::getText).findFirst().orElse("");
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> table(FxRobot robot) {
        return robot.lookup("#deliveries").queryAs(TableView.class);
    }
}
