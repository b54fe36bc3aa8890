package io.hookscope.ui.summary;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the cards of the summary are built from. Stateless; for the FX thread. */
final class Card {

    private static final double CHART = 104;

    private Card() {}

    /** Returns a card of that title, with a remark beside it. */
    static VBox of(String title, String remark, Node... content) {
        var heading = new Label(Strings.get(title));
        heading.getStyleClass().add("card-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        var aside = new Label(remark);
        aside.getStyleClass().add("card-note");
        var card = new VBox(line(heading, space(), aside));
        card.getChildren().addAll(content);
        card.getStyleClass().add("summary-card");
        return card;
    }

    /** Returns bars that stand side by side, as wide as there is room. */
    static HBox columns(List<? extends Region> bars) {
        var columns = new HBox();
        columns.getChildren().setAll(bars);
        columns.getStyleClass().add("columns");
        columns.setMinHeight(CHART);
        columns.setPrefHeight(CHART);
        columns.setFillHeight(true);
        bars.forEach(bar -> {
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setPrefWidth(20);
            bar.setMaxWidth(Double.MAX_VALUE);
        });
        return columns;
    }

    static Label tick(String text) {
        var tick = new Label(text);
        tick.getStyleClass().add("tick");
        return tick;
    }

    static HBox line(Node... nodes) {
        var line = new HBox(6, nodes);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
