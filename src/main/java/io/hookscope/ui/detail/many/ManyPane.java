package io.hookscope.ui.detail.many;

import io.hookscope.event.Money;
import io.hookscope.store.Row;
import io.hookscope.ui.LatestTask;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.detail.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows what several selected deliveries come to, and copies it as text. For the FX thread. */
public final class ManyPane extends ScrollPane {

    private static final int AT_ONCE = 2_000;
    /** Columns of all groups stand below one another. */
    private static final double COUNT = 40;
    private static final double AMOUNT = 170;

    private final VBox blocks = new VBox();
    private final Consumer<String> copy;
    private final LatestTask latestTask;

    /**
     * Shows nothing yet.
     *
     * @param copy   puts a text on the clipboard
     * @param latestTask sums up what many deliveries come to
     */
    public ManyPane(Consumer<String> copy, LatestTask latestTask) {
        this.copy = copy;
        this.latestTask = latestTask;
        setId("detail-many");
        setAccessibleText(Words.of("many.title"));
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "detail-scroll");
        blocks.getStyleClass().add("detail-text");
        setContent(blocks);
    }

    /** Shows what those come to: at once, or when there are many, as soon as they were summed up in the background. */
    public void show(List<Row> rows, Money money) {
        latestTask.forget();
        if (rows.size() < AT_ONCE) {
            show(Totals.of(rows), money);
            return;
        }
        blocks.getChildren().setAll(new Label(Words.of("many.counting", rows.size())));
        latestTask.want(() -> Totals.of(rows), totals -> show(totals, money));
    }

    private void show(Totals totals, Money money) {
        var text = new TotalsText(money);
        var headline = new Label(text.headline(totals));
        headline.setId("detail-many-headline");
        headline.getStyleClass().add("headline");
        FullTextTooltip.tell(headline);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var button = new Button(Words.of("many.copy"));
        button.setId("detail-many-copy");
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> copy.accept(text.all(totals)));
        var top = new HBox(8, headline, space, button);
        blocks.getChildren().setAll(top, cards(totals, text));
        group("many.campaigns", text.lines(totals.groups().campaigns(), Words.of("many.campaign.none")));
        group("many.events", text.lines(totals.groups().events(), ""));
        group("many.signatures", text.lines(totals.groups().signatures(), Words.of("many.unchecked")));
    }

    private static FlowPane cards(Totals totals, TotalsText text) {
        var cards = new FlowPane(8, 8);
        cards.getStyleClass().add("cards");
        card(cards, Words.of("many.orders"), totals.orders() == 0
                ? ""
                : Words.of("many.orders.sum", totals.orders(), text.paid(totals)));
        card(cards, Words.of("many.taken"), text.taken(totals.taken()));
        card(cards, Words.of("many.returned"), text.returned(totals.returned()));
        card(cards, Words.of("many.checkouts"), totals.checkouts() == 0 ? "" : Integer.toString(totals.checkouts()));
        return cards;
    }

    private static void card(FlowPane cards, String title, String fact) {
        if (!fact.isEmpty()) {
            var heading = new Label(title);
            heading.getStyleClass().add("card-title");
            var said = new Label(fact);
            said.getStyleClass().add("card-fact");
            said.setMinWidth(Region.USE_PREF_SIZE);
            var card = new VBox(heading, said);
            card.getStyleClass().add("card");
            card.setAccessibleText(title + ": " + fact);
            cards.getChildren().add(card);
        }
    }

    private void group(String title, List<TotalsText.Line> lines) {
        var heading = new Label(Words.of(title));
        heading.getStyleClass().add("check-name");
        var grid = new GridPane();
        grid.setId("detail-" + title.replace('.', '-'));
        grid.setHgap(16);
        grid.setVgap(3);
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setFillWidth(true);
        grid.getColumnConstraints().setAll(name, right(COUNT), right(AMOUNT));
        for (int i = 0; i < lines.size(); i++) {
            var said = new Label(lines.get(i).name());
            said.setMinWidth(0);
            FullTextTooltip.tell(said);
            var count = new Label(lines.get(i).count());
            var taken = new Label(lines.get(i).taken());
            for (Label number : List.of(count, taken)) {
                number.getStyleClass().add("mono");
                number.setMinWidth(Region.USE_PREF_SIZE);
            }
            grid.addRow(i, said, count, taken);
        }
        blocks.getChildren().addAll(heading, grid);
    }

    private static ColumnConstraints right(double least) {
        var column = new ColumnConstraints();
        column.setMinWidth(least);
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
