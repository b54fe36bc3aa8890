package io.hookscope.ui.detail;

import io.hookscope.ui.Zoom;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A headline in as many lines as it needs, and buttons at its right, or below it where it had too little room. Where they
 * stand depends on widths alone, so that they stay from one delivery to the next. FX thread only.
 */
final class HeadlineRow extends Region {

    /** What a headline needs beside the buttons, in pixels. */
    private static final double ROOM = 240;
    private static final double GAP = 8;
    private static final int MOST_LINES = 4;

    private final Label headline;
    private final Region buttons;
    private final HBox tools;

    /** The badge stands before the buttons. */
    HeadlineRow(Label headline, Label badge, Region buttons) {
        this.headline = headline;
        this.buttons = buttons;
        this.tools = new HBox(badge, buttons);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("headline-row");
        headline.setWrapText(true);
        getChildren().setAll(headline, tools);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return tools.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return headline.prefWidth(-1) + GAP + tools.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double all = width < 0 ? computePrefWidth(-1) : width;
        double toolsHeight = tools.prefHeight(-1);
        return isBeside(all)
                ? Math.max(under(beside(all)), toolsHeight)
                : under(all) + GAP + toolsHeight;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double toolsWidth = Math.min(width, tools.prefWidth(-1));
        double toolsHeight = tools.prefHeight(-1);
        if (isBeside(width)) {
            layoutInArea(headline, 0, 0, beside(width), getHeight(), 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(tools, width - toolsWidth, 0, toolsWidth, getHeight(), 0, HPos.RIGHT, VPos.TOP);
        } else {
            layoutInArea(headline, 0, 0, width, under(width), 0, HPos.LEFT, VPos.TOP);
            layoutInArea(tools, 0, under(width) + GAP, toolsWidth, toolsHeight, 0, HPos.LEFT, VPos.TOP);
        }
    }

    private double beside(double width) {
        return width - tools.prefWidth(-1) - GAP;
    }

    private boolean isBeside(double width) {
        return width - buttons.prefWidth(-1) >= Zoom.px(ROOM);
    }

    private double under(double width) {
        return Math.min(headline.prefHeight(width), lines(MOST_LINES));
    }

    private double lines(int count) {
        return snapSizeY(count * headline.prefHeight(Double.MAX_VALUE)) + 1;
    }
}
