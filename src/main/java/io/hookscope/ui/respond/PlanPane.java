package io.hookscope.ui.respond;

import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.ui.respond.PlanForm.Draft;
import io.hookscope.ui.respond.PlanForm.Field;
import io.hookscope.ui.respond.PlanForm.Kind;
import io.hookscope.ui.respond.PlanForm.Often;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The editor of a rule: plain fields, and a sentence that says what comes of them. For the FX thread. */
public final class PlanPane extends VBox {

    /** The window's title. */
    public static final String TITLE = Strings.get("form.title");

    private final PlanForm form = new PlanForm();
    private final RespondModel model;
    private final Label preview = new Label();
    private final Label command = new Label();
    private final Button put = button("put");
    private final Button add = button("add");
    private final Button keep = button("keep");
    private final Button forget = button("forget");
    private int line;

    /** Edits for that model. */
    public PlanPane(RespondModel model) {
        this.model = model;
        setId("plan");
        getStyleClass().add("plan");
        var grid = new GridPane(10, 8);
        answer(grid);
        when(grid);
        content(grid);
        end(grid);
        preview.setId("plan-preview");
        preview.setWrapText(true);
        preview.setMinHeight(USE_PREF_SIZE);
        command.getStyleClass().addAll("mono", "muted");
        command.setId("plan-command");
        put.setDefaultButton(true);
        put.getStyleClass().add("accent");
        var buttons = new HBox(8, put, add, keep, forget);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(grid, preview, command, buttons);
        wire();
    }

    private void wire() {
        put.setOnAction(_ -> use(model::put));
        add.setOnAction(_ -> use(model::add));
        keep.setOnAction(_ -> use(model::keep));
        forget.setOnAction(_ -> model.forget(form.text(Field.NAME).get().strip()));
        form.draftProperty().subscribe(this::show);
        model.stateProperty().subscribe(state -> add.setDisable(!(state instanceof PlanState.On) || put.isDisable()));
        model.named().subscribe(() -> show(form.draftProperty().get()));
    }

    private void use(Consumer<Plan> deed) {
        if (form.draftProperty().get() instanceof Draft.Ready(Plan plan)) {
            try {
                deed.accept(plan);
            } catch (IllegalArgumentException e) {
                preview.setText(e.getMessage());
            }
        }
    }

    private void show(Draft draft) {
        boolean ready = draft instanceof Draft.Ready;
        String name = form.text(Field.NAME).get().strip();
        put.setDisable(!ready);
        add.setDisable(!ready || !(model.stateProperty().get() instanceof PlanState.On));
        keep.setDisable(!ready || name.isEmpty());
        forget.setDisable(model.named().stream().noneMatch(plan -> plan.name().equals(name)));
        preview.getStyleClass().setAll("label", ready ? "plan-ready" : "plan-wrong");
        switch (draft) {
            case Draft.Ready(Plan plan) -> {
                Rule rule = plan.rules().getFirst();
                preview.setText(Strings.get(rule.when().isEmpty() ? "form.all" : "form.some", rule.course().words(),
                        rule.whenWords().strip(), plan.end().words()));
                command.setText("--respond " + Notation.written(rule.course()));
            }
            case Draft.Wrong(String sentence) -> {
                preview.setText(sentence);
                command.setText("");
            }
        }
    }

    private void answer(GridPane grid) {
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
        row(grid, "answer", kind, status);
        row(grid, "delay", delay, words("delay.unit"));
        row(grid, "slowly", slowly, words("slowly.unit"));
        var times = field(Field.TIMES, 60);
        enable(times, form.oftenProperty().isEqualTo(Often.FIRST));
        var percent = field(Field.PERCENT, 60);
        enable(percent, form.oftenProperty().isEqualTo(Often.CHANCE));
        row(grid, "often", choice("often", form.oftenProperty(), Often.values()), times, words("times.unit"), percent,
                words("percent.unit"));
        var sequence = field(Field.SEQUENCE, 200);
        enable(sequence, form.oftenProperty().isEqualTo(Often.WRITTEN));
        row(grid, "sequence", sequence, words("sequence.unit"));
    }

    private void when(GridPane grid) {
        row(grid, "event", prompted(field(Field.EVENT, 200), "event.prompt"));
        row(grid, "path", prompted(field(Field.PATH, 200), "path.prompt"));
        row(grid, "pointer", prompted(field(Field.POINTER, 200), "pointer.prompt"), new Label("="),
                field(Field.VALUE, 140));
    }

    private void content(GridPane grid) {
        row(grid, "headers", area(Field.HEADERS, 2));
        row(grid, "body", area(Field.BODY, 3));
    }

    private void end(GridPane grid) {
        row(grid, "end", field(Field.END, 60), choice("until", form.untilProperty(), PlanForm.Until.values()));
        row(grid, "name", prompted(field(Field.NAME, 200), "name.prompt"));
    }

    private void row(GridPane grid, String key, Node... nodes) {
        var label = new Label(Strings.get("form." + key));
        label.setLabelFor(nodes[0]);
        label.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(8, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        GridPane.setHgrow(box, Priority.ALWAYS);
        grid.addRow(line++, label, box);
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
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> leave(text, key));
        return text;
    }

    /** Tab goes on to the next field, as everywhere else; a tab in a header or a body is not worth a trap. */
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

    private static Button button(String key) {
        var button = new Button(Strings.get("form." + key));
        button.setId("plan-" + key);
        button.getStyleClass().add("small");
        return button;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
