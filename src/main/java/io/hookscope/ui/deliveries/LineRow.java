package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A row of the table: shows what belongs together, and says itself in words. For the FX thread. */
final class LineRow extends TableRow<Line> {

    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");
    private static final PseudoClass EVEN = PseudoClass.getPseudoClass("even");
    private static final PseudoClass CHECKOUT = PseudoClass.getPseudoClass("checkout");
    private static final PseudoClass PART = PseudoClass.getPseudoClass("part");
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

    private final DeliveriesModel model;
    private final CellText text;
    private final Function<Line, String> fields;
    /** Found when somebody asks: hardly anybody does, and in a flood rows show another line ten times a second. */
    private final StringBinding words = new StringBinding() {
        @Override
        protected @Nullable String computeValue() {
            Line line = getItem();
            return line == null || LineRow.this.isEmpty() ? null : words(line);
        }
    };
    private final Set<Node> restyled = new HashSet<>();

    /**
     * Makes a row.
     *
     * @param fields returns what bodies say in columns of their own, in words; empty when nothing
     * @param toggle called when a person clicks a checkout open or closed
     */
    LineRow(DeliveriesModel model, CellText text, Function<Line, String> fields, Consumer<Line.Checkout> toggle) {
        this.model = model;
        this.text = text;
        this.fields = fields;
        accessibleTextProperty().bind(words);
        setOnMouseClicked(click -> {
            if (getItem() instanceof Line.Checkout checkout && toggles(click)) {
                toggle.accept(checkout);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(CHECKOUT, line instanceof Line.Checkout);
        pseudoClassStateChanged(PART, line instanceof Line.Delivery part && part.under() != null);
        pseudoClassStateChanged(TOTAL, line instanceof Line.Delivery part && part.isTotal());
        words.invalidate();
    }

    /**
     * Shows the line that stands there; the style of what looks another way than before is worked out at once. Whether its
     * number is odd is nothing that is seen.
     */
    void show(int index) {
        Set<PseudoClass> before = look();
        updateIndex(index);
        if (!look().equals(before)) {
            applyCss();
        } else {
            restyled.forEach(Node::applyCss);
        }
        restyled.clear();
    }

    /** Returns all by which the whole row may look another way. */
    private Set<PseudoClass> look() {
        Set<PseudoClass> look = new HashSet<>(getPseudoClassStates());
        look.remove(ODD);
        look.remove(EVEN);
        return look;
    }

    /** More is known of the line than before. */
    void retell() {
        words.invalidate();
    }

    /** That cell of it looks another way. */
    void restyle(Node cell) {
        restyled.add(cell);
    }

    /** The first click of two on the glyph, so that a double click does not undo it, or the second one anywhere else. */
    private boolean toggles(MouseEvent click) {
        return click.getButton() == MouseButton.PRIMARY && click.getClickCount() % 2 == (onGlyph(click) ? 1 : 0);
    }

    private boolean onGlyph(MouseEvent click) {
        Node node = click.getTarget() instanceof Node target ? target : null;
        while (node != null && node != this) {
            if (node.getStyleClass().contains("fact-sign")) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    private String words(Line line) {
        String facts = Arrays.stream(Fact.values()).filter(c -> c != Fact.STATE && c.shownAtFirst())
                .filter(c -> !LineText.of(line, c, text).isEmpty())
                .map(c -> c.title() + " " + LineText.alone(line, c, text)).collect(Collectors.joining(", "));
        String unread = model.unread().contains(line) ? Strings.get("row.unread") + ", " : "";
        String missing = line instanceof Line.Checkout checkout ? LineText.missing(checkout, text) : "";
        String flagged = model.flags().contains(line) ? Strings.get("row.flagged") + ", " : "";
        String note = model.notes().of(line);
        String noted = note.isEmpty() ? "" : ", " + Strings.get("row.noted", note);
        return unread + flagged + LineText.state(line) + ", " + facts + fields.apply(line)
                + (missing.isEmpty() ? "" : ", " + missing)
                + noted;
    }
}
