package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of the table: carries the unread mark, and says itself in words. For the FX thread. */
final class DeliveryRow extends TableRow<Row> {

    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final DeliveriesModel model;
    private final CellText text;

    DeliveryRow(DeliveriesModel model, CellText text) {
        this.model = model;
        this.text = text;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        mark();
        setAccessibleText(row == null || empty ? null : words(row));
    }

    /** Shows whether anybody looked at it yet. */
    void mark() {
        Row row = getItem();
        pseudoClassStateChanged(UNREAD, row != null && model.isUnread(row.seq()));
    }

    private String words(Row row) {
        String facts = Arrays.stream(Column.values()).filter(c -> c != Column.STATE && c.shownAtFirst())
                .filter(c -> !c.text(row, text).isEmpty()).map(c -> c.title() + " " + c.text(row, text))
                .collect(Collectors.joining(", "));
        String unread = model.isUnread(row.seq()) ? Strings.get("row.unread") + ", " : "";
        return unread + Mark.of(row).words() + ", " + facts;
    }
}
