package io.hookscope.ui.summary;

import io.hookscope.store.Tally;
import io.hookscope.ui.Zoom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the session comes to as a picture. Each bar shows its deliveries in the table. For the FX thread. */
public final class SummaryPane extends VBox {

    private final Supplier<ZoneId> zone;
    private final Consumer<String> search;
    private final Label count = new Label();
    private final Label span = new Label();
    private final GridPane cards = new GridPane();
    private final VBox empty;
    private final Label failed = new Label(Strings.get("failed"));

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("title");
    }

    /**
     * Draws what the model counts.
     *
     * @param zone   in which times are told
     * @param search shows what a search finds in the table; an empty one shows all
     * @param now    the search that the table shows
     */
    public SummaryPane(SummaryModel model, Supplier<ZoneId> zone, Consumer<String> search,
            ObservableValue<String> now) {
        this.zone = zone;
        this.search = search;
        getStyleClass().addAll("side", "summary");
        Zoom.style(this, SummaryPane.class, "summary.css");
        setPrefSize(900, 790);
        count.setId("summary-count");
        count.getStyleClass().add("summary-count");
        span.getStyleClass().add("muted");
        var head = new HBox(count, span);
        head.getStyleClass().add("summary-head");
        failed.setId("summary-failed");
        failed.getStyleClass().add("warning-text");
        shown(failed, model.failedProperty());
        columns();
        empty = empty();
        getChildren().setAll(head, filter(now), failed, cards, empty);
        model.tallyProperty().subscribe(this::show);
    }

    private void columns() {
        cards.setHgap(12);
        cards.setVgap(12);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            cards.getColumnConstraints().add(half);
        }
    }

    private static VBox empty() {
        var title = new Label(Strings.get("empty.title"));
        title.getStyleClass().add("summary-count");
        var words = new Label(Strings.get("empty.words"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMaxWidth(520);
        var empty = new VBox(title, words);
        empty.setId("summary-empty");
        empty.getStyleClass().add("summary-empty");
        VBox.setVgrow(empty, Priority.ALWAYS);
        return empty;
    }

    private HBox filter(ObservableValue<String> now) {
        var words = new Label();
        words.setId("summary-filter");
        words.getStyleClass().add("muted");
        words.textProperty().bind(now
                .map(text -> text.isBlank() ? Strings.get("filter.none") : Strings.get("filter.shown", text.strip())));
        var clear = new Button(Strings.get("filter.clear"));
        clear.setId("summary-clear");
        clear.getStyleClass().add("small");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(_ -> search.accept(""));
        shown(clear, now.map(text -> !text.isBlank()));
        var line = new HBox(words, clear);
        line.getStyleClass().add("summary-filter");
        return line;
    }

    private void show(Tally tally) {
        boolean any = tally.times().count() > 0;
        set(cards, any);
        set(empty, !any);
        count.setText(Strings.get("head.count", tally.times().count()));
        if (!any) {
            span.setText("");
            cards.getChildren().clear();
            return;
        }
        Duration whole = Duration.between(tally.times().first(), tally.times().last());
        span.setText(Strings.get("head.span", SummaryFormat.moment(tally.times().first(), whole, zone.get()),
                SummaryFormat.moment(tally.times().last(), whole, zone.get())));
        String focused = focused();
        draw(tally);
        if (!focused.isEmpty()) {
            lookupAll(".tally-bar").stream().map(Bar.class::cast).filter(bar -> bar.question().equals(focused))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void draw(Tally tally) {
        var groups = new GroupCards(tally, search);
        cards.getChildren().clear();
        cards.add(new TimesCard(tally.times(), zone.get(), search).card(), 0, 0, 2, 1);
        cards.add(groups.events(), 0, 1);
        cards.add(groups.campaigns(), 1, 1);
        cards.add(groups.outcomes(), 0, 2);
        cards.add(groups.signatures(), 1, 2);
        cards.add(new WaitsCard(tally.waits(), search).card(), 0, 3, 2, 1);
    }

    private String focused() {
        return getScene() != null && getScene().getFocusOwner() instanceof Bar bar ? bar.question() : "";
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static void set(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
