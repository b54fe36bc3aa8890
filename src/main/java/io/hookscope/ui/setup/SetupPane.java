package io.hookscope.ui.setup;

import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.setup.SetupStep.Kind;
import io.hookscope.ui.setup.SetupStep.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The steps to the first signed delivery, each of which turns green when it is done. For the FX thread. */
public final class SetupPane extends VBox {

    /**
     * Where steps lead that are done elsewhere.
     *
     * @param tunnel  opens what is known of the tunnel
     * @param secrets opens the secrets
     */
    public record Ways(Runnable tunnel, Runnable secrets) {}

    private final SetupModel model;
    private final Ways ways;
    private final Map<Kind, SetupStepLine> lines = new EnumMap<>(Kind.class);

    /** Returns the title of the window that it stands in when it was called back. */
    public static String title() {
        return Strings.get("setup.title");
    }

    /** Shows the model's steps. */
    public SetupPane(SetupModel model, Ways ways) {
        this.model = model;
        this.ways = ways;
        getStyleClass().add("setup");
        Zoom.style(this, SetupPane.class, "setup.css");
        var title = new Label(title());
        title.getStyleClass().add("empty-title");
        var intro = new Label(Strings.get("setup.intro"));
        intro.getStyleClass().add("muted");
        intro.setWrapText(true);
        getChildren().addAll(title, intro);
        for (Kind kind : Kind.values()) {
            var line = new SetupStepLine(kind.ordinal() + 1, model.tunnel().discretion());
            lines.put(kind, line);
            getChildren().add(line);
        }
        model.onChange(this::show);
    }

    private void show() {
        List<SetupStep> steps = model.steps();
        for (SetupStep step : steps) {
            SetupStepLine line = Objects.requireNonNull(lines.get(step.kind()));
            line.show(step);
            offer(line, step);
        }
    }

    private void offer(SetupStepLine line, SetupStep step) {
        boolean done = step.status() == Status.DONE;
        TunnelModel tunnel = model.tunnel();
        switch (step.kind()) {
            case TUNNEL -> {
                boolean startable = !done && tunnel.portProperty().get() > 0 && tunnel.desk().isNgrokInstalled();
                line.offer(done ? "" : Strings.get(startable ? "ngrok.start" : "setup.more"),
                        startable ? tunnel.desk()::startNgrok : ways.tunnel());
            }
            case PROBE -> line.offer(tunnel.tunnelProperty().get() instanceof TunnelState.Leads
                    ? Strings.get("probe.now")
                    : "", tunnel.desk()::probe);
            case SECRET -> line.offer(done ? "" : Strings.get("setup.secret"), ways.secrets());
            case LISTENING, TEST, SIGNED -> line.offer("", () -> {});
        }
    }
}
