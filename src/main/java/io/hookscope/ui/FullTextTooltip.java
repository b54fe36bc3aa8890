package io.hookscope.ui;

import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** What is too long for its place says the whole when it is pointed at. Stateless; FX thread only. */
public final class FullTextTooltip {

    private FullTextTooltip() {}

    /** Whether not all of its text is drawn; an empty cell of a table has none. */
    public static boolean isElided(Labeled labeled) {
        return labeled.getText() != null && labeled.lookup(".text") instanceof Text drawn
                && !drawn.getText().equals(labeled.getText());
    }

    /** Lets it say the whole when the pointer comes; most never see one, so that the tooltip is made only then. */
    public static void tell(Labeled labeled) {
        labeled.setOnMouseEntered(
                _ -> labeled.setTooltip(isElided(labeled) ? Wrapped.tooltip(labeled.getText()) : null));
    }
}
