package io.hookscope.ui.respond;

import io.hookscope.ui.respond.PlanForm.Field;
import io.hookscope.ui.respond.PlanForm.Kind;
import io.hookscope.ui.respond.PlanForm.Often;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** The fields of the editor, each bound to its place in the form. For the FX thread. */
final class PlanFields extends GridPane {

    private final PlanForm form;
    private int line;

    PlanFields(PlanForm form) {
        super(10, 8);
        this.form = form;
        answer();
        when();
        content();
        end();
    }

    private void answer() {
        var status = field(Field.STATUS, 70);
        enable(status,
                form.kindProperty().isEqualTo(Kind.STATUS).and(form.oftenProperty().isNotEqualTo(Often.WRITTEN)));
        var slowly = field(Field.SLOWLY, 70);
        enable(slowly,
                form.kindProperty().isEqualTo(Kind.STATUS).and(form.oftenProperty().isNotEqualTo(Often.WRITTEN)));
        var kind = choice("kind", form.kindProperty(), Kind.values());
        enable(kind, form.oftenProperty().isNotEqualTo(Often.WRITTEN));
        var delay = field(Field.DELAY, 70);
        enable(delay, form.oftenProperty().isNotEqualTo(Often.WRITTEN));
        row("answer", kind, status);
        row("delay", delay, words("delay.unit"));
        row("slowly", slowly, words("slowly.unit"));
        var times = field(Field.TIMES, 60);
        enable(times, form.oftenProperty().isEqualTo(Often.FIRST));
        var percent = field(Field.PERCENT, 60);
        enable(percent, form.oftenProperty().isEqualTo(Often.CHANCE));
        row("often", choice("often", form.oftenProperty(), Often.values()), times, words("times.unit"), percent,
                words("percent.unit"));
        var sequence = field(Field.SEQUENCE, 200);
        enable(sequence, form.oftenProperty().isEqualTo(Often.WRITTEN));
        row("sequence", sequence, words("sequence.unit"));
    }

    private void when() {
        row("event", prompted(field(Field.EVENT, 200), "event.prompt"));
        row("path", prompted(field(Field.PATH, 200), "path.prompt"));
        row("pointer", prompted(field(Field.POINTER, 200), "pointer.prompt"), new Label("="),
                field(Field.VALUE, 140));
        row("further", area(Field.FURTHER, 1));
    }

    private void content() {
        row("headers", area(Field.HEADERS, 2));
        row("body", area(Field.BODY, 3));
    }

    private void end() {
        row("end", field(Field.END, 60), choice("until", form.untilProperty(), PlanForm.Until.values()));
        row("name", prompted(field(Field.NAME, 200), "name.prompt"));
    }

    private void row(String key, Node... nodes) {
        var label = new Label(Strings.get("form." + key));
        label.setLabelFor(nodes[0]);
        label.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(8, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        GridPane.setHgrow(box, Priority.ALWAYS);
        addRow(line++, label, box);
    }

    private TextField field(Field field, double width) {
        var text = new TextField();
        text.setId("plan-" + word(field));
        text.setPrefWidth(width);
        text.setAccessibleText(Strings.get("form." + word(field)));
        text.textProperty().bindBidirectional(form.text(field));
        return text;
    }

    private TextArea area(Field field, int rows) {
        var text = new TextArea();
        text.setId("plan-" + word(field));
        text.setPrefRowCount(rows);
        text.getStyleClass().add("mono");
        text.setPromptText(Strings.get("form." + word(field) + ".prompt"));
        text.setAccessibleText(Strings.get("form." + word(field)));
        text.textProperty().bindBidirectional(form.text(field));
        HBox.setHgrow(text, Priority.ALWAYS);
        passTab(text);
        return text;
    }

    /** Tab goes on to the next field, as everywhere else; a tab in a header or a body is not worth a trap. */
    static void passTab(TextArea text) {
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> leave(text, key));
    }

    private static void leave(TextArea text, KeyEvent key) {
        if (key.getCode() == KeyCode.TAB) {
            text.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }

    private static <E extends Enum<E>> ComboBox<E> choice(String key, ObjectProperty<E> chosen, E[] values) {
        var box = new ComboBox<E>();
        box.setId("plan-" + key);
        box.getItems().setAll(values);
        box.setAccessibleText(Strings.get("form." + key));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : Strings.get("form." + key + "." + word(value));
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static <T extends TextField> T prompted(T field, String key) {
        field.setPromptText(Strings.get("form." + key));
        return field;
    }

    private static void enable(Node node, ObservableValue<Boolean> when) {
        node.disableProperty().bind(when.map(on -> !on));
    }

    private static Label words(String key) {
        var words = new Label(Strings.get("form." + key));
        words.getStyleClass().add("muted");
        return words;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
