package io.hookscope.ui.compare;

import io.hookscope.event.diff.Side;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stood there and what stands there, next to each other. FX thread only. */
final class SideBySide extends HBox {

    private final Label beforeTitle = new Label();
    private final Label afterTitle = new Label();
    private final TextArea before = area("compare-before");
    private final TextArea after = area("compare-after");

    SideBySide() {
        getStyleClass().add("compare-sides");
        getChildren().setAll(side(beforeTitle, before), side(afterTitle, after));
        before.getStyleClass().add("compare-old");
        after.getStyleClass().add("compare-new");
    }

    /** Says which deliveries the sides belong to. */
    void name(long left, long right) {
        beforeTitle.setText(Strings.get("before", Long.toString(left)));
        afterTitle.setText(Strings.get("after", Long.toString(right)));
        before.setAccessibleText(beforeTitle.getText());
        after.setAccessibleText(afterTitle.getText());
    }

    /** Shows a line of the list, or nothing. */
    void show(Found.@Nullable Line line) {
        before.setText(line == null ? "" : text(line.difference().left()));
        after.setText(line == null ? "" : text(line.difference().right()));
    }

    private static String text(@Nullable Side side) {
        return side == null ? Strings.get("absent") : Cut.area(side.text());
    }

    private static VBox side(Label title, TextArea area) {
        title.getStyleClass().add("check-name");
        var box = new VBox(title, area);
        HBox.setHgrow(box, Priority.ALWAYS);
        VBox.setVgrow(area, Priority.ALWAYS);
        return box;
    }

    private static TextArea area(String id) {
        var area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(5);
        area.setPrefColumnCount(10);
        area.getStyleClass().add("compare-value");
        return area;
    }
}
