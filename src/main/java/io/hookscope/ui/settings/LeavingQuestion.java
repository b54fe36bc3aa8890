package io.hookscope.ui.settings;

import io.hookscope.settings.Keep;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks before a lower limit takes deliveries out for good: a digit too few is quickly typed. For the FX thread. */
final class LeavingQuestion extends VBox {

    private final Label words = new Label();
    private final Button take = button("set-leaving-take");
    private final Button keep = button("set-leaving-keep");
    private @Nullable Keep asked;

    /** In sight until it is hidden: a form gives no line to what is not. */
    LeavingQuestion() {
        super(8);
        words.setId("set-leaving");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("warning-text");
        keep.setText(Strings.get("set.leaving.keep"));
        getChildren().setAll(words, new HBox(8, keep, take));
    }

    private static Button button(String id) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Asks whether so many may leave by those limits; one of the deeds is done when that is answered. */
    void ask(long leaving, Keep limits, Runnable yes, Runnable no) {
        asked = limits;
        words.setText(Strings.get("set.leaving", leaving));
        take.setText(Strings.get("set.leaving.take", leaving));
        take.setOnAction(_ -> answer(yes));
        keep.setOnAction(_ -> answer(no));
        show(true);
    }

    /** Whether it asks about these limits at the moment. */
    boolean isAbout(Keep limits) {
        return isVisible() && limits.equals(asked);
    }

    /** Goes to the answer that changes nothing. */
    void focusAnswer() {
        keep.requestFocus();
    }

    private void answer(Runnable deed) {
        hide();
        deed.run();
    }

    /** Takes the question back. */
    void hide() {
        show(false);
    }

    private void show(boolean asking) {
        setVisible(asking);
        setManaged(asking);
    }
}
