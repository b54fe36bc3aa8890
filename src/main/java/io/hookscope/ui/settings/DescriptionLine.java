package io.hookscope.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** The OpenAPI description that bodies are checked against: typed or chosen, and what is wrong with it. For the FX thread. */
final class DescriptionLine {

    private DescriptionLine() {}

    /**
     * Adds the line.
     *
     * @param problems takes who is told on the FX thread what is wrong with the description, now and with each other one
     */
    static void into(SettingsForm form, Consumer<Consumer<Optional<String>>> problems) {
        TextField file = form.text("openapi", now -> now.openapi() == null ? "" : now.openapi().toString(),
                (now, text) -> now.withOpenapi(text.isEmpty() ? null : Path.of(text)));
        file.setPromptText(Strings.get("set.openapi.prompt"));
        var choose = new Button(Strings.get("set.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> choose(file));
        HBox.setHgrow(file, Priority.ALWAYS);
        form.around(file, choose);
        var problem = new Label();
        problem.setId("set-openapi-problem");
        form.note(problem, "warning-text");
        problems.accept(now -> {
            problem.setText(now.orElse(""));
            problem.setVisible(now.isPresent());
            problem.setManaged(now.isPresent());
        });
    }

    private static void choose(TextField into) {
        var chooser = new FileChooser();
        chooser.setTitle(Strings.get("set.openapi"));
        chooser.getExtensionFilters().setAll(List.of(new FileChooser.ExtensionFilter("JSON", "*.json"),
                new FileChooser.ExtensionFilter(Strings.get("set.anyfile"), "*.*")));
        var file = chooser.showOpenDialog(into.getScene().getWindow());
        if (file != null) {
            into.setText(file.toString());
            into.fireEvent(new ActionEvent());
        }
    }
}
