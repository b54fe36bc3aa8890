package io.hookscope.ui.respond;

import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.ui.respond.PlanForm.Draft;
import io.hookscope.ui.respond.PlanForm.Field;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The editor of a rule: plain fields, and a sentence that says what comes of them. For the FX thread. */
public final class PlanPane extends VBox {

    private final PlanForm form = new PlanForm();
    private final RespondModel model;
    private final Label preview = new Label();
    private final Label command = new Label();
    private final Button put = button("put");
    private final Button add = button("add");
    private final Button keep = button("keep");
    private final Button forget = button("forget");

    /** Returns the window's title. */
    public static String title() {
        return Strings.get("form.title");
    }

    /** Edits for that model. */
    public PlanPane(RespondModel model) {
        this.model = model;
        setId("plan");
        getStyleClass().add("plan");
        preview.setId("plan-preview");
        preview.setWrapText(true);
        preview.setMinHeight(USE_PREF_SIZE);
        command.getStyleClass().addAll("mono", "muted");
        command.setId("plan-command");
        put.setDefaultButton(true);
        put.getStyleClass().add("accent");
        var buttons = new HBox(8, put, add, keep, forget);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(new PlanFields(form), preview, command, buttons);
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
                preview.setText(Strings.get(rule.when().isEmpty() ? "form.all" : "form.some", rule.words(),
                        plan.end().words()));
                command.setText("--respond " + Notation.written(rule.course()));
            }
            case Draft.Wrong(String sentence) -> {
                preview.setText(sentence);
                command.setText("");
            }
        }
    }

    private static Button button(String key) {
        var button = new Button(Strings.get("form." + key));
        button.setId("plan-" + key);
        button.getStyleClass().add("small");
        return button;
    }
}
