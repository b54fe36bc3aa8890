package io.hookscope.ui.notices;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * A notice of our own in the corner of the screen, where the system has none. It takes no focus, comes and goes without
 * moving, and goes when it is clicked. FX thread only.
 */
public final class Toast {

    private static final double MARGIN = 16;
    private static final Duration SHOWN = Duration.seconds(8);

    private final Popup popup = new Popup();
    private final Label sentence = new Label();
    private final PauseTransition end = new PauseTransition(SHOWN);

    /** One that shows nothing yet. */
    public Toast() {
        var title = new Label(SystemNotice.TITLE);
        title.getStyleClass().add("side-heading");
        sentence.setWrapText(true);
        sentence.setId("toast");
        var box = new VBox(4, title, sentence);
        box.getStyleClass().add("toast");
        box.setOnMouseClicked(_ -> popup.hide());
        popup.getContent().setAll(box);
        end.setOnFinished(_ -> popup.hide());
    }

    /** Shows that sentence for a while in the place of any other; a window that is off the screen has no corner. */
    public void show(Window owner, String words) {
        if (!owner.isShowing()) {
            return;
        }
        sentence.setText(words);
        popup.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        var screen = Screen.getPrimary().getVisualBounds();
        popup.show(owner, screen.getMaxX(), screen.getMaxY());
        popup.setX(screen.getMaxX() - popup.getWidth() - MARGIN);
        popup.setY(screen.getMaxY() - popup.getHeight() - MARGIN);
        end.playFromStart();
    }
}
