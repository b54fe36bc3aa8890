package io.hookscope.ui.shell;

import io.hookscope.listener.ListenerState;
import io.hookscope.sample.Sample;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** The strip at the top: what the listener does, and what one can do at any time. For the FX thread. */
final class StripController {

    /** Below this width of the window, in pixels, words that tooltips say as well give way to what is worked with. */
    private static final double NARROW = 1260;

    private final ShellModel model;
    private final DeliveriesModel deliveries;
    private final Actions actions;
    private final SampleMenu samples;
    private final Consumer<Sample> sender;

    @FXML
    private TwoParts strip;
    @FXML
    private Label name;
    @FXML
    private HBox listener;
    @FXML
    private Pane dot;
    @FXML
    private Label state;
    @FXML
    private Label address;
    @FXML
    private HBox pills;
    @FXML
    private HBox choices;
    @FXML
    private ToggleButton pause;
    @FXML
    private SplitMenuButton sample;
    @FXML
    private Button theme;
    @FXML
    private Button settings;

    StripController(ShellModel model, DeliveriesModel deliveries, Actions actions, SampleMenu samples,
            Consumer<Sample> sender) {
        this.model = model;
        this.deliveries = deliveries;
        this.actions = actions;
        this.samples = samples;
        this.sender = sender;
    }

    @FXML
    private void initialize() {
        model.listenerProperty().subscribe(this::show);
        model.sessionProperty().subscribe(_ -> show(model.listenerProperty().get()));
        deliveries.pausedProperty().subscribe(pause::setSelected);
        // the strip itself is never narrower than what stands in it
        var narrow = strip.sceneProperty().flatMap(Scene::widthProperty)
                .flatMap(width -> Zoom.factorProperty().map(by -> width.doubleValue() < NARROW * by.doubleValue()))
                .orElse(true);
        name.visibleProperty().bind(narrow.map(is -> !is));
        name.managedProperty().bind(name.visibleProperty());
        state.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !narrow.getValue() || !(model.listenerProperty().get() instanceof ListenerState.Listening),
                narrow,
                model.listenerProperty()));
        state.managedProperty().bind(state.visibleProperty());
        pause.textProperty().bind(Bindings.createStringBinding(() -> pauseWords(narrow.getValue()), narrow,
                deliveries.pausedProperty()));
        pause.accessibleTextProperty().bind(deliveries.pausedProperty().map(p -> pauseWords(false)));
        pause.setOnAction(_ -> actions.run(Action.PAUSE));
        samples.fill(sample, sender);
        sample.setOnAction(_ -> actions.run(Action.SEND_SAMPLE));
        theme.setOnAction(_ -> actions.run(Action.THEME));
        explain(pause, Action.PAUSE);
        explain(theme, Action.THEME);
        settings.setOnAction(_ -> actions.run(Action.SETTINGS));
        explain(settings, Action.SETTINGS);
    }

    /** Adds a pill of another room, before those that are there. */
    void firstPill(Node node) {
        pills.getChildren().addFirst(node);
    }

    /** Adds a pill of another room, after those that are there. */
    void pill(Node node) {
        pills.getChildren().add(node);
    }

    /** Adds a choice of another room at the right, after those that are there. */
    void choice(Node node) {
        choices.getChildren().add(node);
    }

    private void show(ListenerState now) {
        String word = switch (now) {
            case ListenerState.Listening _ -> "listening";
            case ListenerState.Failed _ -> "failed";
            case ListenerState.Stopped _ -> model.sessionProperty().get().isLookedAt() ? "looking" : "stopped";
        };
        dot.getStyleClass().setAll("state-dot", "dot-" + word);
        state.setText(Strings.get("listener." + word));
        address.setText(switch (now) {
            case ListenerState.Listening(String host, int port) -> host + ":" + port;
            case ListenerState.Failed(int port, String _, int _) -> Integer.toString(port);
            case ListenerState.Stopped _ -> "";
        });
        address.setVisible(!address.getText().isEmpty());
        address.setManaged(address.isVisible());
        String why = now instanceof ListenerState.Failed failed ? failed.reason() : Strings.get("listener.tip." + word);
        Tooltip.install(listener, new Tooltip(why));
        listener.setAccessibleText(state.getText() + " " + address.getText() + ". " + why);
        explainSample();
    }

    /** A button that is off cannot show a tooltip, so the sample button stays on and says why nothing is sent. */
    private void explainSample() {
        String why = model.whyNoSample();
        sample.setTooltip(new Tooltip(why.isEmpty()
                ? Strings.get("sample.tip", Action.SEND_SAMPLE.keyWords())
                : why));
        sample.getStyleClass().remove("unavailable");
        if (!why.isEmpty()) {
            sample.getStyleClass().add("unavailable");
        }
    }

    private String pauseWords(boolean narrow) {
        boolean paused = deliveries.pausedProperty().get();
        return narrow ? paused ? "\u25b6" : "\u275a\u275a" : Strings.get(paused ? "pause.off" : "pause.on");
    }

    private static void explain(ButtonBase button, Action action) {
        button.setTooltip(new Tooltip(action.words() + " (" + action.keyWords() + ")"));
    }
}
