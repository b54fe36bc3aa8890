package io.hookscope.ui.detail;

import io.hookscope.ui.Zoom;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A headline in as many lines as it needs, and buttons at its right, or below it where it had too little room. Where they
 * stand depends on widths alone, so that they stay from one delivery to the next; the badge, which not every delivery has,
 * goes below the headline before it takes its room. FX thread only.
 */
final class HeadlineRow extends Region {

    /** What a headline needs beside the buttons, in pixels. */
    private static final double ROOM = 240;
    private static final double GAP = 8;
    private static final int MOST_LINES = 4;

    private final Label headline;
    private final Label badge;
    private final Region buttons;

    /** The badge stands before the buttons. */
    HeadlineRow(Label headline, Label badge, Region buttons) {
        this.headline = headline;
        this.badge = badge;
        this.buttons = buttons;
        headline.setWrapText(true);
        getChildren().setAll(headline, badge, buttons);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return buttons.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return headline.prefWidth(-1) + GAP + tools();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double all = width < 0 ? computePrefWidth(-1) : width;
        double height = buttons.prefHeight(-1);
        return isBeside(all)
                ? Math.max(under(beside(all)), height) + (isBadgeBelow(all) ? GAP + badge.prefHeight(-1) : 0)
                : under(all) + GAP + (tools() > all ? badge.prefHeight(-1) + GAP : 0) + height;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isBadgeBelow(width)) {
            double below = badge.prefHeight(-1);
            layoutInArea(headline, 0, 0, beside(width), getHeight() - GAP - below, 0, HPos.LEFT, VPos.CENTER);
            place(buttons, width - buttons.prefWidth(-1), 0, buttons.prefHeight(-1));
            place(badge, 0, getHeight() - below, below);
            return;
        }
        if (isBeside(width)) {
            layoutInArea(headline, 0, 0, beside(width), getHeight(), 0, HPos.LEFT, VPos.CENTER);
            tools(width - tools(), 0);
            return;
        }
        double top = under(width) + GAP;
        layoutInArea(headline, 0, 0, width, under(width), 0, HPos.LEFT, VPos.TOP);
        if (tools() <= width) {
            tools(0, top);
        } else {
            place(badge, 0, top, badge.prefHeight(-1));
            place(buttons, 0, top + badge.prefHeight(-1) + GAP, buttons.prefHeight(-1));
        }
    }

    /** Lays the badge and the buttons side by side. */
    private void tools(double left, double top) {
        double height = buttons.prefHeight(-1);
        if (badge.isManaged()) {
            place(badge, left, top, height);
        }
        place(buttons, left + tools() - buttons.prefWidth(-1), top, height);
    }

    private void place(Region part, double left, double top, double height) {
        layoutInArea(part, left, top, Math.min(getWidth(), part.prefWidth(-1)), height, 0, Insets.EMPTY, false,
                false, HPos.LEFT, VPos.CENTER);
    }

    /** Returns how wide the badge and the buttons are together. */
    private double tools() {
        return (badge.isManaged() ? badge.prefWidth(-1) + GAP : 0) + buttons.prefWidth(-1);
    }

    private double beside(double width) {
        return width - (isBadgeBelow(width) ? buttons.prefWidth(-1) : tools()) - GAP;
    }

    private boolean isBeside(double width) {
        return width - buttons.prefWidth(-1) >= Zoom.px(ROOM);
    }

    /** Whether the headline has room beside the buttons, and the badge would take so much that it needs more lines. */
    private boolean isBadgeBelow(double width) {
        return badge.isManaged() && isBeside(width) && width - tools() < Zoom.px(ROOM)
                && under(width - tools() - GAP) > under(width - buttons.prefWidth(-1) - GAP);
    }

    private double under(double width) {
        return Math.min(headline.prefHeight(width), lines(MOST_LINES));
    }

    private double lines(int count) {
        return snapSizeY(count * headline.prefHeight(Double.MAX_VALUE)) + 1;
    }
}
