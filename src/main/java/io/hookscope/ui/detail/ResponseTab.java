package io.hookscope.ui.detail;

import io.hookscope.capture.Reply;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.store.Row;
import io.hookscope.ui.detail.words.Words;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What was answered to the sender, and how much of its patience that took. FX thread only. */
final class ResponseTab extends VBox {
    /** Voucherify waits this long, then counts the delivery as failed. */
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final Label status = new Label();
    private final Label why = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label time = new Label();
    private final Label reception = new Label();

    ResponseTab() {
        setId("detail-response");
        getStyleClass().add("detail-text");
        status.setId("detail-status");
        status.getStyleClass().add("headline");
        bar.setId("detail-budget");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Words.of("response.accessible"));
        time.setId("detail-time");
        reception.setId("detail-reception");
        for (Label label : new Label[]{status, why, time, reception}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().setAll(status, why, bar, time, reception);
    }

    void show(Row row) {
        var answer = row.answer();
        boolean answered = answer != null && answer.status() != 0;
        visible(bar, answered);
        visible(time, answered);
        if (answer == null) {
            status.setText(Words.of("response.none"));
            why.setText(Words.of("response.none.why"));
        } else if (answered) {
            answered(answer);
        } else {
            status.setText(Words.of("response.closed"));
            why.setText(Words.of("response.why", Reply.told(answer.why())));
        }
        reception.setText(reception(row.reception()));
        visible(reception, !reception.getText().isEmpty());
    }

    private void answered(Answer answer) {
        double share = (double) answer.took().toNanos() / BUDGET.toNanos();
        status.setText(Words.of(verdict(answer, share > 1), Integer.toString(answer.status())));
        why.setText(Words.of("response.why", Reply.told(answer.why())));
        bar.setProgress(Math.clamp(share, 0.005, 1));
        bar.getStyleClass().setAll("progress-bar", share > 1 ? "over" : share > 0.5 ? "close" : "well");
        time.setText(Words.of(share > 1 ? "response.over" : "response.within", Meta.span(answer.took()),
                share < 0.01 ? Words.of("response.little") : Words.of("percent", Math.round(share * 100))));
    }

    private static String verdict(Answer answer, boolean late) {
        return !answer.success() ? "response.failure" : late ? "response.late" : "response.success";
    }

    private static String reception(Reception reception) {
        return switch (reception) {
            case Reception.Whole _ -> "";
            case Reception.TooLarge(long limit) -> Words.of("response.too.large", limit);
            case Reception.CutShort(String reason) -> Words.of("response.cut.short", reason);
            case Reception.LeftOut(String was) -> Words.of("response.left.out", was);
        };
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
