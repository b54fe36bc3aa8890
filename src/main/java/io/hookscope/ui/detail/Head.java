package io.hookscope.ui.detail;

import io.hookscope.store.Row;
import io.hookscope.ui.Wrapped;
import io.hookscope.ui.detail.tree.DetailCards.Card;
import io.hookscope.ui.detail.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The head of the detail view: what happened in one sentence, then the facts. FX thread only. */
final class Head extends VBox {
    private final Label headline = new Label();
    private final Label problems = new Label();
    private final Label meta = new Label();
    private final HBox cards = new HBox();
    private final HBox tools = new HBox();
    private final HBox buttons = new HBox(tools);

    Head(MenuButton copy) {
        getStyleClass().add("detail-head");
        setMinWidth(0);
        headline.setId("detail-headline");
        headline.getStyleClass().add("headline");
        problems.setId("detail-problems");
        problems.getStyleClass().addAll("badge", "bad");
        problems.setMinWidth(USE_PREF_SIZE);
        copy.setMinWidth(USE_PREF_SIZE);
        meta.setId("detail-meta");
        meta.getStyleClass().addAll("mono", "muted");
        cards.setId("detail-cards");
        cards.getStyleClass().add("cards");
        tools.getStyleClass().add("headline-row");
        tools.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("headline-row");
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getChildren().add(copy);
        getChildren().setAll(new HeadlineRow(headline, problems, buttons), meta, cards);
    }

    /** Puts a button of another room before the others. */
    void tool(Node node) {
        tools.getChildren().add(node);
    }

    /** Says what the row alone tells; the facts come when the body has been read. */
    void row(Row row, String sentence) {
        headline.setText(Wrapped.safe(sentence));
        headline.setTooltip(Wrapped.tooltip(sentence));
        int count = row.conclusion() == null ? 0 : row.conclusion().problems();
        problems.setText(Words.of("head.problems", count));
        show(problems, count > 0);
        meta.setText(Meta.of(row));
        meta.setTooltip(new Tooltip(Meta.of(row) + "\n" + row.receivedAt()));
    }

    void cards(List<Card> facts) {
        cards.getChildren().setAll(facts.stream().map(FactCard::new).toList());
        show(cards, !facts.isEmpty());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
