package io.hookscope.ui.setup;

import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.Clip;
import io.hookscope.ui.Zoom;
import java.time.InstantSource;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** The strip's word about the tunnel: where the internet finds the listener, with Copy. For the FX thread. */
public final class TunnelPill extends HBox {

    /** Below this width of the window, in pixels, the URL would be a few letters and dots. */
    private static final double NARROW = 1260;

    private final TunnelModel model;
    private final InstantSource clock;
    private final Pane dot = new Pane();
    private final Label word = new Label();
    private final Label url = new Label();
    private final Button open = new Button();
    private final Button copy = new Button(Strings.get("copy"));
    private final Tooltip tip = new Tooltip();
    private boolean wide = true;

    /** Follows the model; pressed, it does the deed. */
    public TunnelPill(TunnelModel model, InstantSource clock, Runnable deed) {
        this.model = model;
        this.clock = clock;
        getStyleClass().addAll("pill", "tunnel-pill");
        Zoom.style(this, TunnelPill.class, "setup.css");
        setId("tunnel");
        build();
        open.setOnAction(_ -> deed.run());
        copy.setOnAction(_ -> model.publicUrl().ifPresent(Clip::copy));
        tip.setOnShowing(_ -> tip.setText(tipText()));
        sceneProperty().flatMap(Scene::widthProperty)
                .subscribe(width -> fit(width == null ? NARROW : width.doubleValue()));
        model.tunnelProperty().subscribe(this::show);
        model.portProperty().subscribe(this::show);
        model.probeProperty().subscribe(this::show);
        model.formerProperty().subscribe(this::show);
        model.discretion().onChange(this::show);
    }

    private void build() {
        dot.setMinSize(8, 8);
        dot.setMaxSize(8, 8);
        url.getStyleClass().add("mono");
        url.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        url.maxWidthProperty().bind(Zoom.factorProperty().multiply(280));
        word.setMinWidth(USE_PREF_SIZE);
        var words = new HBox(6, dot, word, url);
        words.getStyleClass().add("pill-words");
        open.setGraphic(words);
        open.setId("tunnel-open");
        open.getStyleClass().add("plain");
        open.setTooltip(tip);
        copy.setId("tunnel-copy");
        copy.getStyleClass().addAll("plain", "link");
        copy.setAccessibleText(Strings.get("copy.url"));
        copy.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(open, copy);
    }

    /** Where there is no room for the URL, the tooltip and Copy have it. */
    private void fit(double width) {
        wide = width >= Zoom.px(NARROW);
        show();
    }

    private void show() {
        var said = model.said();
        var probed = TunnelWords.of(model.probeProperty().get(), clock.instant());
        boolean leads = model.tunnelProperty().get() instanceof TunnelState.Leads;
        boolean changed = !model.formerProperty().get().isEmpty();
        boolean bad = said.tone() == TunnelWords.Tone.BAD || leads && probed.tone() == TunnelWords.Tone.BAD;
        var tone = bad ? TunnelWords.Tone.BAD : changed ? TunnelWords.Tone.WAITING : said.tone();
        dot.getStyleClass().setAll("state-dot", "dot-" + tone.name().toLowerCase(Locale.ROOT));
        word.setText(leads ? word(changed) : said.headline());
        url.setText(leads ? said.headline() : "");
        copy.setVisible(leads);
        copy.setManaged(leads);
        url.setVisible(leads && wide);
        url.setManaged(url.isVisible());
        open.setAccessibleText(Strings.get("pill.words", tipText()));
    }

    private String word(boolean changed) {
        if (changed) {
            return Strings.get("pill.changed");
        }
        return model.tunnelProperty().get() instanceof TunnelState.Leads(String _, TunnelState.Via via)
                && via == TunnelState.Via.NGROK ? "ngrok" : Strings.get("pill.typed");
    }

    private String tipText() {
        var said = model.said();
        if (!(model.tunnelProperty().get() instanceof TunnelState.Leads)) {
            return said.headline() + ". " + said.advice();
        }
        var probed = TunnelWords.of(model.probeProperty().get(), clock.instant());
        String former = model.discretion().shown(model.formerProperty().get());
        String changed = former.isEmpty() ? "" : Strings.get("changed", former, said.headline()) + "\n";
        return changed + said.headline() + "\n" + probed.headline() + "\n" + (probed.advice().isEmpty()
                ? said.advice()
                : probed.advice());
    }
}
