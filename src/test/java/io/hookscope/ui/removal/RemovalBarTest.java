package io.hookscope.ui.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.HandClock;
import io.hookscope.ui.removal.RemovalBar.Wish;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is deleted while a question about something else stands there. */
@ExtendWith(ApplicationExtension.class)
class RemovalBarTest {

    private final List<Set<Long>> takenOut = new ArrayList<>();
    private final List<Set<Long>> broughtBack = new ArrayList<>();
    private final List<Set<Long>> deleted = new ArrayList<>();
    private RemovalBar bar;

    @Start
    void open(Stage stage) {
        var ways = new RemovalModel.Ways(takenOut::add, removal -> broughtBack.add(removal.seqs()), deleted::add);
        bar = new RemovalBar(new RemovalModel(ways, new HandClock()), () -> ZoneOffset.UTC, () -> {});
        stage.setScene(new Scene(bar, 800, 60));
        stage.show();
    }

    @Test
    void whatIsDeletedMeanwhileCanBeUndoneAndTheQuestionIsLeft(FxRobot robot) {
        robot.interact(() -> bar.remove(Wish.of(Set.of(1L, 2L), seq -> seq == 1, _ -> false)));
        assertThat(robot.lookup("#removal-all").tryQuery()).isPresent();
        robot.interact(() -> bar.remove(Wish.of(Set.of(9L), _ -> false, _ -> false)));
        assertThat(takenOut).containsExactly(Set.of(9L));
        assertThat(robot.lookup("#removal-all").tryQuery()).isEmpty();

        robot.interact(() -> robot.lookup("#removal-undo").queryAs(Button.class).fire());
        assertThat(broughtBack).containsExactly(Set.of(9L));
        assertThat(deleted).isEmpty();
        assertThat(bar.isVisible()).isFalse();
    }
}
