package io.hookscope.ui.shell;

import io.hookscope.ui.Zoom;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A row of two parts: the first takes what the second leaves, which stands at the right, or below it where there is no room for
 * both, as at large sizes on a small screen. For the FX thread.
 */
public final class TwoParts extends Pane {

    private static final double GAP = 8;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + Math.max(first().minWidth(-1), second().minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + first().prefWidth(-1) + gap() + second().prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double above = first().prefHeight(-1);
        double below = second().prefHeight(-1);
        double parts = width < 0 || isOneLine(width - sides()) ? Math.max(above, below) : above + gap() + below;
        return getInsets().getTop() + parts + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double width = getWidth() - sides();
        double height = getHeight() - around.getTop() - around.getBottom();
        double left = around.getLeft();
        if (isOneLine(width)) {
            double wanted = Math.min(width - gap() - first().prefWidth(-1), second().prefWidth(-1));
            double right = Math.max(wanted, second().minWidth(-1));
            place(first(), left, around.getTop(), width - gap() - right, height);
            place(second(), left + width - right, around.getTop(), right, height);
            return;
        }
        double above = first().prefHeight(-1);
        place(first(), left, around.getTop(), width, above);
        place(second(), left, around.getTop() + above + gap(), Math.min(width, second().prefWidth(-1)),
                second().prefHeight(-1));
    }

    private void place(Node part, double x, double y, double width, double height) {
        layoutInArea(part, x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
    }

    private boolean isOneLine(double width) {
        return first().minWidth(-1) + gap() + second().minWidth(-1) <= width;
    }

    private Node first() {
        return getChildren().getFirst();
    }

    private Node second() {
        return getChildren().getLast();
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private static double gap() {
        return Zoom.px(GAP);
    }
}
