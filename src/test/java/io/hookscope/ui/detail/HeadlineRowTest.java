package io.hookscope.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HeadlineRowTest {

    /** What a headline has beside the buttons before the badge goes below it, in pixels. */
    private static final double ROOM = 240;

    private Label headline;
    private Label badge;
    private HBox buttons;
    private HeadlineRow row;
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        headline = new Label("Sofia redeemed it");
        badge = new Label("4 problems");
        buttons = new HBox();
        row = new HeadlineRow(headline, badge, buttons);
        buttons.setMinSize(250, 26);
        buttons.setPrefSize(250, 26);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        headline.setStyle("-fx-font-size: 16px; -fx-font-weight: bold");
        stage.setScene(new Scene(new VBox(row), 700, 200));
        stage.show();
        stage.sizeToScene(); // all classes have one window, and others may have given it a size
    }

    @Test
    void aBadgeGoesBelowTheHeadlineBeforeItTakesItsRoom(FxRobot robot) {
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            while (headline.prefWidth(-1) < ROOM) {
                headline.setText(headline.getText() + " for it");
            }
            row.setMaxWidth(Math.ceil(headline.prefWidth(-1)) + 10 + 250);
        });
        robot.interact(() -> stage.getScene().getRoot().layout());

        assertThat(headline.getHeight()).as("one line").isLessThan(2 * headline.prefHeight(-1));
        assertThat(badge.getBoundsInParent().getMinY()).isGreaterThanOrEqualTo(headline.getBoundsInParent().getMaxY());
        assertThat(row.getHeight()).isEqualTo(badge.getBoundsInParent().getMaxY());
        assertThat(buttons.getBoundsInParent().getMaxX()).isEqualTo(row.getWidth());
    }

    @Test
    void whereThereIsRoomTheBadgeStandsBesideTheHeadlineAndTheButtonsNeverMoveForIt(FxRobot robot) {
        robot.interact(() -> stage.setWidth(800));
        double left = row.getWidth() - 250;

        assertThat(badge.getBoundsInParent().getMaxX()).isLessThan(left).isGreaterThan(left - 20);
        assertThat(buttons.getBoundsInParent().getMinX()).isEqualTo(left);
    }
}
