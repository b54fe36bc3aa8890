package io.hookscope.ui.detail;

import io.hookscope.store.Row;
import io.hookscope.ui.Zoom;
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
    private static final double NARROWEST_CARD = 88;
    /** In pixels: a longer fact takes what others leave. */
    private static final double USUAL_CARD = 170;

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
        headline.setTooltip(new Tooltip());
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
        headline.getTooltip().setText(sentence);
        int count = row.conclusion() == null ? 0 : row.conclusion().problems();
        problems.setText(Words.of("head.problems", count));
        show(problems, count > 0);
        meta.setText(Meta.of(row));
        meta.setTooltip(new Tooltip(Meta.of(row) + "\n" + row.receivedAt()));
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
        boolean sum = !card.aside().isEmpty() && card.fact().text().length() + card.aside().length() < LONGEST_SUM;
        VBox box = sum
                ? new Modest(USUAL_CARD, Double.MAX_VALUE, title, line)
                : new Modest(NARROWEST_CARD, USUAL_CARD, title, line);
        box.getStyleClass().add("card");
        box.setAccessibleText(card.title() + ": " + card.fact().text() + " " + card.aside());
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** A card that asks for no more than a usual width and gives way no further than to its least, both in pixels. */
    private static final class Modest extends VBox {

        private final double least;
        private final double usual;

        Modest(double least, double usual, Node... children) {
            super(children);
            this.least = least;
            this.usual = usual;
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(Zoom.px(least), super.computePrefWidth(height));
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.min(Zoom.px(usual), super.computePrefWidth(height));
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
