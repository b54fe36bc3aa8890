package io.hookscope.ui.settings;

import io.hookscope.check.Secret;
import io.hookscope.settings.PastedSecret;
import io.hookscope.settings.Secrets;
import io.hookscope.ui.settings.SecretsDesk.Trial;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Where a secret is pasted, tried and saved. For the FX thread. */
final class CandidateBox extends VBox {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final SecretsDesk desk;
    private final Executor fx;
    private final SecretField field = new SecretField();
    private final TextField name = new TextField();
    private final Label flaws = new Label();
    private final Button clean = new Button(Strings.get("add.clean"));
    private final HBox flawed = new HBox(flaws, clean);
    private final Button attempt = new Button(Strings.get("add.try"));
    private final Button save = new Button(Strings.get("add.save"));
    private final Label answer = new Label();

    CandidateBox(SecretsDesk desk, Executor fx) {
        this.desk = desk;
        this.fx = fx;
        getStyleClass().add("candidate");
        var title = new Label(Strings.get("add.title"));
        title.getStyleClass().add("side-heading");
        var where = new Label(Strings.get("add.where"));
        where.getStyleClass().add("muted");
        where.setWrapText(true);
        var fields = new HBox(field, name, attempt, save);
        HBox.setHgrow(field, Priority.ALWAYS);
        fields.getStyleClass().add("side-line");
        flawed.getStyleClass().add("side-line");
        getChildren().setAll(title, where, fields, flawed, answer);
        dress();
        react();
        looked();
    }

    private void dress() {
        field.setId("secret-field");
        field.setPromptText(Strings.get("add.prompt"));
        field.setAccessibleText(Strings.get("add.prompt"));
        name.setId("secret-name");
        name.setPromptText(Strings.get("add.name"));
        name.setAccessibleText(Strings.get("add.name"));
        name.setPrefColumnCount(10);
        clean.setId("secret-clean");
        clean.getStyleClass().add("small");
        attempt.setId("secret-try");
        save.setId("secret-save");
        save.getStyleClass().add("accent");
        flaws.setId("secret-flaws");
        flaws.setWrapText(true);
        flaws.getStyleClass().add("warning-text");
        answer.setId("secret-answer");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        for (Button button : new Button[]{clean, attempt, save}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
    }

    private void react() {
        field.textProperty().subscribe(this::looked);
        field.setOnAction(_ -> tryIt(trial -> TrialWords.isWithout(trial) || TrialWords.fits(trial), _ -> saveIt()));
        name.setOnAction(_ -> save.fire());
        clean.setOnAction(_ -> {
            field.value(pasted().cleaned());
            field.requestFocus();
            field.end();
        });
        attempt.setOnAction(_ -> tryIt(TrialWords::isWithout, trial -> say(TrialWords.of(trial))));
        save.setOnAction(_ -> saveIt());
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).subscribe(_ -> say(""));
    }

    private PastedSecret pasted() {
        return new PastedSecret(field.value());
    }

    private void looked() {
        boolean empty = field.getText().isEmpty();
        attempt.setDisable(empty);
        save.setDisable(empty);
        var found = pasted().flaws();
        String list = found.stream().map(flaw -> Strings.get("flaw." + flaw.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        flaws.setText(found.isEmpty() ? "" : Strings.get("add.flaws", list));
        flawed.setVisible(!found.isEmpty());
        flawed.setManaged(!found.isEmpty());
        say("");
    }

    /** The deed comes in place of an answer where the trial is one of these, as where no delivery is there to try it on. */
    private void tryIt(Predicate<Trial> these, Consumer<Trial> deed) {
        String value = field.value();
        if (value.isEmpty()) {
            return;
        }
        say(Strings.get("try.busy"));
        String called = name.getText().isBlank() ? Strings.get("try.name") : name.getText().strip();
        desk.attempt(Secret.active(called, value)).whenComplete((trial, failure) -> fx.execute(() -> {
            if (failure == null && these.test(trial)) {
                deed.accept(trial);
                return;
            }
            say(failure == null ? TrialWords.of(trial) : Strings.get("try.failed"));
            answer.pseudoClassStateChanged(GOOD, failure == null && TrialWords.fits(trial));
            answer.pseudoClassStateChanged(BAD, failure != null || !TrialWords.fits(trial));
        }));
    }

    private void saveIt() {
        String value = field.value();
        if (value.isEmpty()) {
            return;
        }
        Secrets before = desk.secrets();
        String chosen = name.getText().isBlank() ? freeName(before) : name.getText().strip();
        Optional<Secret> twin = before.list().stream().filter(s -> s.value().equals(value)).findFirst();
        if (before.named(chosen).isPresent()) {
            complain(Strings.get("add.taken", chosen));
        } else if (twin.isPresent()) {
            complain(Strings.get("add.twin", twin.get().name()));
        } else {
            save(Secret.active(chosen, value));
        }
    }

    private void save(Secret secret) {
        desk.change(now -> now.with(secret)).whenComplete((_, failure) -> fx.execute(() -> {
            if (failure == null) {
                field.clear();
                name.clear();
                say(Strings.get("add.saved", secret.name()));
                field.requestFocus();
            } else {
                complain(Strings.get("unsaved"));
            }
        }));
    }

    private static String freeName(Secrets secrets) {
        int number = secrets.list().size() + 1;
        while (secrets.named(Strings.get("add.unnamed", number)).isPresent()) {
            number++;
        }
        return Strings.get("add.unnamed", number);
    }

    private void complain(String sentence) {
        say(sentence);
        answer.pseudoClassStateChanged(BAD, true);
    }

    private void say(String sentence) {
        answer.setText(sentence);
        answer.setVisible(!sentence.isEmpty());
        answer.setManaged(!sentence.isEmpty());
        answer.pseudoClassStateChanged(GOOD, false);
        answer.pseudoClassStateChanged(BAD, false);
    }
}
