package io.hookscope.ui.setup;

import io.hookscope.settings.TunnelSettings.Probing;
import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.DiscreetField;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.Zoom;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The way from the internet at length: how it is, what to do next, and what can be set. For the FX thread. */
public final class TunnelPane extends VBox {

    private final TunnelModel model;
    private final InstantSource clock;
    private final Label headline = label("tunnel-headline", "side-heading");
    private final Label advice = label("tunnel-advice", "muted");
    private final Copyable copyable;
    private final Label changed = label("tunnel-changed", "warning-text");
    private final Button told = button("tunnel-told", "changed.done");
    private final VBox change = new VBox(8, changed, told);
    private final Label ngrok = label("ngrok-words", "muted");
    private final Button start = button("ngrok-start", "ngrok.start");
    private final Button stop = button("ngrok-stop", "ngrok.stop");
    private final Label probed = label("probe-headline", "probe-words");
    private final Label probeAdvice = label("probe-advice", "muted");
    private final Button probe = button("probe-now", "probe.now");
    private final CheckBox repeat = new CheckBox(Strings.get("probe.repeat"));
    private final DiscreetField url = new DiscreetField();
    private final Label urlAnswer = label("typed-answer", "warning-text");
    private final Label urlAside = label("typed-aside", "warning-text");

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("tunnel.title");
    }

    /** Shows the model and changes what its desk can change. */
    public TunnelPane(TunnelModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        this.copyable = new Copyable(model.discretion());
        getStyleClass().add("side");
        Zoom.style(this, TunnelPane.class, "setup.css");
        setPrefSize(560, 500);
        var deeds = line(start, stop);
        deeds.managedProperty().bind(start.visibleProperty().or(stop.visibleProperty()));
        getChildren().setAll(box(headline, advice, copyable, change, ngrok, deeds),
                box(heading("probe.title"), line(probed), probeAdvice, line(probe, repeat)),
                box(heading("typed.title"), words("typed.words"), typed(), urlAnswer, urlAside));
        repeat.setId("probe-repeat");
        repeat.setSelected(model.desk().settings().probing() == Probing.REPEATED);
        react();
        follow();
        showProbeEachSecond();
    }

    private void follow() {
        model.tunnelProperty().subscribe(this::show);
        model.portProperty().subscribe(this::show);
        model.formerProperty().subscribe(this::show);
        model.ngrokProperty().subscribe(this::show);
        model.probeProperty().subscribe(this::showProbe);
        model.discretion().onChange(this::show);
        show(); // these hear of changes only, and nothing may change for hours
        showProbe();
    }

    /** While it can be seen: it says how long ago the last probe was. */
    private void showProbeEachSecond() {
        var seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> showProbe()));
        seconds.setCycleCount(Animation.INDEFINITE);
        sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(window -> window.showingProperty())
                .orElse(false).subscribe(shown -> {
                    if (shown) {
                        seconds.play();
                    } else {
                        seconds.stop();
                    }
                });
    }

    private void react() {
        start.setOnAction(_ -> model.desk().startNgrok());
        stop.setOnAction(_ -> model.desk().stopNgrok());
        told.setOnAction(_ -> model.toldVoucherify());
        probe.setOnAction(_ -> model.desk().probe());
        repeat.setOnAction(_ -> model.desk()
                .change(now -> now.withProbing(repeat.isSelected() ? Probing.REPEATED : Probing.ON_DEMAND)));
        url.setOnAction(_ -> useTyped());
    }

    private HBox typed() {
        url.hide(model.discretion(), Discretion::dotsForPath);
        url.setId("typed-url");
        url.setText(model.desk().settings().url());
        url.setPromptText(Strings.get("typed.prompt"));
        url.setAccessibleText(Strings.get("typed.title"));
        HBox.setHgrow(url, Priority.ALWAYS);
        var use = button("typed-use", "typed.use");
        use.setOnAction(_ -> useTyped());
        show(urlAnswer, "");
        return line(url, use);
    }

    private void useTyped() {
        try {
            model.desk().change(now -> now.withUrl(url.getText().strip()));
            show(urlAnswer, "");
            showAside();
        } catch (IllegalArgumentException _) {
            show(urlAnswer, Strings.get("typed.wrong"));
        }
    }

    private void show() {
        var said = model.said();
        headline.setText(said.headline());
        show(advice, said.advice());
        copyable.show(said.copyable());
        String former = model.discretion().shown(model.formerProperty().get());
        changed.setText(Strings.get("changed", former, said.headline()));
        String process = TunnelWords.of(model.ngrokProperty().get());
        show(ngrok, process == null ? "" : process);
        boolean running = model.ngrokProperty().get() instanceof NgrokProcess.State.Running;
        boolean leads = model.tunnelProperty().get() instanceof TunnelState.Leads;
        shown(change, leads && !former.isEmpty());
        shown(start, !leads && model.portProperty().get() > 0 && model.desk().isNgrokInstalled());
        shown(stop, running);
        probe.setDisable(!leads);
        showAside();
    }

    /** A URL that has no effect here says why. */
    private void showAside() {
        int counts = model.desk().aside();
        show(urlAside, counts == 0 || model.desk().settings().url().isEmpty()
                ? ""
                : Strings.get("typed.aside", Integer.toString(counts), Integer.toString(model.portProperty().get())));
    }

    private void showProbe() {
        var said = TunnelWords.of(model.probeProperty().get(), clock.instant());
        probed.setText(said.headline());
        show(probeAdvice, said.advice());
    }

    private static void show(Label label, String text) {
        label.setText(text);
        shown(label, !text.isEmpty());
    }

    private static void shown(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    private static VBox box(Region... parts) {
        var box = new VBox(8, parts);
        box.getStyleClass().add("side-box");
        return box;
    }

    private static HBox line(Region... parts) {
        var line = new HBox(8, parts);
        line.getStyleClass().add("side-line");
        return line;
    }

    private static Label heading(String key) {
        var label = new Label(Strings.get(key));
        label.getStyleClass().add("side-heading");
        return label;
    }

    private static Label words(String key) {
        Label label = label(key.replace('.', '-'), "muted");
        label.setText(Strings.get(key));
        return label;
    }

    private static Label label(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Button button(String id, String key) {
        var button = new Button(Strings.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
