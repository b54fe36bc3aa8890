package io.hookscope.ui.exchange;

import io.hookscope.exchange.Format;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.ui.FileAsk;
import io.hookscope.ui.WhenInFront;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks what to export, in which form and with how much in it, and does it. For the FX thread. */
public final class ExportPane extends VBox {

    /** Which deliveries can be exported by number: those selected and those that search and chips let through. */
    public record Choice(Supplier<List<Long>> selected, Supplier<List<Long>> shown) {}

    private enum What {
        SELECTED, SHOWN, ALL
    }

    private final ExchangeDesk desk;
    private final Choice choice;
    private final FileAsk files;
    private final WorkPane work;
    private final ComboBox<Format> format = new ComboBox<>();
    private final ComboBox<What> what = new ComboBox<>();
    private final ComboBox<Care> care = new ComboBox<>();
    private final Label warning = new Label(Strings.get("export.warning"));
    private List<Long> selected = List.of();
    private List<Long> shown = List.of();

    /** Returns the window's title. */
    public static String title() {
        return Strings.get("export.title");
    }

    /** Exports with that desk. */
    public ExportPane(ExchangeDesk desk, Choice choice, FileAsk files, Executor fx) {
        this.desk = desk;
        this.files = files;
        this.choice = choice;
        work = new WorkPane(fx);
        getStyleClass().add("side");
        fill(format, "export.format", Format.values());
        fill(what, "export.what", What.values());
        fill(care, "export.care", Care.values());
        format.setConverter(words(f -> Strings.get("format." + f.extension())));
        care.setConverter(words(Care::words));
        warning.setWrapText(true);
        warning.setId("export-warning");
        warning.getStyleClass().add("bad");
        warning.visibleProperty().bind(care.valueProperty().isEqualTo(Care.FULL));
        warning.managedProperty().bind(warning.visibleProperty());
        var go = new Button(Strings.get("export.go"));
        go.setId("export-go");
        go.setDefaultButton(true);
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> ask());
        getChildren().setAll(labelled("export.format", format), labelled("export.what", what),
                labelled("export.care", care), warning, go, work);
        refresh();
        WhenInFront.run(this, this::count);
    }

    /** Counts anew what is selected and shown, and offers the selected ones when there are several. */
    public void refresh() {
        count();
        what.setValue(selected.size() > 1 ? What.SELECTED : What.ALL);
    }

    /** Counts anew what is selected and shown: those that were counted are exported, and no others. */
    public void count() {
        selected = choice.selected().get();
        shown = choice.shown().get();
        int ofSelected = selected.size();
        int ofShown = shown.size();
        What wanted = what.getValue();
        what.setConverter(words(w -> switch (w) {
            case SELECTED -> Strings.get("what.selected", ofSelected);
            case SHOWN -> Strings.get("what.shown", ofShown);
            case ALL -> Strings.get("what.all");
        }));
        what.getItems().setAll(What.values());
        what.setValue(wanted);
    }

    private void ask() {
        if (work.isBusy()) {
            return;
        }
        DeliverySelection selection = selection();
        var wish = new FileAsk.Wish(title(), Strings.get("export.file") + "." + format.getValue().extension(),
                List.of());
        files.save(getScene().getWindow(), wish).ifPresent(file -> work.run(
                w -> desk.export(new ExchangeDesk.Order(format.getValue(), selection, care.getValue(), file), w)));
    }

    private DeliverySelection selection() {
        return switch (what.getValue()) {
            case SELECTED -> among(selected);
            case SHOWN -> among(shown);
            case ALL -> DeliverySelection.ALL;
        };
    }

    private static DeliverySelection among(List<Long> numbers) {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        return DeliverySelection.ALL.among(seq -> Arrays.binarySearch(sorted, seq) >= 0);
    }

    private static <T> void fill(ComboBox<T> box, String key, T[] values) {
        box.getItems().setAll(values);
        box.setValue(values[0]);
        box.setId(key.replace('.', '-'));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(Strings.get(key));
    }

    private static VBox labelled(String key, ComboBox<?> box) {
        var label = new Label(Strings.get(key));
        label.setLabelFor(box);
        return new VBox(4, label, box);
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the boxes are not editable");
            }
        };
    }
}
