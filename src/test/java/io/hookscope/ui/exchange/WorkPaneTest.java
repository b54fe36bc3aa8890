package io.hookscope.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.Hands;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class WorkPaneTest {

    private final Hands hands = new Hands();
    private WorkPane pane;

    @Start
    void open(Stage stage) {
        pane = new WorkPane(Platform::runLater);
        stage.setScene(new Scene(pane));
        stage.show();
    }

    /** All classes have one window, which would stay as low. */
    @Stop
    void close() {
        pane.getScene().getWindow().sizeToScene();
    }

    @Test
    void whatIsStartedWhileSomethingIsUnderWayWaitsForIt() throws Exception {
        var first = new CompletableFuture<String>();
        var second = new CompletableFuture<String>();
        var begun = new AtomicInteger();
        hands.meanwhile(() -> {
            pane.run(_ -> first);
            pane.run(_ -> {
                begun.incrementAndGet();
                return second;
            });
        });
        assertThat(begun).hasValue(0);
        first.complete("One is done.");
        hands.until(() -> begun.get() == 1);
        assertThat(hands.isSeen("#work-stop")).as("the second can be stopped").isTrue();
        second.complete("Two are done.");
        hands.untilSays("#work-sentence", "Two are done.");
        assertThat(hands.isSeen("#work-stop")).isFalse();
    }

    @Test
    void aLongSentenceIsSaidToItsEnd(FxRobot robot) {
        Label sentence = robot.lookup("#work-sentence").queryAs(Label.class);
        robot.interact(() -> pane.getScene().getWindow().setHeight(60));
        robot.interact(() -> pane.say("Clipboard, line 1: it is neither NDJSON, HAR nor a curl command, and as one "
                + "JSON body it ends at column 2. Nothing was imported."));

        assertThat(robot.from(sentence).lookup(".text").queryText().getText()).isEqualTo(sentence.getText());
    }
}
