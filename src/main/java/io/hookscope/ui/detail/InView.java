package io.hookscope.ui.detail;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** Which of the detail's layers is in view: one of those that show deliveries, or a sentence in their place. For the FX thread. */
final class InView {

    private final Label sentence = new Label();
    private final List<Node> layers;
    private final PauseTransition patience = new PauseTransition(Duration.millis(150));

    InView(List<Node> layers) {
        this.layers = layers;
        sentence.setId("detail-empty");
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("muted", "detail-empty");
    }

    /** Returns where the sentence stands. */
    Node sentence() {
        return sentence;
    }

    /** Shows that layer alone. */
    void show(Node layer) {
        only(layer);
    }

    /** Shows that sentence alone. */
    void say(String words) {
        sentence.setText(words);
        only(sentence);
    }

    /** Shows that sentence unless something else is shown in a moment: a quick load does not flicker. */
    void sayIfItTakesLong(String words) {
        patience.setOnFinished(_ -> say(words));
        patience.playFromStart();
    }

    private void only(Node wanted) {
        patience.stop();
        sentence.setVisible(wanted == sentence);
        layers.forEach(layer -> layer.setVisible(layer == wanted));
    }
}
