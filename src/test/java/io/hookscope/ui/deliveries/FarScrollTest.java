package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FarScrollTest {

    @Test
    void goesFarDownInAListOfItsOwn(FxRobot robot) {
        robot.interact(() -> {
            var flow = FarScroll.flow();
            FarScroll.step(flow, 3);
            assertThat(flow.getFirstVisibleCell().getIndex()).isEqualTo(3_969);
            FarScroll.step(flow, 50);
            assertThat(flow.getFirstVisibleCell().getIndex()).isEqualTo(3_499);
            assertThat(flow.getScene()).isNull();
        });
    }
}
