package io.hookscope.ui;

import io.hookscope.event.Printable;
import java.text.Bidi;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * Text of several lines for what a sender may have written. JavaFX 26 throws out of the layout of a wrapped label whose
 * text turns its direction before a space (PrismTextLayout.computeTrailingSpaceWidth), so such characters are shown as
 * escapes. Without state; for the FX thread.
 */
public final class Wrapped {

    private static final double WIDEST_TOOLTIP = 480;
    private static final char LEFT_TO_RIGHT = '\u200e';

    private Wrapped() {}

    /** Returns a label as high as its text needs. */
    public static Label label(String text) {
        var label = new Label(safe(text));
        label.setWrapText(true);
        return label;
    }

    /** Returns a tooltip that is no wider than a person reads, so that the end of a long text is on the screen too. */
    public static Tooltip tooltip(String text) {
        var tip = new Tooltip(safe(text));
        tip.setWrapText(true);
        tip.setMaxWidth(Zoom.px(WIDEST_TOOLTIP));
        return tip;
    }

    /** Returns the text with its line breaks, and with everything else that is invisible as escapes. */
    public static String safe(String text) {
        return text.lines().map(Printable::of).map(Wrapped::fromTheLeft).collect(Collectors.joining("\n"));
    }

    /** A sentence runs from the left also where a Hebrew or Arabic name begins it: else who and what would change places. */
    private static String fromTheLeft(String line) {
        return new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? line : LEFT_TO_RIGHT + line;
    }
}
