package io.hookscope.ui.shell;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Small bars, one for each of the last seconds; the tallest reaches the top. For the FX thread. */
public final class Sparkline extends Pane {

    private static final int BARS = 30;
    private static final double WIDTH = 2;
    private static final double GAP = 1;
    private static final double HEIGHT = 12;

    /** Makes an empty line. */
    public Sparkline() {
        getStyleClass().add("sparkline");
        setMinSize(BARS * (WIDTH + GAP), HEIGHT);
        setMaxSize(BARS * (WIDTH + GAP), HEIGHT);
        for (int i = 0; i < BARS; i++) {
            var bar = new Rectangle(i * (WIDTH + GAP), HEIGHT - 1, WIDTH, 1);
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
        }
    }

    /** Shows the last of these counts, the newest at the right. */
    void show(List<Integer> counts) {
        List<Integer> last = counts.subList(Math.max(0, counts.size() - BARS), counts.size());
        int most = Math.max(1, last.stream().mapToInt(n -> n).max().orElse(1));
        for (int i = 0; i < BARS; i++) {
            int from = i - (BARS - last.size());
            double tall = from < 0 ? 1 : Math.max(1, HEIGHT * last.get(from) / most);
            var bar = (Rectangle) getChildren().get(i);
            bar.setHeight(tall);
            bar.setY(HEIGHT - tall);
        }
    }
}
