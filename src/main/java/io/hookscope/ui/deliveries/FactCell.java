package io.hookscope.ui.deliveries;

import io.hookscope.check.Conclusion;
import io.hookscope.event.Printable;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.Wrapped;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.model.Flags;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.Notes;
import io.hookscope.ui.deliveries.model.UnreadMarks;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A cell of the table: writes what its column says about the line. For the FX thread. */
final class FactCell extends TableCell<Line, Line> implements BodyValues.Asker {

    private static final double INDENT = 12;
    /** What a letter of an event takes in the usual size, and what stands beside the name, in pixels. */
    private static final double LETTER = 6.4;
    private static final double PADDING = 12;
    private static final String FLAG = "\u2691 ";
    private static final String NOTE = "\u270e ";
    private static final String LOSES_END = "loses-end";

    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    /**
     * What a cell writes from: the way of writing, what a person attached, what nobody looked at yet, how long figures are, and
     * what bodies say.
     */
    record Known(CellText text, Flags flags, Notes notes, UnreadMarks unread, FigureWidths figures,
            BodyValues bodies) {}

    private final Column column;
    private final CellText text;
    private final Known known;
    private final Label badge = new Label();
    /** A graphic, because text is elided without regard to a padding that changes. */
    private final Region indent = new Region();
    private @Nullable String tone;
    /** What stands in the body. */
    private BodyValues.Value said = BodyValues.Value.NONE;

    FactCell(Column column, Known known) {
        this.known = known;
        this.column = column;
        this.text = known.text();
        getStyleClass().addAll("fact-" + column.look().name().toLowerCase(Locale.ROOT),
                "cell-" + (column instanceof Fact ? column.word() : "body"));
        badge.getStyleClass().add("badge");
        badge.setMinWidth(0);
        indent.setMinWidth(INDENT);
        setGraphicTextGap(0);
        if (column.saysMostAtItsBeginning()) {
            getStyleClass().add(LOSES_END);
        }
        setAlignment(column.look() == Column.Look.AMOUNT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setOnMouseEntered(_ -> explain());
    }

    /** A line says the same for as long as it is one; its place changes with each that comes above it. */
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        boolean same = !empty && line != null && line == getItem();
        super.updateItem(line, empty);
        if (!same) {
            write(line, empty);
        }
    }

    private void write(@Nullable Line line, boolean empty) {
        String words = empty || line == null ? "" : says(line);
        tone(line == null || empty ? null : toneOf(line));
        if (column.look() == Column.Look.BADGE) {
            showBadge(line, words);
        } else {
            setText(line == null || empty ? words : attached(line, words));
            known.figures().shown(column, words);
        }
        mark();
        if (column == Fact.EVENT) {
            graphic(line != null && isPart(line) ? indent : null);
        }
    }

    private String says(Line line) {
        return switch (column) {
            case Fact fact -> LineText.of(line, fact, text);
            case BodyField field -> {
                said = known.bodies().of(new BodyValues.Place(line.packed().seq(), field), this);
                yield said.text();
            }
        };
    }

    @Override
    public BodyValues.@Nullable Place place() {
        Line line = getItem();
        return line != null && !isEmpty() && getScene() != null && column instanceof BodyField field
                ? new BodyValues.Place(line.packed().seq(), field)
                : null;
    }

    @Override
    public void show(BodyValues.Value value) {
        setText(Printable.of(value.text()));
        said = value;
        if (getTableRow() instanceof LineRow row) {
            row.retell();
        }
    }

    /**
     * Shows whether anybody looked at it yet. The cell carries that and not its row, so that rows are not styled anew with all
     * their cells where somebody scrolls from unread ones to others.
     */
    void mark() {
        if (column.look() == Column.Look.SIGN) {
            boolean unread = !isEmpty() && getItem() instanceof Line line && known.unread().contains(line);
            if (unread != getPseudoClassStates().contains(UNREAD)) {
                pseudoClassStateChanged(UNREAD, unread);
                restyled();
            }
        }
    }

    /** Flag and pen stand before the event; the note itself has a column. What a sender wrote stays on one line. */
    private String attached(Line line, String words) {
        return column instanceof Fact fact ? switch (fact) {
            case EVENT -> signs(line) + Printable.of(within(line, words));
            case NOTE -> Printable.of(known.notes().of(line));
            case CODE, CAMPAIGN, CUSTOMER, SOURCE, METHOD, PATH -> Printable.of(words);
            default -> words;
        } : Printable.of(words);
    }

    private String signs(Line line) {
        return (known.flags().contains(line) ? FLAG : "") + (known.notes().of(line).isEmpty() ? "" : NOTE);
    }

