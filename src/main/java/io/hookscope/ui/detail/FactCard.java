package io.hookscope.ui.detail;

import io.hookscope.event.Printable;
import io.hookscope.ui.Wrapped;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.detail.tree.DetailCards.Card;
import io.hookscope.ui.detail.tree.Shown;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One fact under its title, as wide as there is room. No amount is ever cut: what does not fit beside the others stands on the
 * next line. FX thread only.
 */
final class FactCard extends VBox {
    /** A sum up to this many characters stands on one line where it can; other cards give way. */
    private static final int LONGEST_SUM = 40;
    /** A fact of more characters takes what others leave. */
    private static final int LONG = 22;
    private static final double NARROWEST = 88;
    /** In pixels. */
    private static final double USUAL = 170;
    /** Digits, with the name of a currency at most. */
    private static final Pattern AMOUNT = Pattern.compile("\\P{L}*\\d\\P{L}*\\p{L}{0,3}|\\p{L}{0,3}\\P{L}*\\d\\P{L}*");
    /** Before each sign of a sum. */
    private static final Pattern NEXT = Pattern.compile(" (?=[\u2212+] )");

    private final double least;
    private final double usual;

    FactCard(Card card) {
        boolean sum = !card.aside().isEmpty() && card.fact().text().length() + card.aside().length() < LONGEST_SUM;
        least = sum ? USUAL : NARROWEST;
        usual = sum ? Double.MAX_VALUE : USUAL;
        var title = new Label(card.title());
        title.getStyleClass().add("card-title");
        getChildren().setAll(title, line(card));
        getStyleClass().add("card");
        setAccessibleText(card.title() + ": " + card.fact().text() + " " + card.aside());
        HBox.setHgrow(this, !sum && card.fact().text().length() > LONG ? Priority.ALWAYS : Priority.SOMETIMES);
    }

    private static Region line(Card card) {
        Label fact = part(card.fact().text(), card.fact().text(),
                card.fact().style() == Shown.Style.MONO ? "card-mono" : "card-fact");
        if (card.aside().isEmpty()) {
            fact.setMinWidth(AMOUNT.matcher(card.fact().text()).matches() ? USE_PREF_SIZE : 0);
            return new HBox(fact);
        }
        var line = new Sum();
        line.setRowValignment(VPos.BASELINE);
        line.getStyleClass().add("card-line");
        line.getChildren().add(fact);
        Stream.of(NEXT.split(card.aside()))
                .map(piece -> part(piece, card.fact().text() + " " + card.aside(), "muted"))
                .forEach(line.getChildren()::add);
        line.getChildren().forEach(piece -> ((Label) piece).setMinWidth(USE_PREF_SIZE));
        return line;
    }

    /** Wants to be one line, and lays in several what does not fit. */
    private static final class Sum extends FlowPane {

        @Override
        protected double computePrefWidth(double height) {
            double parts = getChildren().stream().mapToDouble(part -> snapSizeX(part.prefWidth(-1))).sum();
            return snappedLeftInset() + parts + (getChildren().size() - 1) * snapSpaceX(getHgap())
                    + snappedRightInset();
        }
    }

    private static Label part(String text, String whole, String style) {
        var part = new Label(Printable.of(text));
        part.getStyleClass().add(style);
        part.setTooltip(Wrapped.tooltip(whole));
        return part;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(super.computeMinWidth(height), Math.min(Zoom.px(least), super.computePrefWidth(height)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(super.computeMinWidth(height), Math.min(Zoom.px(usual), super.computePrefWidth(height)));
    }
}
