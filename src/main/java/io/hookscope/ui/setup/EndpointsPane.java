package io.hookscope.ui.setup;

import io.hookscope.check.related.Sources.Source;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.Zoom;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every webhook that has sent to this session, how often, and where it believes to send. For the FX thread. */
public final class EndpointsPane extends VBox {

    private static final DateTimeFormatter SEEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final TableView<Source> table = new TableView<>();

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("endpoints.title");
    }

    /** Tells times in the zone of the time, and of URLs what may be seen. */
    public EndpointsPane(Supplier<ZoneId> zone, Discretion discretion) {
        getStyleClass().add("side");
        Zoom.style(this, EndpointsPane.class, "setup.css");
        setPrefSize(820, 320);
        var intro = new Label(Strings.get("endpoints.intro"));
        intro.getStyleClass().add("muted");
        intro.setWrapText(true);
        intro.setMinHeight(USE_PREF_SIZE);
        table.setId("endpoints");
        table.setAccessibleText(title());
        table.getColumns().add(column("endpoints.id", 220, Source::id));
        table.getColumns()
                .add(column("endpoints.count", 112, source -> String.format(Locale.US, "%,d", source.count())));
        table.getColumns()
                .add(column("endpoints.seen", 150, source -> SEEN.format(source.lastSeen().atZone(zone.get()))));
        table.getColumns().add(column("endpoints.url", 288,
                source -> discretion
                        .shown(Objects.requireNonNullElse(source.targetUrl(), Strings.get("endpoints.nourl")))));
        discretion.onChange(table::refresh);
        table.setPlaceholder(new Label(Strings.get("endpoints.none")));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(intro, table);
    }

    /** Shows these. */
    public void show(List<Source> sources) {
        table.getItems().setAll(sources);
    }

    private static TableColumn<Source, String> column(String key, double width, Function<Source, String> text) {
        var column = new TableColumn<Source, String>(Strings.get(key));
        Zoom.width(column, width);
        column.setSortable(false);
        column.setCellFactory(_ -> new PlainCell());
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static final class PlainCell extends TableCell<Source, String> {

        PlainCell() {
            FullTextTooltip.tell(this);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }
}
