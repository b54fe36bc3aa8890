package io.hookscope.ui.respond;

import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.replay.forward.Forwarding;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Loud as long as anything but 200 at once is answered: what, how often, until when, why it matters. For the FX thread. */
public final class RespondBanner extends HBox {

    private final RespondModel model;
    private final Label what = new Label();
    private final Label why = new Label();
    private final Label left = new Label();
    private final Button off = new Button(Strings.get("banner.off"));
    private final Timeline seconds;

    /** Follows the model; counts down by itself while it is shown. */
    public RespondBanner(RespondModel model) {
        this.model = model;
        setId("respond-banner");
        getStyleClass().addAll("banner", "banner-loud");
        setAccessibleRole(AccessibleRole.TEXT);
        what.setId("respond-what");
        what.getStyleClass().add("banner-title");
        what.setWrapText(true);
        left.setId("respond-left");
        left.setMinWidth(Region.USE_PREF_SIZE);
        why.setId("respond-why");
        why.setWrapText(true);
        var words = new VBox(2, what, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        var sign = new Label("▲");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(sign, words, left, off());
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> look()));
        seconds.setCycleCount(Animation.INDEFINITE);
        model.stateProperty().subscribe(this::show);
        model.handlerProperty().subscribe(_ -> show(model.stateProperty().get()));
        model.discretion().onChange(() -> show(model.stateProperty().get()));
    }

    /** Brings the numbers up to date. */
    void look() {
        model.refresh();
        show(model.stateProperty().get());
    }

    private Button off() {
        off.setId("respond-off");
        off.getStyleClass().add("small");
        off.setMinWidth(Region.USE_PREF_SIZE);
        off.setOnAction(_ -> model.off());
        return off;
    }

    private void show(PlanState state) {
        boolean on = state instanceof PlanState.On;
        setVisible(on);
        setManaged(on);
        if (state instanceof PlanState.On now) {
            Forwarding handler = model.handlerProperty().get();
            what.setText(PlanWords.what(now, handler, model.discretion()));
            why.setText(PlanWords.why(handler));
            off.setText(Strings.get(PlanWords.isAll(handler) ? "banner.off.all" : "banner.off"));
            left.setText(PlanWords.left(now, model.clock().instant()));
            setAccessibleText(what.getText() + " " + left.getText());
            seconds.play();
        } else {
            seconds.stop();
        }
    }
}
