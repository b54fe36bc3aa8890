package io.hookscope.ui.deliveries;

import io.hookscope.ui.FullTextTooltip;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A quiet row under the strip, while many rows are copied: how far it is, and a way to cancel it. For the FX thread. */
final class CopyBar extends HBox {

    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    CopyBar(RowCopy copying) {
        setId("copy-bar");
        getStyleClass().add("banner");
        words.setId("copy-words");
        words.setMinWidth(0);
        FullTextTooltip.tell(words);
        bar.setId("copy-progress");
        var cancel = new Button(Strings.get("copy.cancel"));
        cancel.setId("copy-cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> copying.cancel());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(words, space, bar, cancel);
        copying.progressProperty().subscribe(this::show);
    }

    private void show(RowCopy.@Nullable Progress now) {
        setVisible(now != null);
        setManaged(now != null);
        if (now != null) {
            words.setText(Strings.get("copy.running", now.done(), now.total()));
            bar.setProgress((double) now.done() / now.total());
            bar.setAccessibleText(words.getText());
        }
    }
}
