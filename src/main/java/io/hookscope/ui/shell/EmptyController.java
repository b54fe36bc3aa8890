package io.hookscope.ui.shell;

import io.hookscope.listener.ListenerState;
import io.hookscope.ui.Clip;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import java.util.List;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands in the table's place while it is empty: why, and what to do next. For the FX thread. */
final class EmptyController {

    private final ShellModel model;
    private final DeliveriesModel deliveries;
    private final Actions actions;

    @FXML
    private ScrollPane connect;
    @FXML
    private VBox welcome;
    @FXML
    private Button sample;
    @FXML
    private Label sampleWords;
    @FXML
    private Label address;
    @FXML
    private Button copyAddress;
    @FXML
    private Label tunnel;
    @FXML
    private VBox noMatch;
    @FXML
    private Label noMatchWords;
    @FXML
    private VBox held;
    @FXML
    private Label heldWords;
    @FXML
    private VBox paused;
    @FXML
    private Label pausedWords;

    EmptyController(ShellModel model, DeliveriesModel deliveries, Actions actions) {
        this.model = model;
        this.deliveries = deliveries;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        model.listenerProperty().subscribe(_ -> showAddress());
        for (Observable change : List.of(model.listenerProperty(), model.sampleTargetProperty(),
                model.sessionProperty())) {
            change.addListener(_ -> explainSample());
        }
        explainSample();
        for (Observable change : List.of(deliveries.totalProperty(), deliveries.waitingProperty(),
                deliveries.pausedProperty(), deliveries.view())) {
            change.addListener(_ -> choose());
        }
        choose();
    }

    /** Puts another node in the place of the words about how to begin. */
    void welcome(Node node) {
        welcome.getChildren().setAll(node);
    }

    @FXML
    private void sendSample() {
        actions.run(Action.SEND_SAMPLE);
    }

    @FXML
    private void copyAddress() {
        actions.run(Action.COPY_ADDRESS);
    }

    @FXML
    private void copyTunnel() {
        Clip.copy(tunnel.getText());
    }

    @FXML
    private void clearFilter() {
        actions.run(Action.CLEAR_FILTER);
    }

    @FXML
    private void resume() {
        actions.run(Action.PAUSE);
    }

    private void choose() {
        if (!deliveries.view().isEmpty()) {
            return;
        }
        boolean filtered = deliveries.totalProperty().get() > 0;
        boolean stopped = deliveries.pausedProperty().get();
        int waiting = deliveries.waitingProperty().get();
        show(noMatch, filtered);
        show(held, stopped && waiting > 0);
        show(paused, !filtered && stopped);
        show(connect, !filtered && !stopped);
        noMatchWords.setText(Strings.get("empty.nomatch", deliveries.totalProperty().get()));
        heldWords.setText(Strings.get("empty.held", waiting));
        pausedWords.setText(Strings.get("empty.paused", waiting));
    }

    private void showAddress() {
        address.setText(model.url().orElse(Strings.get("empty.notlistening")));
        copyAddress.setVisible(model.url().isPresent());
        tunnel.setText(Strings.get("empty.ngrok", Integer.toString(port())));
    }

    /** The button looks as the one in the strip does, and the words beside it say why nothing would be sent. */
    private void explainSample() {
        String why = model.whyNoSample();
        sampleWords.setText(why.isEmpty() ? Strings.get("empty.sample") : why);
        sample.getStyleClass().remove("unavailable");
        if (!why.isEmpty()) {
            sample.getStyleClass().add("unavailable");
        }
    }

    private int port() {
        return model.listenerProperty().get() instanceof ListenerState.Listening l
                ? l.port()
                : 8080;
    }

    private static void show(Region box, boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }
}
