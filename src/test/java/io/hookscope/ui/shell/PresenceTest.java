package io.hookscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What counts as somebody working with a window. */
@ExtendWith(ApplicationExtension.class)
class PresenceTest {

    private final AtomicInteger moved = new AtomicInteger();
    private TextField field;
    private ListView<String> list;

    @Start
    void open(Stage stage) {
        field = new TextField();
        list = new ListView<>();
        list.getItems().addAll("one", "two");
        var scene = new Scene(new VBox(field, list));
        stage.setScene(scene);
        stage.show();
        Presence.watch(scene, moved::incrementAndGet);
    }

    @Test
    void aKeyIsASignOfThem(FxRobot robot) {
        robot.interact(field::requestFocus);
        moved.set(0);
        robot.type(KeyCode.A);
        assertThat(moved).hasPositiveValue();
    }

    @Test
    void soIsAChoiceAndGoingToAPlaceInAList(FxRobot robot) {
        robot.interact(() -> field.fireEvent(new ActionEvent()));
        assertThat(moved).hasPositiveValue();
        moved.set(0);
        robot.interact(() -> list.scrollTo(1));
        assertThat(moved).hasPositiveValue();
    }

    @Test
    void whatComesUnderAMouseAtRestIsNone(FxRobot robot) {
        robot.interact(() -> {
            moved.set(0);
            field.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, null, 0, false, false, false, false,
                    false, false, false, false, false, false, new PickResult(field, 1, 1)));
            assertThat(moved).hasValue(0);
        });
    }
}
