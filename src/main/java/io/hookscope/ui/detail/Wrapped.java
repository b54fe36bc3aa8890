package io.hookscope.ui.detail;

import io.hookscope.event.Printable;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/**
 * Labels of several lines for what a sender may have written. JavaFX 26 throws out of the layout of a wrapped label whose
 * text turns its direction before a space (PrismTextLayout.computeTrailingSpaceWidth), so such characters are shown as
 * escapes. Without state; for the FX thread.
 */
final class Wrapped {

    private Wrapped() {}

    static Label label(String text) {
        var label = new Label(safe(text));
        label.setWrapText(true);
        return label;
    }

    /** Returns the text with its line breaks, and with everything else that is invisible as escapes. */
    static String safe(String text) {
        return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
    }
}
