package io.hookscope.ui.detail;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.check.related.Shares;
import io.hookscope.event.Amounts;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import io.hookscope.ui.Wrapped;
import io.hookscope.ui.detail.tree.DetailCards.Card;
import io.hookscope.ui.detail.tree.Shown;
import io.hookscope.ui.detail.tree.View;
import io.hookscope.ui.detail.words.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the deliveries of one checkout come to, and the way to each of them. For the FX thread. */
final class CheckoutPane extends ScrollPane {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH);

    private final LongConsumer select;
    private final VBox blocks = new VBox();
    private View view = View.USUAL;

    /** Calls {@code select} with the number of the delivery that a person wants to see. */
    CheckoutPane(LongConsumer select) {
        this.select = select;
        setId("detail-checkout");
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "detail-scroll");
        blocks.getStyleClass().add("detail-text");
        setContent(blocks);
    }

    /** Shows the checkout: {@code whole} says what it comes to, {@code rows} are its deliveries in order. */
    void show(Row whole, List<Row> rows, View next) {
        view = next;
        CheckoutPlace place = whole.place();
        if (place == null) {
            return;
        }
        List<Node> shown = new ArrayList<>();
        shown.add(headline(whole.summary(), place));
        shown.add(words(Words.of("checkout.meta", place.label(), place.counts(), span(rows)), "mono", "muted"));
        shown.add(cards(whole.summary(), place));
        if (!place.missing().isEmpty()) {
            shown.add(missing(place));
        }
        shown.add(words(Words.of("checkout.members"), "check-name"));
        var shares = shares(whole.summary(), rows);
        rows.forEach(row -> shown.add(line(row, shares.own(Shares.Stated.of(row.summary())))));
        shown.add(words(Words.of("checkout.book"), "muted"));
        blocks.getChildren().setAll(shown);
    }

    private static Label headline(Summary summary, CheckoutPlace place) {
        Label headline = words(summary.customer() == null
                ? Words.of("checkout.headline.nobody", place.redeemables())
                : Words.of("checkout.headline", summary.customer(), place.redeemables()), "headline");
        headline.setId("detail-checkout-headline");
        return headline;
    }

    private FlowPane cards(Summary summary, CheckoutPlace place) {
        var cards = new FlowPane(8, 8);
        cards.getStyleClass().add("cards");
        card(cards, "checkout.paid", Amounts.orderTotal(summary, view.money()));
        card(cards, "checkout.off", Amounts.discount(summary, view.money()));
        card(cards, "checkout.arrived", place.counts());
        return cards;
    }

    private static void card(FlowPane cards, String title, String fact) {
        if (!fact.isEmpty()) {
            // none of them gives way: a sum that is cut is worse than a second line
            cards.getChildren().add(new FactCard(new Card(Words.of(title), Shown.plain(fact), "")));
        }
    }

    /** Within the quiet period the rest is on its way; after it something is wrong. */
    private static Node missing(CheckoutPlace place) {
        String names = String.join("; ", place.missing());
        var box = new VBox(words(Words.of(place.alarm() ? "checkout.missing" : "checkout.waiting", names)));
        box.setId("detail-checkout-missing");
        box.getStyleClass().addAll("finding", place.alarm() ? "warning" : "notice");
        return box;
    }

    private static Shares shares(Summary whole, List<Row> rows) {
        Map<String, Shares.Stated> parts = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.isTotal()).forEach(row -> parts.putIfAbsent(
                Objects.requireNonNullElse(row.summary().ids().redemption(), "#" + row.seq()),
                Shares.Stated.of(row.summary())));
        return Shares.of(whole.discount(), List.copyOf(parts.values()));
    }

    private Node line(Row row, @Nullable BigDecimal own) {
        Summary summary = row.summary();
        Conclusion conclusion = row.conclusion();
        boolean total = row.isTotal();
        String off = own == null ? "" : Amounts.text(own.negate(), summary.discountUnit(), view.money());
        String what = total
                ? Words.of("related.total")
                : summary.code() == null ? summary.label() : summary.code();
        var says = words(what + (off.isEmpty() || total ? "" : " · " + off), total ? "muted" : "said");
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(link(row.seq()), fixed(TIME.format(row.receivedAt().atZone(view.zone()))), says);
        int problems = conclusion == null ? 0 : conclusion.problems();
        if (problems > 0) {
            Label badge = words(Words.of("head.problems", problems), "badge", "bad");
            badge.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(badge);
        }
        line.getStyleClass().add("related-line");
        return line;
    }

    private Node link(long seq) {
        var link = new Hyperlink("#" + seq);
        link.setId("detail-checkout-" + seq);
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(Words.of("related.show", Long.toString(seq)));
        link.setOnAction(_ -> select.accept(seq));
        return link;
    }

    private static Label fixed(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("mono", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label words(String text, String... styles) {
        var label = Wrapped.label(text);
        label.getStyleClass().addAll(styles);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String span(List<Row> rows) {
        Instant first = rows.stream().map(Row::receivedAt).min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant last = rows.stream().map(Row::receivedAt).max(Instant::compareTo).orElse(first);
        return Meta.span(Duration.between(first, last));
    }
}
