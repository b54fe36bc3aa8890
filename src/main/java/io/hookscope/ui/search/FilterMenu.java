package io.hookscope.ui.search;

import io.hookscope.ui.ViewMemory;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The menu beside the search: searches that have a name, and a place to name another. For the FX thread. */
public final class FilterMenu {

    private final MenuButton button;
    private final TextField field;
    private final SavedFilters saved;
    private final Runnable help;

    /** Fills that menu; choosing puts a search into the field. */
    public FilterMenu(MenuButton button, TextField field, ViewMemory memory, Runnable help) {
        this.button = button;
        this.field = field;
        this.saved = new SavedFilters(memory);
        this.help = help;
        button.setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        saved.all().forEach((name, text) -> items.add(entry(name + "   " + text, () -> put(text))));
        if (items.isEmpty()) {
            var none = new MenuItem(Strings.get("filters.none"));
            none.setDisable(true);
            items.add(none);
        } else {
            var remove = new Menu(Strings.get("filters.remove"));
            saved.all().keySet().forEach(name -> remove.getItems().add(entry(name, () -> saved.remove(name))));
            items.add(remove);
        }
        items.add(new SeparatorMenuItem());
        items.add(naming());
        items.add(entry(Strings.get("filters.help"), help));
        button.getItems().setAll(items);
    }

    private MenuItem naming() {
        var name = new TextField();
        name.setId("filter-name");
        name.setPromptText(Strings.get("filters.name"));
        name.setAccessibleText(Strings.get("filters.name"));
        var save = new Button(Strings.get("filters.save"));
        save.setId("filter-save");
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        Runnable deed = () -> {
            if (!name.getText().isBlank()) {
                saved.save(name.getText(), field.getText());
                button.hide();
            }
        };
        save.setOnAction(_ -> deed.run());
        name.setOnAction(_ -> deed.run());
        var row = new HBox(6, name, save);
        row.setDisable(field.getText().isBlank());
        return new CustomMenuItem(row, false);
    }

    private void put(String text) {
        field.setText(text);
        field.requestFocus();
        field.end();
    }

    private static MenuItem entry(String words, Runnable deed) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> deed.run());
        return item;
    }
}
