package io.hookscope.ui.scenario;

import io.hookscope.sample.scenario.Result;
import io.hookscope.sample.scenario.Step;
import io.hookscope.sample.scenario.StepVerdict;
import io.hookscope.sample.scenario.Trend;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One step with what came of it; a stop on the way of the Tab key, and told as a whole to a screen reader. FX thread. */
final class StepLine extends VBox {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Step step;
    private final Label verdict = new Label();
    private final Label progress = new Label();
    private final Label took = new Label();
    private final Label found = new Label();
    private final Label more = new Label();

    StepLine(Step step) {
        this.step = step;
        getStyleClass().add("step-line");
        setId("step-" + step.word());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        verdict.getStyleClass().add("step-verdict");
        verdict.setMinWidth(USE_PREF_SIZE);
        var title = new Label(step.title());
        title.getStyleClass().add("step-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("step-progress");
        took.getStyleClass().addAll("muted", "mono");
        took.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(verdict, title, progress, took);
        head.getStyleClass().add("side-line");
        found.getStyleClass().addAll("muted", "step-words");
        more.getStyleClass().add("step-words");
        for (Label words : List.of(found, more)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().setAll(head, found, more);
        wait("waiting");
    }

    Step step() {
        return step;
    }

    /** Shows that it has no verdict yet: {@code waiting}, {@code running} or {@code left}. */
    void wait(String state) {
        verdict.setText(Strings.get("step." + state));
        say(found, step.expected());
        say(more, "");
        say(progress, "");
        took.setText("");
        setAccessibleText(step.title() + ". " + Strings.get("step." + state));
    }

    /** Shows what came of it, against what came of it before. */
    void show(Result result, List<Result> before) {
        boolean failed = result.verdict() == StepVerdict.FAILED;
        verdict.setText(result.verdict().shown());
        verdict.pseudoClassStateChanged(GOOD, result.verdict() == StepVerdict.PASSED);
        verdict.pseudoClassStateChanged(BAD, failed);
        say(progress, Trend.of(result, before).map(Trend::words).orElse(""));
        took.setText(result.verdict() == StepVerdict.SKIPPED ? "" : Strings.get("step.took", result.took().toMillis()));
        String unseen = result.unseen().isEmpty()
                ? ""
                : " \u00b7 " + Strings.get("step.unseen", String.join("; ", result.unseen()));
        String said = result.found() + unseen;
        say(found, failed ? Strings.get("step.failed", step.expected(), said) : said);
        say(more, result.advice());
        setAccessibleText(String.join(". ", result.verdict().word(), step.title(), progress.getText(), found.getText(),
                more.getText()));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
