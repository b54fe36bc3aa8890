package io.hookscope.ui.summary;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/** A name, a bar that lies, and its count. For the FX thread. */
final class RowBar extends Bar {

    private static final double HEIGHT = 20;
    private static final double NAME = 0.48;
    /** The least for a count, in pixels; where there is more room it gets this share, enough for all of a million. */
    private static final double COUNT = 84;
    private static final double COUNT_SHARE = 0.27;
    private static final double THICK = 10;

    /**
     * What it draws.
     *
     * @param name  what stands before it
     * @param count what stands behind it
     * @param share how much of the longest it is, 0 to 1
     * @param style its colour, as a style class
     */
    record Look(String name, String count, double share, String style) {}

    private final Look look;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Region track = new Region();
    private final Region fill = new Region();

    RowBar(Look look, String words, String question, Consumer<String> asked) {
        super(words, question, asked);
        this.look = look;
        name.setText(look.name());
        name.getStyleClass().add("bar-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        count.setText(look.count());
        count.getStyleClass().add("bar-count");
        track.getStyleClass().add("track");
        fill.getStyleClass().addAll("fill", look.style());
        getChildren().setAll(name, track, fill, count);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 8;
        double from = 4 + width * NAME + 6;
        double counted = Math.max(COUNT, width * COUNT_SHARE);
        double room = Math.max(0, width - width * NAME - counted - 12);
        double top = (getHeight() - THICK) / 2;
        name.resizeRelocate(4, 0, width * NAME, getHeight());
        track.resizeRelocate(from, top, room, THICK);
        fill.resizeRelocate(from, top, look.share() <= 0 ? 0 : Math.max(2, room * look.share()), THICK);
        count.resizeRelocate(from + room + 6, 0, counted, getHeight());
    }
}
