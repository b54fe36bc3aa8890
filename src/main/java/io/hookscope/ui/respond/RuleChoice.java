package io.hookscope.ui.respond;

import io.hookscope.ui.respond.PlanForm.Draft;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Which rule of a plan of several is filled in, with the way to the others. Not there for a plan of one. For the FX thread. */
final class RuleChoice extends HBox {

    RuleChoice(PlanForm form) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        var which = new Label();
        which.setId("plan-which");
        var next = button("next", form::next);
        next.disableProperty().bind(form.draftProperty().map(draft -> draft instanceof Draft.Wrong));
        getChildren().setAll(which, next, button("remove", form::remove));
        form.ordinalProperty().subscribe(at -> {
            which.setText(Strings.get("form.rule", at.place() + 1, at.of()));
            setVisible(at.of() > 1);
            setManaged(isVisible());
        });
    }

    private static Button button(String key, Runnable deed) {
        var button = new Button(Strings.get("form." + key));
        button.setId("plan-" + key);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
