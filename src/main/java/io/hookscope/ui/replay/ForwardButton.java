package io.hookscope.ui.replay;

import io.hookscope.replay.forward.ForwardState;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.ui.Zoom;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** The strip's word about forwarding; pressed, it opens the choice. For the FX thread. */
public final class ForwardButton extends Button {

    /** Where there is no room, a target is elided down to this width in pixels; the tooltip has it. */
    private static final double NARROWEST = 112;

    private final ForwardModel model;

    /** Follows the model. */
    public ForwardButton(ForwardModel model, Runnable open) {
        this.model = model;
        setId("forward");
        getStyleClass().add("small");
        Zoom.style(this, ForwardButton.class, "replay.css");
        setOnAction(_ -> open.run());
        model.stateProperty().subscribe(this::show);
        model.discretion().onChange(() -> show(model.stateProperty().get()));
    }

    private void show(ForwardState now) {
        Forwarding forwarding = now.forwarding();
        boolean failing = forwarding != null && now.last() != null && !now.last().outcome().success();
        String place = forwarding == null ? "" : forwarding.target().uri().getAuthority();
        setMinWidth(forwarding == null ? USE_PREF_SIZE : NARROWEST);
        setText(forwarding == null ? Strings.get("forward.off") : Strings.get("forward.on", place));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), forwarding != null && !failing);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), failing);
        String words = model.discretion().shown(ForwardPane.words(now));
        setTooltip(new Tooltip(words));
        setAccessibleText(getText() + ". " + words);
    }
}
