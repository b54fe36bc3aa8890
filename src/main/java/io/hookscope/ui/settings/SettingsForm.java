package io.hookscope.ui.settings;

import io.hookscope.settings.Settings;
import io.hookscope.ui.DiscreetField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Lines of settings, each a name with what changes it: choices count when they are chosen, texts with Enter or when the focus
 * moves on to another line. What is half typed when the window loses the focus or is closed does not count. The words of a
 * line stand under its key. For the FX thread.
 */
final class SettingsForm extends GridPane {

    /** Takes a change; the key names the line that it was made in. */
    interface Taker {

        /** Applies the change to the settings. */
        void take(String key, UnaryOperator<Settings> change);
    }

    private final Taker taker;
    private final List<Consumer<Settings>> shown = new ArrayList<>();
    private boolean showing;
    private @Nullable Settings last;

    SettingsForm(Taker taker) {
        super(16, 8);
        this.taker = taker;
        getStyleClass().add("settings-form");
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).subscribe(this::again);
    }

    /** Begins a group of lines. */
    void heading(String key) {
        var label = new Label(Strings.get("set." + key));
        label.getStyleClass().add("side-heading");
        label.setPadding(new Insets(getRowCount() == 0 ? 0 : 8, 0, 0, 0));
        add(label, 0, getRowCount(), 2, 1);
    }

    /** Adds a line with a text. */
    DiscreetField text(String key, Function<Settings, String> read, BiFunction<Settings, String, Settings> write) {
        var field = new DiscreetField();
        line(key, field, field);
        Runnable apply = () -> take(key, typed(field, read, write));
        field.setOnAction(_ -> apply.run());
        onLeaving(field, field, apply);
        shown.add(now -> set(field, read.apply(now)));
        return field;
    }

    /** Adds a line with a text that is chosen or typed. */
    ComboBox<String> typed(String key, List<String> choices, Function<Settings, String> read,
            BiFunction<Settings, String, Settings> write) {
        var box = new ComboBox<String>();
        box.setEditable(true);
        box.getItems().setAll(choices);
        box.setVisibleRowCount(12);
        line(key, box, box);
        Runnable apply = () -> take(key, typed(box.getEditor(), read, write));
        box.setOnAction(_ -> apply.run());
        box.getEditor().setOnAction(_ -> apply.run());
        box.getEditor().setId("set-" + key + "-text");
        box.getEditor().setAccessibleText(Strings.get("set." + key));
        onLeaving(box.getEditor(), box, apply);
        shown.add(now -> set(box.getEditor(), read.apply(now)));
        return box;
    }

    /** What still says what it showed changes nothing: a number may be shown rounded. */
    private UnaryOperator<Settings> typed(TextField field, Function<Settings, String> read,
            BiFunction<Settings, String, Settings> write) {
        String text = field.getText().strip();
        boolean untouched = last != null && text.equals(read.apply(last).strip());
        return settings -> untouched ? settings : write.apply(settings, text);
    }

    /** Adds a line with a choice; its words stand under the word and the constant's name. */
    <T> void choice(String key, List<T> choices, Function<T, String> words, Function<Settings, T> read,
            BiFunction<Settings, T, Settings> write) {
        var box = new ComboBox<T>();
        box.getItems().setAll(choices);
        box.setConverter(new Words<>(words));
        line(key, box, box);
        box.setOnAction(_ -> take(key, settings -> write.apply(settings, box.getValue())));
        shown.add(now -> box.setValue(read.apply(now)));
    }

    /** Adds a line with a box to tick. */
    void tick(String key, Function<Settings, Boolean> read, BiFunction<Settings, Boolean, Settings> write) {
        var box = new CheckBox(Strings.get("set." + key + ".words"));
        line(key, box, box);
        box.setOnAction(_ -> take(key, settings -> write.apply(settings, box.isSelected())));
        shown.add(now -> box.setSelected(read.apply(now)));
    }

    /** Adds a line in which the control stands among others. */
    void line(String key, Control control, Region around) {
        control.setId("set-" + key);
        control.setAccessibleText(Strings.get("set." + key));
        line(key, around);
    }

    /** Adds a line that changes nothing by itself. */
    void line(String key, Region shownThere) {
        var label = new Label(Strings.get("set." + key));
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHgrow(shownThere, Priority.ALWAYS);
        addRow(getRowCount(), label, shownThere);
    }

    /** Puts something beside the control of the line before. */
    void around(Control control, Node beside) {
        int row = GridPane.getRowIndex(control);
        getChildren().remove(control);
        add(new HBox(8, control, beside), 1, row);
    }

    /** Adds words under the line before. */
    void note(Label label, String style) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        below(label);
    }

    /** Adds something under the control of the line before. */
    void below(Node node) {
        add(node, 1, getRowCount());
    }

    /** Shows these settings; what a person is typing stays. */
    void show(Settings now) {
        last = now;
        showing = true;
        shown.forEach(line -> line.accept(now));
        showing = false;
    }

    private void take(String key, UnaryOperator<Settings> change) {
        if (!showing) {
            taker.take(key, change);
        }
    }

    private void onLeaving(TextField field, Node line, Runnable deed) {
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now && isOpen() && movedOn(field, line)) {
                deed.run();
            }
        });
    }

    private boolean isOpen() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    /** Whether the focus is elsewhere in this window; when the window itself loses it, it stays where it is. */
    private boolean movedOn(Node field, Node line) {
        Node owner = getScene().getFocusOwner();
        return owner != field && owner != line;
    }

    private void again(@Nullable Boolean open) {
        if (Boolean.FALSE.equals(open) && last != null) {
            show(last);
        }
    }

    private void set(TextField field, String text) {
        if (!field.isFocused() || !isOpen()) {
            field.setText(text);
        }
    }

    /** Choices in words. */
    private static final class Words<T> extends StringConverter<T> {

        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }
}
