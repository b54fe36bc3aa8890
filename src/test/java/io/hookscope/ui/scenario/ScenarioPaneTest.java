package io.hookscope.ui.scenario;

import static io.hookscope.testing.FxWait.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Secret;
import io.hookscope.sample.scenario.Limits;
import io.hookscope.settings.Theme;
import io.hookscope.testing.Bookkeeper;
import io.hookscope.testing.Bookkeeper.Fault;
import io.hookscope.testing.Handler;
import io.hookscope.testing.MapMemory;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.SystemFileAsk;
import io.hookscope.ui.shell.Colours;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A scenario run from the window, by keys, against a real handler. */
@ExtendWith(ApplicationExtension.class)
class ScenarioPaneTest {

    private final MapMemory memory = new MapMemory();
    private Bookkeeper handler;

    @Start
    void open(Stage stage) throws IOException {
        handler = new Bookkeeper(Fault.BOOKS_TWICE);
        memory.keep("scenario.target", handler.at("/hooks").toString());
        memory.keep("scenario.name", "stack");
        var desk = new ScenarioDesk(() -> List.of(Secret.active("shop", Bookkeeper.SECRET)), memory,
                task -> Thread.ofVirtual().start(task), Discretion.none(),
                new Limits(Duration.ofSeconds(60), Duration.ZERO));
        stage.setScene(new Scene(new ScenarioPane(desk, new SystemFileAsk(), Platform::runLater), 720, 640));
        Colours.apply(Theme.LIGHT, stage.getScene());
        stage.show();
    }

    @AfterEach
    void close() {
        handler.close();
    }

    @Test
    void catchesWhatIsBookedTwiceAndSaysAfterwardsThatItIsFixed(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#scenario-books").query().requestFocus());
        robot.write(handler.at("/ledger").toString()).type(KeyCode.TAB).write("/sums/count").type(KeyCode.ENTER);
        until(() -> told(robot).equals("4 passed, 1 failed, 0 skipped."));
        assertThat(words(robot, "stack-again")).contains("✗ failed", "Three vouchers at once, everything sent again")
                .anyMatch(w -> w.startsWith("Expected: ") && w.endsWith("booked 6 times."))
                .anyMatch(w -> w.contains("unique key"));
        assertThat(words(robot, "taken")).contains("✓ passed");

        handler.fix(Fault.BOOKS_TWICE);
        robot.type(KeyCode.ENTER);
        until(() -> told(robot).equals("5 passed, 0 failed, 0 skipped."));
        assertThat(words(robot, "stack-again")).contains("✓ passed", "fixed");
        assertThat(words(robot, "taken")).contains("still passing");
        assertThat(robot.lookup("#step-stack-again").query().getAccessibleText())
                .startsWith("passed. Three vouchers at once, everything sent again. fixed. ");
        assertThat(robot.lookup("#scenario-save").queryAs(Button.class).isDisabled()).isFalse();
        assertThat(memory.recall("scenario.pointer")).contains("/sums/count");
    }

    @Test
    void saysWhatCouldNotBeSeenAndWhatIsNoAddress(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#scenario-run").queryAs(Button.class).fire());
        until(() -> told(robot).startsWith("5 passed, 0 failed, 0 skipped. How often things were booked could not"));
        robot.interact(() -> robot.lookup("#scenario-books").query().requestFocus());
        robot.write("nowhere").type(KeyCode.ENTER);
        until(() -> told(robot).startsWith("The target nowhere is not an http or https URL"));
        assertThat(robot.lookup("#scenario-run").queryAs(Button.class).isDisabled()).isFalse();
    }

    @Test
    void endsAlsoWhenTheHandlerAnswersWhatIsNoHttp(FxRobot robot) throws Exception {
        try (var odd = new Handler((_, connection) -> Handler.send(connection,
                "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n"))) {
            robot.interact(() -> robot.lookup("#scenario-target").queryAs(TextField.class).setText(odd.at("/")));
            robot.interact(() -> robot.lookup("#scenario-run").queryAs(Button.class).fire());
            until(() -> told(robot).startsWith("0 passed, 1 failed, 4 skipped."));
        }
        assertThat(robot.lookup("#scenario-run").queryAs(Button.class).isDisabled()).isFalse();
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#scenario-told").queryAs(Labeled.class).getText();
    }

    private static List<String> words(FxRobot robot, String step) {
        return robot.from(robot.lookup("#step-" + step).<Node>queryAll()).lookup(".label").queryAllAs(Labeled.class)
                .stream().map(Labeled::getText).toList();
    }
}
