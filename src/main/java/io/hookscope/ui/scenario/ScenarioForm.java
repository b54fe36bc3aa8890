package io.hookscope.ui.scenario;

import io.hookscope.check.Secret;
import io.hookscope.sample.scenario.Scenario;
import io.hookscope.ui.DiscreetField;
import io.hookscope.ui.Discretion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What is asked for before a run: the handler, the scenario, the secret, the bookings. For the FX thread. */
final class ScenarioForm extends GridPane {

    private final ScenarioDesk desk;
    private final DiscreetField target = new DiscreetField();
    private final ComboBox<Scenario> scenario = new ComboBox<>();
    private final ComboBox<Optional<Secret>> secret = new ComboBox<>();
    private final DiscreetField books = new DiscreetField();
    private final TextField pointer = new TextField();

    ScenarioForm(ScenarioDesk desk) {
        super(10, 8);
        this.desk = desk;
        var words = new ColumnConstraints();
        words.setMinWidth(USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(words, fields);
        target.hide(desk.discretion(), Discretion::dotsForPath);
        books.hide(desk.discretion(), Discretion::dotsForPath);
        target.setText(desk.recall("target"));
        books.setText(desk.recall("books"));
        pointer.setText(desk.recall("pointer"));
        scenario.getItems().setAll(Scenario.values());
        scenario.setValue(Scenario.of(desk.recall("name")).orElse(Scenario.AT_LEAST_ONCE));
        scenario.setConverter(shown(Scenario::title));
        secret.setConverter(shown(s -> s.map(Secret::name).orElse(Strings.get("secret.none"))));
        secret.setOnShowing(_ -> offerSecrets());
        offerSecrets();
        secret.setValue(secret.getItems().getFirst());
        pointer.setPrefColumnCount(10);
        pointer.setMinWidth(110);
        HBox.setHgrow(books, Priority.ALWAYS);
        var counted = new HBox(8, books, pointer);
        row(0, "target", target, target);
        row(1, "scenario", scenario, scenario);
        row(2, "secret", secret, secret);
        row(3, "books", books, counted);
        pointer.setPromptText(Strings.get("pointer.prompt"));
        pointer.setAccessibleText(Strings.get("pointer.words"));
        pointer.setId("scenario-pointer");
    }

    private void row(int row, String key, Node field, Node shown) {
        var label = new Label(Strings.get(key));
        label.setLabelFor(field);
        label.setMnemonicParsing(true);
        field.setId("scenario-" + key);
        field.setAccessibleText(Strings.get(key + ".words"));
        if (field instanceof TextField text) {
            text.setPromptText(Strings.get(key + ".prompt"));
        }
        addRow(row, label, shown);
    }

    /** Offers what can sign now; what was chosen stays chosen as long as it is there. */
    void offerSecrets() {
        Optional<Secret> chosen = secret.getValue();
        List<Optional<Secret>> offered = new ArrayList<>(desk.secrets().stream().map(Optional::of).toList());
        offered.add(Optional.empty());
        secret.getItems().setAll(offered);
        secret.setValue(chosen != null && offered.contains(chosen) ? chosen : offered.getFirst());
    }

    /** Returns what is asked for, and keeps it for the next time; the secret is never kept. */
    ScenarioRequest request() {
        desk.keep("target", target.getText());
        desk.keep("books", books.getText());
        desk.keep("pointer", pointer.getText());
        desk.keep("name", scenario.getValue().word());
        return new ScenarioRequest(scenario.getValue(), target.getText(), secret.getValue(), books.getText(),
                pointer.getText());
    }

    /** The scenario that is chosen. */
    ComboBox<Scenario> scenario() {
        return scenario;
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
