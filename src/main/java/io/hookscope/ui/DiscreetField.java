package io.hookscope.ui;

import java.util.function.UnaryOperator;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/**
 * A text field that shows something else, as long as its text, while that has to be hidden. It can be typed in all the same,
 * and what is copied from it is the text. For the FX thread.
 */
public final class DiscreetField extends TextField {

    private Discretion discretion = Discretion.none();
    private UnaryOperator<String> cover = Discretion::dots;

    /** Hides the text while that hides; the cover says by what, sign for sign. To be called once. */
    public void hide(Discretion when, UnaryOperator<String> by) {
        discretion = when;
        cover = by;
        discretion.onChange(this::drawAnew);
        drawAnew();
    }

    /** Whether another text is shown than the one it has. */
    public boolean isHiding() {
        return discretion.isHiding();
    }

    /** Returns what is drawn for a text. */
    public String drawn(String text) {
        return isHiding() ? cover.apply(text) : text;
    }

    /** What is drawn is asked for when the text changes, or when the skin is made. */
    private void drawAnew() {
        if (getSkin() != null) {
            setSkin(createDefaultSkin());
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Drawn(this);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && isHiding()
                ? drawn(getText())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static final class Drawn extends TextFieldSkin {

        Drawn(DiscreetField field) {
            super(field);
        }

        /** Asked for in the super constructor already, so it has no field of its own. */
        @Override
        protected String maskText(String text) {
            return getSkinnable() instanceof DiscreetField field ? field.drawn(text) : text;
        }
    }
}
