package io.hookscope.ui.detail;

import io.hookscope.ui.Wrapped;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.detail.words.Words;
import java.util.function.LongConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One of the deliveries that have to do with each other: its number, when it came, and what it is. FX thread only. */
final class RelatedLine extends HBox {

    /** Room for a number with a word behind it, in pixels. */
    private static final double NUMBER = 58;
    private static final long USUAL = 10_000;

    private final long seq;

    private RelatedLine(long seq, Region number, String when, String says) {
        this.seq = seq;
        number.setMinWidth(USE_PREF_SIZE);
        if (seq < USUAL) {
            number.setPrefWidth(Zoom.px(NUMBER)); // so that times stand below each other
        }
        var time = new Label(when);
        time.getStyleClass().addAll("mono", "muted");
        time.setMinWidth(USE_PREF_SIZE);
        var what = Wrapped.label(says);
        what.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        getChildren().setAll(number, time, what);
        getStyleClass().add("related-line");
    }

    /** The one in view. */
    static RelatedLine here(long seq, String when, String says) {
        var number = new Label(Words.of("related.this", Long.toString(seq)));
        number.getStyleClass().add("check-name");
        var line = new RelatedLine(seq, number, when, says);
        line.getStyleClass().add("here");
        return line;
    }

    /** Another one; its number leads there. */
    static RelatedLine there(long seq, String when, String says, LongConsumer select) {
        var number = new Hyperlink("#" + seq);
        number.setId("detail-related-" + seq);
        number.setAccessibleText(Words.of("related.show", Long.toString(seq)));
        number.setOnAction(_ -> select.accept(seq));
        var line = new RelatedLine(seq, number, when, says);
        line.getStyleClass().add("there");
        return line;
    }

    /** Offers to compare it with the one in view. */
    void offer(LongConsumer compare) {
        var link = new Hyperlink(Words.of("related.compare"));
        link.setId("detail-compare-" + seq);
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(Words.of("related.compare.accessible", Long.toString(seq)));
        link.setOnAction(_ -> compare.accept(seq));
        getChildren().add(link);
    }
}
