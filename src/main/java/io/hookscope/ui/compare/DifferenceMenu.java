package io.hookscope.ui.compare;

import io.hookscope.ui.Clip;
import io.hookscope.ui.compare.ComparePane.View;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

/** What can be done with the difference that is selected in the list. For the FX thread. */
final class DifferenceMenu extends ContextMenu {

    private final DifferenceTable table;
    private final BiConsumer<View, String> reveal;

    private DifferenceMenu(DifferenceTable table, BiConsumer<View, String> reveal) {
        this.table = table;
        this.reveal = reveal;
        getItems().setAll(entry("reveal", _ -> show(View.DETAILS)), entry("reveal.json", _ -> show(View.JSON)),
                entry("copy.pointer", line -> Clip.copy(line.difference().pointer())));
    }

    /** Gives the list the menu; Enter and a double click do what its first entry does. */
    static void on(DifferenceTable table, BiConsumer<View, String> reveal) {
        var menu = new DifferenceMenu(table, reveal);
        table.setContextMenu(menu);
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                menu.show(View.DETAILS);
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                menu.show(View.DETAILS);
            }
        });
    }

    private MenuItem entry(String key, Consumer<Found.Line> deed) {
        var entry = new MenuItem(Strings.get(key));
        entry.setOnAction(_ -> selected().ifPresent(deed));
        return entry;
    }

    private void show(View view) {
        selected().filter(line -> line.part() == Found.Line.Part.JSON)
                .ifPresent(line -> reveal.accept(view, line.difference().pointer()));
    }

    private Optional<Found.Line> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }
}
