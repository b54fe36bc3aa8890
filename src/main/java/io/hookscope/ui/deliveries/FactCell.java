package io.hookscope.ui.deliveries;

import io.hookscope.check.Conclusion;
import io.hookscope.store.Row;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell of the table: writes what its column says about the row. For the FX thread. */
final class FactCell extends TableCell<Row, Row> {

    private final Column column;
    private final CellText text;
    private final Label badge = new Label();
    private @Nullable String tone;

    FactCell(Column column, CellText text) {
        this.column = column;
        this.text = text;
        getStyleClass().add("fact-" + column.look().name().toLowerCase(Locale.ROOT));
        badge.getStyleClass().add("badge");
        badge.setMinWidth(0);
        setAlignment(column.look() == Column.Look.AMOUNT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setOnMouseEntered(_ -> explain());
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        String words = empty || row == null ? "" : column.text(row, text);
        switch (column.look()) {
            case BADGE -> showBadge(row, words);
            case SIGN -> showSign(row, words);
            case TEXT, MONO, AMOUNT -> setText(words);
        }
    }

    private void showSign(@Nullable Row row, String words) {
        tone(row == null ? null : "mark-" + Mark.of(row).word());
        setText(words);
    }

    private void showBadge(@Nullable Row row, String words) {
        if (words.isEmpty() || row == null) {
            setGraphic(null);
            return;
        }
        badge.setText(words);
        badge.getStyleClass().setAll("badge", badgeTone(row.conclusion()));
        setGraphic(badge);
    }

    private void tone(@Nullable String next) {
        if (tone != null) {
            getStyleClass().remove(tone);
        }
        if (next != null) {
            getStyleClass().add(next);
        }
        tone = next;
    }

    private static String badgeTone(@Nullable Conclusion conclusion) {
        if (conclusion == null) {
            return "badge-quiet";
        }
        return switch (conclusion.signature().kind()) {
            case VALID -> "badge-ok";
            case WRONG, MALFORMED -> "badge-bad";
            case MISSING -> "badge-warn";
            case NO_SECRET -> "badge-quiet";
        };
    }

    /** A tooltip is made when the pointer comes, because most cells never see it. */
    private void explain() {
        Row row = getItem();
        if (row == null) {
            setTooltip(null);
            return;
        }
        String more = switch (column) {
            case STATE -> Mark.of(row).words();
            case RECEIVED -> text.fullTime(row.receivedAt());
            case ANSWERED -> row.answer() == null ? "" : row.answer().why();
            case SIGNATURE -> badge.getText();
            default -> isElided() ? getText() : "";
        };
        setTooltip(more.isEmpty() ? null : new Tooltip(more));
    }

    private boolean isElided() {
        return lookup(".text") instanceof Text drawn && !drawn.getText().equals(getText());
    }
}
