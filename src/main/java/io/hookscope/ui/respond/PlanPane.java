package io.hookscope.ui.respond;

import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.ui.Clip;
import io.hookscope.ui.respond.PlanForm.Draft;
import io.hookscope.ui.respond.PlanForm.Field;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * The editor of a plan: plain fields for a rule, and a sentence that says what comes of them. Whenever its window opens while a
 * plan is in force it shows that plan. For the FX thread.
 */
public final class PlanPane extends VBox {

    private final PlanForm form = new PlanForm();
    private final RespondModel model;
    private final Label preview = new Label();
    private final TextArea command = new TextArea();
    private final Label unsaid = new Label();
    private final Button copy = button("copy");
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
        unsaid.setId("plan-unsaid");
        unsaid.getStyleClass().add("muted");
        unsaid.setWrapText(true);
        unsaid.setMinHeight(USE_PREF_SIZE);
        unsaid.visibleProperty().bind(unsaid.textProperty().isNotEmpty());
        unsaid.managedProperty().bind(unsaid.visibleProperty());
        put.setDefaultButton(true);
        put.getStyleClass().add("accent");
        var buttons = new HBox(8, put, add, keep, forget);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(new RuleChoice(form), new PlanFields(form), preview, commandLine(), unsaid, buttons);
        wire();
        open();
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(shows -> {
                    if (shows) {
                        open();
                    }
                });
    }

    private VBox commandLine() {
        command.setId("plan-command");
        command.getStyleClass().add("mono");
        command.setEditable(false);
        command.setWrapText(true);
        command.setPrefRowCount(2);
        command.setAccessibleText(Strings.get("form.command"));
        PlanFields.passTab(command);
        var label = new Label(Strings.get("form.command"));
        label.setLabelFor(command);
        var head = new HBox(8, label, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, head, command);
    }

    /** Without a plan in force the fields stay as they are. */
    private void open() {
        model.inForce().ifPresent(plan -> form.load(plan, 0));
    }

    /** The rule is the last of those in force then, and stands among them. */
    private void add(Plan rule) {
        model.add(rule);
        model.inForce().ifPresent(plan -> form.load(plan, plan.rules().size() - 1));
    }

    private void wire() {
        put.setOnAction(_ -> use(ready -> model.put(ready.plan())));
        add.setOnAction(_ -> use(ready -> add(ready.alone())));
        keep.setOnAction(_ -> use(ready -> model.keep(ready.plan())));
        copy.setOnAction(_ -> Clip.copy(command.getText()));
        forget.setOnAction(_ -> model.forget(form.text(Field.NAME).get().strip()));
        form.draftProperty().subscribe(this::show);
        model.stateProperty().subscribe(state -> add.setDisable(!(state instanceof PlanState.On) || put.isDisable()));
        model.named().subscribe(() -> show(form.draftProperty().get()));
    }

    private void use(Consumer<Draft.Ready> deed) {
        if (form.draftProperty().get() instanceof Draft.Ready ready) {
            try {
                deed.accept(ready);
            } catch (IllegalArgumentException e) {
                preview.setText(e.getMessage());
            }
        }
    }

    private void show(Draft draft) {
        boolean ready = draft instanceof Draft.Ready;
        String name = form.text(Field.NAME).get().strip();
        put.setDisable(!ready);
        copy.setDisable(!ready);
        add.setDisable(!ready || !(model.stateProperty().get() instanceof PlanState.On));
        keep.setDisable(!ready || name.isEmpty());
        forget.setDisable(model.named().stream().noneMatch(plan -> plan.name().equals(name)));
        preview.getStyleClass().setAll("label", ready ? "plan-ready" : "plan-wrong");
        switch (draft) {
            case Draft.Ready(Plan plan, _) -> {
                boolean all = plan.rules().stream().anyMatch(rule -> rule.when().isEmpty());
                preview.setText((Strings.get(all ? "form.all" : "form.some", plan.words(), plan.end().words()) + " "
                        + plan.unsent()).strip());
                command.setText(ListenLine.of(plan));
                unsaid.setText(ListenLine.unsaid(plan));
            }
            case Draft.Wrong(String sentence) -> {
                preview.setText(sentence);
                command.setText("");
                unsaid.setText("");
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
