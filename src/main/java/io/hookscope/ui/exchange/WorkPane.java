package io.hookscope.ui.exchange;

import io.hookscope.ui.Zoom;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows how far something is, stops it, and says how it went. For the FX thread. */
public final class WorkPane extends VBox {

    private static final double WIDTH = 460;
    /** Three lines: a window does not grow with what comes into it. */
    private static final double LINES = 54;

    private final Executor fx;
    private final Label sentence = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button stop = new Button(Strings.get("work.stop"));
    private final HBox line = new HBox(bar, stop);
    private final Button next = new Button();
    private final Queue<Function<Work, CompletionStage<String>>> waiting = new ArrayDeque<>();
    private @Nullable Work work;

    /** Shows nothing yet. */
    public WorkPane(Executor fx) {
        this.fx = fx;
        getStyleClass().add("side");
        line.getStyleClass().add("side-line");
        sentence.setWrapText(true);
        sentence.setPrefWidth(WIDTH);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId("work-sentence");
        bar.setAccessibleText(Strings.get("work.stop"));
        bar.visibleProperty().bind(sceneProperty().flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .orElse(false).map(reduced -> !reduced)); // it runs to and fro; the count below says enough
        bar.managedProperty().bind(bar.visibleProperty());
        stop.setId("work-stop");
        stop.setOnAction(_ -> {
            if (work != null) {
                work.stop();
            }
        });
        next.setId("work-next");
        next.setVisible(false);
        var said = new VBox(sentence);
        said.minHeightProperty().bind(Zoom.factorProperty().multiply(LINES));
        var below = new StackPane(line, next); // has its place at once too
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(said, below);
        busy(false);
    }

    /** Whether something is under way. */
    public boolean isBusy() {
        return line.isVisible();
    }

    /** Starts it and shows it until its sentence comes; it waits for what is under way. */
    public void run(Function<Work, CompletionStage<String>> deed) {
        if (isBusy()) {
            waiting.add(deed);
            return;
        }
        var started = new Work(done -> fx.execute(() -> sentence.setText(Strings.get("work.count", done))));
        work = started;
        sentence.setText(Strings.get("work.count", 0));
        next.setVisible(false);
        busy(true);
        deed.apply(started).whenCompleteAsync((said, _) -> {
            busy(false);
            say(said);
            if (!waiting.isEmpty()) {
                run(waiting.remove());
            }
        }, fx);
    }

    /** Offers what can be done with what came of it, until other work starts. */
    void offer(String words, Runnable deed) {
        next.setText(words);
        next.setOnAction(_ -> deed.run());
        next.setVisible(true);
        next.requestFocus();
    }

    /** Says that. */
    void say(String text) {
        sentence.setText(text);
    }

    private void busy(boolean now) {
        line.setVisible(now);
    }
}
