package io.hookscope.ui.setup;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A command or URL with a button that copies it; gone while there is none. For the FX thread. */
final class Copyable extends HBox {

    private final Label text = new Label();
    private final Button copy = new Button(Strings.get("copy"));

    Copyable() {
        getStyleClass().add("copyable");
        text.getStyleClass().add("mono");
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        copy.getStyleClass().add("small");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> Clip.copy(text.getText()));
        getChildren().setAll(text, copy);
        show("");
    }

    void show(String value) {
        text.setText(value);
        text.setTooltip(new Tooltip(value));
        copy.setAccessibleText(Strings.get("copy.words", value));
        setVisible(!value.isEmpty());
        setManaged(!value.isEmpty());
    }
}
