package io.hookscope.ui.shell;

import io.hookscope.ui.Zoom;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Small bars, one for each of the last seconds; the tallest reaches the top. For the FX thread. */
public final class Sparkline extends Pane {

    private static final int BARS = 30;
    private static final double WIDTH = 2;
    private static final double GAP = 1;
    private static final double HEIGHT = 12;

    private final ChangeListener<Number> grown = (_, _, _) -> draw();
    private List<Integer> last = List.of();

    /** Makes an empty line. */
    public Sparkline() {
        getStyleClass().add("sparkline");
        for (int i = 0; i < BARS; i++) {
            var bar = new Rectangle();
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
        }
        Zoom.factorProperty().addListener(new WeakChangeListener<>(grown));
        draw();
    }

    /** Shows the last of these counts, the newest at the right. */
    void show(List<Integer> counts) {
        last = counts.subList(Math.max(0, counts.size() - BARS), counts.size());
        draw();
    }

    private void draw() {
        double height = Zoom.px(HEIGHT);
        setMinSize(Zoom.px(BARS * (WIDTH + GAP)), height);
        setMaxSize(Zoom.px(BARS * (WIDTH + GAP)), height);
        int most = Math.max(1, last.stream().mapToInt(n -> n).max().orElse(1));
        for (int i = 0; i < BARS; i++) {
            int from = i - (BARS - last.size());
            double tall = from < 0 ? 1 : Math.max(1, height * last.get(from) / most);
            var bar = (Rectangle) getChildren().get(i);
            bar.setX(Zoom.px(i * (WIDTH + GAP)));
            bar.setWidth(Zoom.px(WIDTH));
            bar.setHeight(tall);
            bar.setY(height - tall);
        }
    }
}
