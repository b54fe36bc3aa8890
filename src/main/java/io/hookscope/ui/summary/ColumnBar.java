package io.hookscope.ui.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A bar that stands, in parts of several colours, with a line of text above it. For the FX thread. */
final class ColumnBar extends Bar {

    /** A part of it: its colour as a style class, and how much of the highest bar it is, 0 to 1. */
    record Part(String style, double share) {}

    /**
     * What stands above it.
     *
     * @param text  a few characters; empty for nothing
     * @param style how they look, as a style class
     */
    record Top(String text, String style) {

        static final Top NOTHING = new Top("", "tick");
    }

    private static final double TOP = 14;

    private final List<Part> parts;
    private final List<Region> fills = new ArrayList<>();
    private final Label top = new Label();

    ColumnBar(List<Part> parts, Top above, String words, String question, Consumer<String> asked) {
        super(words, question, asked);
        this.parts = parts;
        for (Part part : parts) {
            var fill = new Region();
            fill.getStyleClass().addAll("fill", part.style());
            fills.add(fill);
        }
        top.setText(above.text());
        top.getStyleClass().add("tick");
        top.getStyleClass().add(above.style());
        top.setMouseTransparent(true);
        getChildren().setAll(fills);
        getChildren().add(top);
        setMinWidth(3);
    }

    @Override
    protected void layoutChildren() {
        double room = Math.max(0, getHeight() - TOP);
        double bottom = getHeight();
        for (int i = 0; i < parts.size(); i++) {
            double tall = parts.get(i).share() <= 0 ? 0 : Math.max(2, room * parts.get(i).share());
            fills.get(i).resizeRelocate(0, bottom - tall, getWidth(), tall);
            bottom -= tall;
        }
        double wide = top.prefWidth(-1);
        top.resizeRelocate((getWidth() - wide) / 2, Math.max(0, bottom - TOP), wide, TOP);
    }
}
