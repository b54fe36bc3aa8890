package io.hookscope.ui.scenario;

import io.hookscope.sample.scenario.Report;
import io.hookscope.sample.scenario.Result;
import io.hookscope.sample.scenario.Scenario;
import io.hookscope.sample.scenario.Step;
import io.hookscope.sample.scenario.StepVerdict;
import io.hookscope.ui.FileAsk;
import io.hookscope.ui.Zoom;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/** Runs a scenario and shows its steps as they end; a second run says what was fixed since the first. FX thread. */
public final class ScenarioPane extends VBox {

    private final ScenarioDesk desk;
    private final FileAsk files;
    private final Executor fx;
    private final ScenarioForm form;
    private final VBox steps = new VBox();
    private final Button run = new Button(Strings.get("run"));
    private final Button stop = new Button(Strings.get("stop"));
    private final Button save = new Button(Strings.get("save"));
    private final Label told = new Label();
    private Runnable stopper = () -> {};
    private List<Result> before = List.of();
    private @Nullable Report last;

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("title");
    }

    /** Runs what the desk runs; results of background work come by that executor. */
    public ScenarioPane(ScenarioDesk desk, FileAsk files, Executor fx) {
        this.desk = desk;
        this.files = files;
        this.fx = fx;
        form = new ScenarioForm(desk);
        getStyleClass().add("side");
        Zoom.style(this, ScenarioPane.class, "/io/hookscope/ui/settings/settings.css", "scenario.css");
        var scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("secret-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(form, scroll, deeds());
        form.scenario().valueProperty().subscribe(this::list);
        running(false);
        setPrefSize(720, 640);
    }

    private HBox deeds() {
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        told.setMinHeight(USE_PREF_SIZE);
        told.setWrapText(true);
        told.setId("scenario-told");
        run.getStyleClass().add("accent");
        run.setDefaultButton(true);
        for (Button button : List.of(run, stop, save)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        run.setId("scenario-run");
        stop.setId("scenario-stop");
        save.setId("scenario-save");
        run.setOnAction(_ -> start());
        stop.setOnAction(_ -> stopper.run());
        save.setOnAction(_ -> save());
        var deeds = new HBox(told, save, stop, run);
        deeds.getStyleClass().add("side-line");
        return deeds;
    }

    private void list(Scenario scenario) {
        steps.getChildren().setAll(scenario.steps().stream().map(StepLine::new).toList());
        told.setText(Strings.get("intro"));
        before = List.of();
        last = null;
        save.setDisable(true);
    }

    private void start() {
        before = last == null ? List.of() : last.results();
        lines().forEach(line -> line.wait("waiting"));
        try {
            stopper = desk.run(form.request(), result -> fx.execute(() -> show(result)),
                    report -> fx.execute(() -> end(report)));
            running(true);
            told.setText(Strings.get("running"));
            lines().getFirst().wait("running");
        } catch (IllegalArgumentException e) {
            told.setText(e.getMessage());
        }
    }

    private void show(Result result) {
        int next = 0;
        for (StepLine line : lines()) {
            next++;
            if (line.step() == result.step()) {
                line.show(result, before);
                break;
            }
        }
        if (next < lines().size()) {
            lines().get(next).wait("running");
        }
    }

    private void end(Report report) {
        running(false);
        last = report;
        save.setDisable(false);
        List<Step> tried = report.results().stream().map(Result::step).toList();
        lines().stream().filter(line -> !tried.contains(line.step())).forEach(line -> line.wait("left"));
        told.setText(Strings.get("sum", report.count(StepVerdict.PASSED), report.count(StepVerdict.FAILED),
                report.count(StepVerdict.SKIPPED))
                + (report.passedWithoutBookings() > 0 ? Strings.get("sum.unseen") : ""));
    }

    private void running(boolean now) {
        form.setDisable(now);
        run.setDisable(now);
        stop.setDisable(!now);
        save.setDisable(now || last == null);
    }

    private void save() {
        Report report = last;
        var wish = new FileAsk.Wish(Strings.get("save"), "hookscope-scenario.json", List.of(
                new ExtensionFilter("JSON", "*.json"), new ExtensionFilter("JUnit XML", "*.xml")));
        if (report != null) {
            files.save(getScene().getWindow(), wish)
                    .ifPresent(file -> desk.save(report, file, sentence -> fx.execute(() -> told.setText(sentence))));
        }
    }

    private List<StepLine> lines() {
        return steps.getChildren().stream().map(StepLine.class::cast).toList();
    }
}
