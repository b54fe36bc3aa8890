package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.Line;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the table, as many as there may be. For each layout JavaFX goes a dozen times through all rows above the first
 * one in view, of one height or not; among a million that takes a tenth of a second. So it is told of some thousands of them
 * alone, a stretch that moves along under the view, and of the places that it asks for none is far from the first. What is
 * passed in from outside is the index of a line among all; JavaFX itself counts from the beginning of the stretch. For the FX
 * thread.
 */
final class LineFlow extends VirtualFlow<TableRow<Line>> {

    /** A part of a pixel, so that no row above the wanted one counts as seen. */
    private static final double ROUNDING = 1e-6;

    private final LineBar bar = new LineBar(this);
    private final Stretch stretch = new Stretch();
    /** Where the next layout goes; null while it stays. */
    private @Nullable Place wanted;

    /** Which line stands at the top, and where its upper edge is, in pixels below that of the view. */
    private record Place(int index, double y) {}

    LineFlow() {
        getChildren().add(bar);
        fixedCellSizeProperty().addListener(_ -> forgetHeights());
    }

    /** Takes down how many lines there are; returns of how many JavaFX is to know. */
    int tell(int lines) {
        Place here = here();
        if (stretch.of(lines)) {
            wanted = here;
        }
        wanted = lines == 0 ? null : wanted;
        return stretch.told();
    }

    /** How far down the view is, from 0 to 1; told when it has moved. */
    ReadOnlyDoubleProperty depthProperty() {
        return bar.valueProperty();
    }

    /** Returns the scroll bar over all lines, which is seen when there are many. */
    LineBar bar() {
        return bar;
    }

    /** Returns the scroll bar of JavaFX. */
    ScrollBar stretchBar() {
        return getVbar();
    }

    /** Whether the first line stands at the very top. */
    boolean isAtTop() {
        return wanted == null && stretch.first() == 0 && getPosition() == 0;
    }

    /** Returns the rows in view, from the top. */
    List<TableRow<Line>> rows() {
        settle();
        return getCells().stream().filter(row -> !row.isEmpty()).toList();
    }

    /** Scrolls at the next layout so that the line at that index stands so many pixels below the top. */
    void show(int index, double y) {
        wanted = new Place(index, y);
        requestLayout();
    }

    /**
     * The lines in view stand so many places further down now, among so many: each row stays with its line. Returns whether
     * the stretch moved with them, so that nothing is left to do.
     */
    boolean carry(int by, int lines) {
        if (by != 0) {
            getCells().forEach(row -> setCellIndex(row, getCellIndex(row) + by));
        }
        return stretch.moveAlong(by, lines);
    }

    /** Whether each row shows the line that stands at its place in the list. */
    boolean shows(List<Line> lines) {
        return wanted == null && !getCells().isEmpty()
                && getCells().stream().allMatch(row -> row.getIndex() >= 0 && row.getIndex() < lines.size()
                        && lines.get(row.getIndex()).equals(row.getItem()));
    }

    /** Scrolls to that part of the whole, from 0 to 1. */
    void toDepth(double depth) {
        toPixel(depth * Math.max(0, stretch.count() * getFixedCellSize() - getViewportLength()));
    }

    private void toPixel(double at) {
        int index = (int) Math.max(0, at / getFixedCellSize());
        show(index, index * getFixedCellSize() - at);
    }

    @Override
    public void scrollToTop(int index) {
        show(index, 0);
    }

    @Override
    public void scrollTo(int index) {
        settle();
        TableRow<Line> top = getFirstVisibleCell();
        TableRow<Line> bottom = getLastVisibleCell();
        if (top == null || bottom == null || index < top.getIndex() - 1 || index > bottom.getIndex() + 1) {
            show(index, 0);
            return;
        }
        double y = top.getLayoutY() + (index - top.getIndex()) * getFixedCellSize();
        double below = y + getFixedCellSize() - getViewportLength();
        if (y < 0 || below > 0) {
            scrollPixels(y < 0 ? y : below);
        }
    }

    @Override
    public double scrollPixels(double delta) {
        settle();
        if (Math.abs(delta) > Stretch.MARGIN * getFixedCellSize()) {
            Place from = here();
            toPixel(from.index() * getFixedCellSize() - from.y() + delta);
            settle();
            return delta;
        }
        if (!hasRoom(delta)) {
            wanted = here();
            settle();
        }
        double moved = super.scrollPixels(delta);
        bar.follow(depth());
        return moved;
    }

    @Override
    protected TableRow<Line> getPrivateCell(int index) {
        return super.getPrivateCell(index - stretch.first());
    }

    @Override
    protected int getCellIndex(TableRow<Line> row) {
        return row.getIndex() - stretch.first();
    }

    /** A row without a skin was never styled. */
    @Override
    protected void setCellIndex(TableRow<Line> row, int index) {
        if (row instanceof LineRow line && line.getSkin() != null) {
            line.show(index + stretch.first());
        } else {
            super.setCellIndex(row, index + stretch.first());
        }
    }

    @Override
    protected void layoutChildren() {
        Place place = wanted;
        if (place != null && getViewportLength() <= 0) {
            super.layoutChildren();
        }
        if (place != null && getCellCount() > 0 && getViewportLength() > 0) {
            wanted = null;
            goTo(place);
        }
        super.layoutChildren();
        bar.follow(depth());
    }

    private void settle() {
        if (wanted != null) {
            layoutChildren();
        }
    }

    private Place here() {
        Place coming = wanted;
        if (coming != null) {
            return coming;
        }
        TableRow<Line> top = getFirstVisibleCell();
        return top == null ? new Place(stretch.first(), 0) : new Place(top.getIndex(), top.getLayoutY());
    }

    private void goTo(Place place) {
        int index = Math.clamp(place.index(), 0, stretch.count() - 1);
        stretch.moveAround(index);
        super.scrollToTop(index - stretch.first()); // finds out heights, which JavaFX forgets when rows come or go
        double at = (index - stretch.first()) * getFixedCellSize() - place.y() + ROUNDING;
        setPosition(most() <= 0 || at <= ROUNDING ? 0 : Math.clamp(at / most(), 0, 1));
        reconfigureCells();
    }

    private boolean hasRoom(double delta) {
        double at = getPosition() * most() + delta;
        return stretch.hasRoom(at / getFixedCellSize(), (most() - at) / getFixedCellSize());
    }

    /** Returns how far the stretch can be scrolled. */
    private double most() {
        return getCellCount() * getFixedCellSize() - getViewportLength();
    }

    private double depth() {
        double all = stretch.count() * getFixedCellSize() - getViewportLength();
        return !isLong() || all <= 0
                ? getPosition()
                : (stretch.first() * getFixedCellSize() + getPosition() * most()) / all;
    }

    boolean isLong() {
        return stretch.isPart();
    }

    /** Returns which part of the whole is in view. */
    double part() {
        return getViewportLength() / (stretch.count() * getFixedCellSize());
    }

    /** JavaFX remembers each row's height for as long as their number stays the same. */
    private void forgetHeights() {
        int told = getCellCount();
        wanted = here();
        setCellCount(0);
        setCellCount(told);
    }
}
