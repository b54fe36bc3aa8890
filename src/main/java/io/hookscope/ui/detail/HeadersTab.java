package io.hookscope.ui.detail;

import io.hookscope.delivery.Header;
import io.hookscope.ui.Clip;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.Wrapped;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.detail.words.Words;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;

/** The request's headers in their order of arrival, repeats included. FX thread only. */
final class HeadersTab extends TableView<Header> {
    /** What stands left and right of a value, in pixels. */
    private static final double PADDING = 14;
    private static final int NONE = -1;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** The line whose value is shown whole. */
    private int whole = NONE;

    HeadersTab() {
        setId("detail-headers");
        setAccessibleText(Words.of("headers.accessible"));
        getStyleClass().add("detail-table");
        setPlaceholder(new Label(Words.of("headers.none")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().setAll(List.of(column("headers.name", 210, Header::name, ElidedCell::new),
                column("headers.value", 380, Header::value, ValueCell::new)));
        var value = new MenuItem(Words.of("headers.copy.value"));
        value.setOnAction(_ -> copy(Header::value));
        var line = new MenuItem(Words.of("headers.copy.line"));
        line.setOnAction(_ -> copy(HeadersTab::line));
        var all = new MenuItem(Words.of("headers.copy.all"));
        all.setOnAction(_ -> Clip.copy(text(getItems())));
        setContextMenu(new ContextMenu(value, line, all));
        // no accelerator of the menu: JavaFX would take it for one of the whole window
        setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                copy(Header::value);
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER) {
                toggle();
                key.consume();
            }
        });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                toggle();
            }
        });
    }

    /** Shows these headers instead of others. */
    void show(List<Header> headers) {
        whole = NONE;
        getItems().setAll(headers);
    }

    /** Shows the value of the selected line whole, or all of them on one line again. */
    private void toggle() {
        int chosen = getSelectionModel().getSelectedIndex();
        whole = chosen == whole ? NONE : chosen;
        refresh();
    }

    /** Returns the headers as lines of a request. */
    static String text(List<Header> headers) {
        return headers.stream().map(HeadersTab::line).collect(Collectors.joining("\n"));
    }

    private static String line(Header header) {
        return header.name() + ": " + header.value();
    }

    private void copy(Function<Header, String> part) {
        var header = getSelectionModel().getSelectedItem();
        if (header != null) {
            Clip.copy(part.apply(header));
        }
    }

    private static TableColumn<Header, String> column(String title, double width, Function<Header, String> part,
            Supplier<TableCell<Header, String>> cell) {
        var column = new TableColumn<Header, String>(Words.of(title));
        Zoom.width(column, width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(f -> new ReadOnlyStringWrapper(part.apply(f.getValue())));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private static class ElidedCell extends TableCell<Header, String> {
        ElidedCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            getStyleClass().add("mono");
            FullTextTooltip.tell(this);
        }

        @Override
        protected void updateItem(String value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : value);
        }
    }

    /** A label within a line is as high as one line of text, so that the whole stands there as a text. */
    private final class ValueCell extends ElidedCell {

        @Override
        protected void updateItem(String value, boolean empty) {
            super.updateItem(value, empty);
            boolean open = !empty && getIndex() == whole;
            setGraphic(open ? wrapped(value) : null);
            setContentDisplay(open ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }

        private Text wrapped(String value) {
            var text = new Text(Wrapped.safe(value));
            text.getStyleClass().add("whole");
            text.wrappingWidthProperty().bind(getTableColumn().widthProperty().subtract(Zoom.px(PADDING)));
            return text;
        }
    }
}
