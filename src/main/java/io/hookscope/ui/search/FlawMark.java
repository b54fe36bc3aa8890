package io.hookscope.ui.search;

import io.hookscope.query.Flaw;
import io.hookscope.ui.DiscreetField;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Shows why a search cannot be read: a line under the place, and a sentence below the field. For the FX thread. */
public final class FlawMark {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final double THICK = 2;
    private static final double LEAST = 6;

    private final DiscreetField field;
    private final Region line;
    private final Label sentence;
    private @Nullable Flaw shown;

    /** Marks that field with that line, which lies over it, and says the sentence there. */
    public FlawMark(DiscreetField field, Region line, Label sentence) {
        this.field = field;
        this.line = line;
        this.sentence = sentence;
        line.setManaged(false);
        line.setMouseTransparent(true);
        field.boundsInParentProperty().subscribe(_ -> draw());
        field.insetsProperty().subscribe(_ -> draw());
        field.fontProperty().subscribe(_ -> draw());
        show(null);
    }

    /** Shows the flaw, or that there is none. */
    public void show(@Nullable Flaw flaw) {
        shown = flaw;
        field.pseudoClassStateChanged(WRONG, flaw != null);
        sentence.setManaged(flaw != null);
        sentence.setVisible(flaw != null);
        sentence.setText(flaw == null ? "" : words(flaw));
        draw();
    }

    /** Lays the line anew wherever the field comes to stand: what was searched at an earlier start is read before there is a window. */
    private void draw() {
        line.setVisible(shown != null && place(shown));
    }

    /** The sentence may quote what was typed. */
    private String words(Flaw flaw) {
        return field.isHiding()
                ? Strings.get("flaw.hidden", flaw.start() + 1)
                : Strings.get("flaw", flaw.start() + 1, flaw.sentence());
    }

    /** Lays the line under the characters; returns false when the text is scrolled and they stand elsewhere. */
    private boolean place(Flaw flaw) {
        String text = field.drawn(field.getText());
        int end = Math.min(flaw.end(), text.length());
        int start = Math.min(flaw.start(), end);
        double left = field.getInsets().getLeft();
        double bottom = field.getLayoutY() + field.getHeight();
        double from = width(text.substring(0, start));
        double to = Math.max(from + LEAST, width(text.substring(0, end)));
        line.resizeRelocate(field.getLayoutX() + left + from, bottom - THICK - 1, to - from, THICK);
        return width(text) < field.getWidth() - left - field.getInsets().getRight();
    }

    private double width(String text) {
        var measured = new Text(text);
        measured.setFont(field.getFont());
        return measured.getLayoutBounds().getWidth();
    }
}
