package io.hookscope.ui.detail;

import io.hookscope.store.Row;
import io.hookscope.ui.detail.tree.DetailCards.Card;
import io.hookscope.ui.detail.tree.Shown;
import io.hookscope.ui.detail.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The head of the detail view: what happened in one sentence, then the facts. FX thread only. */
final class Head extends VBox {
    /** A sum up to this many characters is never elided; other cards give way. */
    private static final int LONGEST_SUM = 40;
    /** What a headline needs beside the buttons, in pixels; where it has less, they stand below. */
    private static final double ROOM = 280;
    private static final double NARROWEST_CARD = 88;

    private final Label headline = new Label();
    private final Label problems = new Label();
    private final Label meta = new Label();
    private final HBox cards = new HBox();
    private final HBox tools = new HBox();
    private final HBox buttons = new HBox(tools);
    private final HBox top = new HBox(headline, problems, buttons);

    Head(MenuButton copy) {
        getStyleClass().add("detail-head");
        headline.setId("detail-headline");
        headline.getStyleClass().add("headline");
        headline.setWrapText(true);
        headline.setTooltip(new Tooltip());
        HBox.setHgrow(headline, Priority.ALWAYS);
        headline.setMaxWidth(Double.MAX_VALUE);
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
        buttons.setMinWidth(USE_PREF_SIZE); // the headline gives way, in two lines
        buttons.getChildren().add(copy);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("headline-row");
        getChildren().setAll(top, meta, cards);
        widthProperty().subscribe(this::arrange);
        buttons.widthProperty().subscribe(this::arrange);
    }

    /** Depends on widths alone, so that the buttons stay where they are from one delivery to the next. */
    private void arrange() {
        boolean beside = getWidth() - buttons.prefWidth(-1) >= ROOM;
        if (beside != top.getChildren().contains(buttons)) {
            (beside ? getChildren() : top.getChildren()).remove(buttons);
            if (beside) {
                top.getChildren().add(buttons);
            } else {
                getChildren().add(getChildren().indexOf(cards), buttons);
            }
        }
    }

    /** Puts a button of another room before the others. */
    void tool(Node node) {
        tools.getChildren().add(node);
    }

    /** Says what the row alone tells; the facts come when the body has been read. */
    void row(Row row, String sentence) {
        headline.setText(Wrapped.safe(sentence));
        headline.getTooltip().setText(sentence);
        int count = row.conclusion() == null ? 0 : row.conclusion().problems();
        problems.setText(Words.of("head.problems", count));
        show(problems, count > 0);
        meta.setText(Meta.of(row));
        meta.setTooltip(new Tooltip(row.receivedAt().toString()));
    }

    void cards(List<Card> facts) {
        cards.getChildren().setAll(facts.stream().map(Head::card).toList());
        show(cards, !facts.isEmpty());
    }

    static VBox card(Card card) {
        var title = new Label(card.title());
        title.getStyleClass().add("card-title");
        var fact = new Label(card.fact().text());
        fact.getStyleClass().add(card.fact().style() == Shown.Style.MONO ? "card-mono" : "card-fact");
        fact.setTooltip(new Tooltip(card.fact().text()));
        var line = new HBox(fact);
        line.setAlignment(Pos.BASELINE_LEFT);
        if (!card.aside().isEmpty()) {
            fact.setMinWidth(USE_PREF_SIZE);
            var aside = new Label(card.aside());
            aside.getStyleClass().add("muted");
            aside.setTooltip(new Tooltip(card.fact().text() + " " + card.aside()));
            line.getChildren().add(aside);
        }
        line.getStyleClass().add("card-line");
        var box = new VBox(title, line);
        box.getStyleClass().add("card");
        box.setAccessibleText(card.title() + ": " + card.fact().text() + " " + card.aside());
        boolean sum = !card.aside().isEmpty() && card.fact().text().length() + card.aside().length() < LONGEST_SUM;
        box.setMinWidth(sum ? USE_PREF_SIZE : NARROWEST_CARD);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
