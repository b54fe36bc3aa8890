package io.hookscope.ui.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.ui.summary.RowBar.Look;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is drawn for a count. */
@ExtendWith(ApplicationExtension.class)
class RowBarTest {

    @Test
    void nothingHasNoBarAndLittleHasOneThatCanBeSeen(FxRobot robot) {
        robot.interact(() -> {
            assertThat(drawn(0)).isZero();
            assertThat(drawn(0.0001)).isEqualTo(2);
            assertThat(drawn(1)).isGreaterThan(50);
        });
    }

    @Test
    void theWholeCountStandsBehindTheBarInAWindowOfUsualSize(FxRobot robot) {
        robot.interact(() -> {
            var bar = new RowBar(new Look("Failed", "100,000 \u00b7 100 %", 1, "failed"), "words", "outcome:failed",
                    _ -> {});
            new Scene(bar, 420, 20);
            bar.applyCss();
            bar.resize(420, 20);
            bar.layout();
            var count = (Label) bar.lookup(".bar-count");
            assertThat(count.getWidth()).isGreaterThanOrEqualTo(count.prefWidth(-1));
        });
    }

    private static double drawn(double share) {
        var bar = new RowBar(new Look("Failed", "0", share, "failed"), "words", "outcome:failed", _ -> {});
        bar.resize(300, 20);
        bar.layout();
        return ((Region) bar.lookup(".fill")).getWidth();
    }
}
