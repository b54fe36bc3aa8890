package io.hookscope.ui.replay;

import io.hookscope.wire.Target;
import io.hookscope.ui.DiscreetField;
import io.hookscope.ui.Discretion;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

/** Where a person says where deliveries go; another machine has to be confirmed. For the FX thread. */
final class TargetField extends VBox {

    private final DiscreetField field = new DiscreetField();
    private final Discretion discretion;
    private final Label flaw = new Label();
    private final CheckBox anywhere = new CheckBox(Strings.get("target.anywhere"));

    /** A field whose parts have ids that begin so. */
    TargetField(String id, Discretion discretion) {
        this.discretion = discretion;
        field.hide(discretion, Discretion::dotsForPath);
        getStyleClass().add("target-field");
        var label = new Label(Strings.get("target"));
        label.setLabelFor(field);
        field.setId(id + "-target");
        field.setPromptText(Strings.get("target.prompt"));
        field.setAccessibleText(Strings.get("target"));
        flaw.setId(id + "-flaw");
        flaw.setWrapText(true);
        anywhere.setId(id + "-anywhere");
        anywhere.setWrapText(true);
        for (var whole : new Labeled[]{flaw, anywhere}) {
            whole.setMinHeight(USE_PREF_SIZE); // what is warned of is read to its end, or not at all
        }
        field.textProperty().subscribe(_ -> {
            flaw.setText("");
            boolean far = read().map(target -> !target.isLoopback()).orElse(false);
            anywhere.setVisible(far);
            anywhere.setManaged(far);
            anywhere.setSelected(false);
        });
        flaw.visibleProperty().bind(flaw.textProperty().isNotEmpty());
        flaw.managedProperty().bind(flaw.visibleProperty());
        flaw.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), true);
        getChildren().setAll(label, field, flaw, anywhere);
    }

    void show(Target target) {
        field.setText(target.toString());
        anywhere.setSelected(true);
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Returns the target, or says what is wrong with it. */
    Optional<Target> target() {
        try {
            Target target = Target.of(field.getText());
            if (target.isLoopback() || anywhere.isSelected()) {
                return Optional.of(target);
            }
            flaw.setText(Strings.get("target.confirm", target.place()));
        } catch (IllegalArgumentException e) {
            flaw.setText(discretion.shown(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<Target> read() {
        try {
            return Optional.of(Target.of(field.getText()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
