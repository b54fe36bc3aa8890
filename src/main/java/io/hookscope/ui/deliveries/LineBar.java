package io.hookscope.ui.deliveries;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The scroll bar over all lines of a long list. It covers the one of JavaFX, which knows a stretch of the list alone, and does
 * the same. For the FX thread.
 */
final class LineBar extends ScrollBar {

    private static final int NUDGE = 10;

    private final LineFlow flow;
    private boolean following;

    LineBar(LineFlow flow) {
        this.flow = flow;
        setOrientation(Orientation.VERTICAL);
        setMax(1);
        setManaged(false);
        setVisible(false);
        valueProperty().addListener(_ -> dragged());
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventFilter(ScrollEvent.SCROLL, this::turned);
    }

    /** Stands where the view is now. */
    void follow(double depth) {
        ScrollBar own = flow.stretchBar();
        boolean seen = flow.isLong() && own.isVisible();
        own.setOpacity(flow.isLong() ? 0 : 1);
        setVisible(seen);
        if (seen) {
            resizeRelocate(own.getLayoutX(), own.getLayoutY(), own.getWidth(), own.getHeight());
            setVisibleAmount(flow.part());
        }
        following = true;
        setValue(depth);
        following = false;
    }

    @Override
    public void increment() {
        flow.scrollPixels(NUDGE);
    }

    @Override
    public void decrement() {
        flow.scrollPixels(-NUDGE);
    }

    /** Somebody clicked beside the thumb. */
    @Override
    public void adjustValue(double position) {
        flow.scrollPixels(position < getValue() ? -flow.getViewportLength() : flow.getViewportLength());
    }

    private void dragged() {
        if (!following) {
            flow.toDepth(getValue());
        }
    }

    /** The wheel scrolls here as it does over the rows. */
    private void turned(ScrollEvent wheel) {
        if (!wheel.isDirect()) {
            flow.getOnScroll().handle(wheel);
            wheel.consume();
        }
    }
}
