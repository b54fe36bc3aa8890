package io.hookscope.ui.setup;

import io.hookscope.ui.Discretion;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One step on screen: a number that turns into a tick, words, and what can be done. For the FX thread. */
final class SetupStepLine extends HBox {

    /** The same for every sign in it, so that the words beside it do not jump. */
    private static final double MARK = 30;

    private final int number;
    private final Label mark = new Label();
    private final Label words = new Label();
    private final Copyable copyable;
    private final Button deed = new Button();

    SetupStepLine(int number, Discretion discretion) {
        this.number = number;
        this.copyable = new Copyable(discretion);
        getStyleClass().add("step");
        mark.setMinWidth(MARK);
        mark.setAlignment(Pos.CENTER);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        deed.getStyleClass().add("small");
        deed.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, copyable, deed);
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(words, line);
        box.getStyleClass().add("step-words");
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().setAll(mark, box);
        offer("", () -> {});
    }

    void show(SetupStep step) {
        String status = step.status().name().toLowerCase(Locale.ROOT);
        setId("step-" + step.kind().name().toLowerCase(Locale.ROOT));
        mark.setText(switch (step.status()) {
            case OPEN -> Integer.toString(number);
            case DONE -> "\u2713";
            case TROUBLE -> "!";
        });
        mark.getStyleClass().setAll("label", "step-number", "step-" + status);
        words.setText(step.words());
        words.setAccessibleText(Strings.get("step." + status + ".words", number, step.words()));
        copyable.show(step.copyable());
    }

    /** Offers something to do; no words, no button. */
    void offer(String label, Runnable action) {
        deed.setText(label);
        deed.setOnAction(_ -> action.run());
        deed.setVisible(!label.isEmpty());
        deed.setManaged(!label.isEmpty());
    }
}
