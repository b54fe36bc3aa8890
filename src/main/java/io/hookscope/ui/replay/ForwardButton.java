package io.hookscope.ui.replay;

import io.hookscope.replay.forward.ForwardState;
import io.hookscope.replay.forward.Forwarding;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The strip's word about forwarding; pressed, it opens the choice. For the FX thread. */
public final class ForwardButton extends Button {

    /** Follows the model. */
    public ForwardButton(ForwardModel model, Runnable open) {
        setId("forward");
        getStyleClass().add("small");
        getStylesheets().add(Objects.requireNonNull(ForwardButton.class.getResource("replay.css")).toExternalForm());
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> open.run());
        model.stateProperty().subscribe(this::show);
    }

    private void show(ForwardState now) {
        Forwarding forwarding = now.forwarding();
        boolean failing = forwarding != null && now.last() != null && !now.last().outcome().success();
        String place = forwarding == null ? "" : forwarding.target().uri().getAuthority();
        setText(forwarding == null ? Strings.get("forward.off") : Strings.get("forward.on", place));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), forwarding != null && !failing);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), failing);
        String words = ForwardPane.words(now);
        setTooltip(new Tooltip(words));
        setAccessibleText(getText() + ". " + words);
    }
}
