package io.hookscope.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What is compared with, and how: above what was found. For the FX thread. */
final class CompareBar extends FlowPane {

    private final ComboBox<Baseline> with = new ComboBox<>();
    private final CheckBox quiet = new CheckBox(Strings.get("quiet"));
    private final Button copy = new Button(Strings.get("copy"));
    private boolean filling;

    /** Runs {@code chosen} when a person chooses something else, and {@code copying} to copy what was found. */
    CompareBar(Runnable chosen, Runnable copying) {
        super(10, 6);
        with.setId("compare-with");
        with.setAccessibleText(Strings.get("with"));
        with.setPrefWidth(230);
        with.setConverter(new Names());
        with.valueProperty().subscribe((_, _) -> {
            if (!filling) {
                chosen.run();
            }
        });
        quiet.setId("compare-quiet");
        quiet.selectedProperty().subscribe((_, _) -> chosen.run());
        copy.setId("compare-copy");
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> copying.run());
        var choice = new HBox(6, new Label(Strings.get("with")), with);
        choice.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(choice, quiet, copy);
        setRowValignment(VPos.CENTER);
        getStyleClass().add("compare-bar");
    }

    /** Offers these and chooses the first. */
    void offer(List<Baseline> offered) {
        filling = true;
        with.getItems().setAll(offered);
        with.setValue(offered.isEmpty() ? null : offered.getFirst());
        with.setDisable(offered.isEmpty());
        filling = false;
    }

    /** What is compared with; null when there is nothing. */
    @Nullable
    Baseline chosen() {
        return with.getValue();
    }

    /** Whether what differs in any two deliveries is left out. */
    boolean isQuiet() {
        return quiet.isSelected();
    }

    /** Says whether there is nothing to copy. */
    void empty(boolean empty) {
        copy.setDisable(empty);
    }

    /** Puts the keyboard where something is chosen. */
    void enter() {
        with.requestFocus();
    }

    private static final class Names extends StringConverter<Baseline> {
        @Override
        public String toString(@Nullable Baseline baseline) {
            return baseline == null ? "" : baseline.words();
        }

        @Override
        public Baseline fromString(String text) {
            throw new UnsupportedOperationException("The choice is not typed.");
        }
    }
}
