package io.hookscope.ui.setup;

import io.hookscope.ui.Clip;
import io.hookscope.ui.Discretion;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A command or URL with a button that copies it, the whole of it also where a part is hidden; gone while there is none. FX thread. */
final class Copyable extends HBox {

    private final Discretion discretion;
    private final Label text = new Label();
    private final Button copy = new Button(Strings.get("copy"));
    private String value = "";

    Copyable(Discretion discretion) {
        this.discretion = discretion;
        getStyleClass().add("copyable");
        text.getStyleClass().add("mono");
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        copy.getStyleClass().add("small");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> Clip.copy(value));
        discretion.onChange(() -> show(value));
        getChildren().setAll(text, copy);
        show("");
    }

    void show(String next) {
        value = next;
        String shown = discretion.shown(next);
        text.setText(shown);
        text.setTooltip(new Tooltip(shown));
        copy.setAccessibleText(Strings.get("copy.words", shown));
        setVisible(!next.isEmpty());
        setManaged(!next.isEmpty());
    }
}
