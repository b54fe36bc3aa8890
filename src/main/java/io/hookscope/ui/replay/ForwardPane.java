package io.hookscope.ui.replay;

import io.hookscope.replay.forward.EventGlob;
import io.hookscope.replay.forward.ForwardState;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.replay.forward.Forwarding.Mode;
import io.hookscope.replay.forward.Forwarding.Order;
import io.hookscope.ui.Zoom;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where forwarding is chosen, switched on and off, and watched. For the FX thread. */
public final class ForwardPane extends VBox {

    private final ForwardModel model;
    private final TargetField target;
    private final RadioButton side = new RadioButton(Strings.get("forward.side"));
    private final RadioButton through = new RadioButton(Strings.get("forward.through"));
    private final TextField only = new TextField();
    private final Label onlyFlaw = new Label();
    private final CheckBox order = new CheckBox(Strings.get("forward.order"));
    private final Label state = new Label();
    private final Button on = new Button(Strings.get("forward.start"));
    private final Button off = new Button(Strings.get("forward.stop"));
    /** What the fields said when they were filled or applied last. */
    private @Nullable Forwarding taken;

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("forward.title");
    }

    /** Shows and changes what the model has. */
    public ForwardPane(ForwardModel model) {
        this.model = model;
        this.target = new TargetField("forward", model.discretion());
        getStyleClass().add("side");
        Zoom.style(this, ForwardPane.class, "replay.css");
        var label = new Label(Strings.get("forward.only"));
        label.setLabelFor(only);
        only.setAccessibleText(label.getText());
        choices();
        deeds();
        for (var wrapped : new Labeled[]{side, through, onlyFlaw, order, state}) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(USE_PREF_SIZE);
        }
        var events = new VBox(label, only);
        events.getStyleClass().add("target-field");
        getChildren().setAll(target, side, through, events, onlyFlaw, order, new HBox(8, on, off), state);
        setPrefSize(480, 440);
        model.note().ifPresent(note -> take(note.forwarding()));
        model.stateProperty().subscribe(this::show);
        model.discretion().onChange(() -> show(model.stateProperty().get()));
    }

    private void choices() {
        var group = new ToggleGroup();
        side.setToggleGroup(group);
        through.setToggleGroup(group);
        side.setSelected(true);
        side.setId("forward-side");
        through.setId("forward-through");
        order.setId("forward-order");
        only.setId("forward-only");
        onlyFlaw.setId("forward-only-flaw");
        onlyFlaw.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), true);
        onlyFlaw.visibleProperty().bind(onlyFlaw.textProperty().isNotEmpty());
        onlyFlaw.managedProperty().bind(onlyFlaw.visibleProperty());
        only.setPromptText(Strings.get("forward.only.prompt"));
    }

    private void deeds() {
        on.setId("forward-start");
        on.setDefaultButton(true);
        on.setOnAction(_ -> start());
        off.setId("forward-stop");
        off.setOnAction(_ -> model.off());
        state.setId("forward-state");
    }

    /** Puts the cursor where one begins. */
    public void refresh() {
        target.focus();
    }

    private void take(Forwarding forwarding) {
        taken = forwarding;
        target.show(forwarding.target());
        side.setSelected(forwarding.mode() == Mode.SIDE);
        through.setSelected(forwarding.mode() == Mode.THROUGH);
        only.setText(forwarding.only().isAll() ? "" : forwarding.only().text());
        order.setSelected(forwarding.order() == Order.KEPT);
    }

    private void start() {
        onlyFlaw.setText("");
        try {
            var events = new EventGlob(only.getText());
            target.target().ifPresent(where -> {
                taken = new Forwarding(where, side.isSelected() ? Mode.SIDE : Mode.THROUGH, events,
                        order.isSelected() ? Order.KEPT : Order.FREE);
                model.on(taken);
            });
        } catch (IllegalArgumentException e) {
            onlyFlaw.setText(String.valueOf(e.getMessage()));
        }
    }

    /** What is in force came from elsewhere when the fields do not have it yet, as from the command line. */
    private void show(ForwardState now) {
        if (now.forwarding() != null && !now.forwarding().equals(taken)) {
            take(now.forwarding());
        }
        off.setDisable(now.forwarding() == null);
        on.setText(Strings.get(now.forwarding() == null ? "forward.start" : "forward.change"));
        state.setText(model.discretion().shown(words(now)));
    }

    /** Says what forwarding is doing and what became of the last delivery. */
    static String words(ForwardState now) {
        Forwarding forwarding = now.forwarding();
        String doing = forwarding == null
                ? Strings.get("forward.words.off")
                : Strings.get(forwarding.mode() == Mode.SIDE ? "forward.words.side" : "forward.words.through",
                        forwarding.target());
        String counts = now.last() == null
                ? ""
                : " " + Strings.get("forward.counts", now.accepted(), now.other(), now.skipped(), now.waiting()) + " "
                        + Strings.get("forward.last", now.last().seq(), OutcomeWords.of(now.last().outcome()));
        return doing + counts;
    }
}
