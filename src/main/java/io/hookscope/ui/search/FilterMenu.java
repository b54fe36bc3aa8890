package io.hookscope.ui.search;

import io.hookscope.ui.DiscreetField;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.ViewMemory;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The menu beside the search: searches that have a name, and a row to name another. For the FX thread. */
public final class FilterMenu {

    private final MenuButton button;
    private final DiscreetField field;
    private final SavedFilters saved;
    private final Discretion discretion;
    private final Runnable help;
    private final DiscreetField name = new DiscreetField();
    private final HBox naming = new HBox();

    private enum Asking {
        FOR_A_NAME, NOT
    }

    /** Fills that menu; choosing puts a search into the field. */
    public FilterMenu(MenuButton button, DiscreetField field, ViewMemory memory, Discretion discretion,
            Runnable help) {
        this.button = button;
        this.field = field;
        this.saved = new SavedFilters(memory);
        this.discretion = discretion;
        this.help = help;
        name.hide(discretion, Discretion::dots);
        button.setOnShowing(_ -> fill());
        discretion.onChange(this::fill);
        build();
        fill();
    }

    /** Returns the row that asks for a name, while one is asked for. */
    public Node naming() {
        return naming;
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        var keep = entry(Strings.get("filters.keep"), () -> ask(Asking.FOR_A_NAME));
        keep.setId("filter-keep");
        keep.setDisable(field.getText().isBlank());
        items.add(keep);
        items.add(new SeparatorMenuItem());
        List<String> names = List.copyOf(saved.all().keySet());
        saved.all().forEach((name, text) -> items.add(entry(shown(names, name, "   " + text), () -> put(text))));
        if (saved.all().isEmpty()) {
            var none = new MenuItem(Strings.get("filters.none"));
            none.setDisable(true);
            items.add(none);
        } else {
            var remove = new Menu(Strings.get("filters.remove"));
            names.forEach(
                    name -> remove.getItems().add(entry(shown(names, name, ""), () -> saved.remove(name))));
            items.add(remove);
        }
        items.add(new SeparatorMenuItem());
        items.add(entry(Strings.get("filters.help"), help));
        button.getItems().setAll(items);
    }

    /** Where what is searched is hidden, a search goes by its place in the menu. */
    private String shown(List<String> names, String name, String behind) {
        return discretion.isHiding() ? Strings.get("filters.hidden", names.indexOf(name) + 1) : name + behind;
    }

    private void build() {
        name.setId("filter-name");
        name.setPromptText(Strings.get("filters.name"));
        name.setAccessibleText(Strings.get("filters.name"));
        name.setOnAction(_ -> save());
        name.setPrefColumnCount(28);
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ask(Asking.NOT);
                event.consume();
            }
        });
        var save = new Button(Strings.get("filters.save"));
        save.setId("filter-save");
        save.getStyleClass().add("small");
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(_ -> save());
        naming.setId("filter-naming");
        naming.getStyleClass().add("searchrow");
        naming.getChildren().setAll(name, save);
        naming.managedProperty().bind(naming.visibleProperty());
        naming.setVisible(false);
    }

    private void save() {
        if (!name.getText().isBlank()) {
            saved.save(name.getText(), field.getText());
            ask(Asking.NOT);
        }
    }

    private void ask(Asking now) {
        naming.setVisible(now == Asking.FOR_A_NAME);
        name.clear();
        (now == Asking.FOR_A_NAME ? name : field).requestFocus();
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
