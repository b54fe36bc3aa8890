package io.hookscope.ui.settings;

import io.hookscope.ui.Clip;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Where everything is kept, to be copied. For the FX thread. */
final class FolderLine extends HBox {

    FolderLine(Path folder) {
        super(8);
        String path = folder.toString();
        var label = new Label(path);
        label.getStyleClass().add("mono");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setTooltip(new Tooltip(path));
        var copy = new Button(Strings.get("copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(Strings.get("set.folder.copy"));
        copy.setOnAction(_ -> Clip.copy(path));
        getStyleClass().add("side-line");
        getChildren().setAll(label, copy);
    }
}