    private String within(Line line, String words) {
        boolean named = line instanceof Line.Delivery && words.equals(line.facts().summary().event());
        double room = getTableColumn().getWidth() / Zoom.px(1) - PADDING - (isPart(line) ? INDENT : 0);
        return named ? EventName.within(words, (int) (room / LETTER) - signs(line).length()) : words;
    }

    private static boolean isPart(Line line) {
        return line instanceof Line.Delivery part && part.under() != null;
    }

    /** How much of an event's name there is room for depends on the column's width. */
    @Override
    public void resize(double width, double height) {
        boolean other = width != getWidth();
        super.resize(width, height);
        Line line = getItem();
        if (other && column == Fact.EVENT && line != null && !isEmpty()) {
            setText(attached(line, says(line)));
        }
    }

    private @Nullable String toneOf(Line line) {
        return column instanceof Fact fact ? switch (fact) {
            case STATE -> "mark-" + mark(line);
            case EVENT -> line instanceof Line.Checkout ? LOSES_END : null;
            case CODE -> line instanceof Line.Checkout checkout && checkout.place().alarm() ? "tone-warn" : null;
            case ANSWERED -> LineText.isLate(line.facts())
                    ? "tone-warn"
                    : LineText.isRefusal(line.facts()) ? "tone-bad" : null;
            default -> null;
        } : null;
    }

    private static String mark(Line line) {
        StateGlyph mark = StateGlyph.of(line.facts());
        boolean quiet = line instanceof Line.Checkout || line instanceof Line.Delivery part && part.isTotal();
        return quiet && mark != StateGlyph.PROBLEM ? "checkout" : mark.word();
    }

    private void showBadge(@Nullable Line line, String words) {
        if (words.isEmpty() || line == null) {
            graphic(null);
            return;
        }
        badge.setText(words);
        String colour = badgeTone(line.facts().conclusion());
        if (!badge.getStyleClass().contains(colour)) {
            badge.getStyleClass().setAll("badge", colour);
            restyled();
        }
        graphic(badge);
    }

    private void graphic(@Nullable Node next) {
        if (getGraphic() != next) {
            setGraphic(next);
            restyled();
        }
    }

    private void restyled() {
        if (getTableRow() instanceof LineRow row) {
            row.restyle(this);
        }
    }

    /** A change of style classes costs more than all the rest of an update, so there is none without need. */
    private void tone(@Nullable String next) {
        if (Objects.equals(tone, next)) {
            return;
        }
        if (tone != null) {
            getStyleClass().remove(tone);
        }
        if (next != null) {
            getStyleClass().add(next);
        }
        tone = next;
        restyled();
    }

    private static String badgeTone(@Nullable Conclusion conclusion) {
        if (conclusion == null) {
            return "badge-quiet";
        }
        return switch (conclusion.signature().kind()) {
            case VALID -> "badge-ok";
            case WRONG, MALFORMED -> "badge-bad";
            case MISSING -> "badge-warn";
            case NO_SECRET, NOT_CHECKED -> "badge-quiet";
        };
    }

    /** A tooltip is made when the pointer comes, because most cells never see it. */
    private void explain() {
        Line line = getItem();
        if (line == null) {
            setTooltip(null);
            return;
        }
        String missing = line instanceof Line.Checkout checkout ? LineText.missing(checkout, text) : "";
        String cut = FullTextTooltip.isElided(this) ? getText() : "";
        String more = column instanceof Fact fact ? switch (fact) {
            case STATE -> LineText.state(line);
            case RECEIVED -> text.fullTime(line.facts().receivedAt());
            case ANSWERED -> LineText.answered(line, text);
            case SIGNATURE -> signature(line.facts().conclusion());
            case EVENT -> noted(line);
            case CODE -> !missing.isEmpty() ? missing : cut;
            default -> cut;
        } : ofBody(cut);
        setTooltip(more.isEmpty() ? null : Wrapped.tooltip(more));
    }

    private String ofBody(String cut) {
        return !said.why().isEmpty()
                ? said.why()
                : said.extent() == BodyValues.Extent.BEGINNING ? cut + "\n\n" + Strings.get("field.cut") : cut;
    }

    private String noted(Line line) {
        String note = known.notes().of(line);
        String whole = signs(line) + says(line);
        boolean cut = FullTextTooltip.isElided(this) || !whole.equals(getText());
        return note.isEmpty() ? cut ? whole : "" : whole + "\n" + NOTE + note;
    }

    private String signature(@Nullable Conclusion conclusion) {
        return conclusion != null && conclusion.signature().pending()
                ? Strings.get("cell.pending")
                : badge.getText();
    }
}
