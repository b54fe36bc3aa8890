package io.hookscope.ui.setup;

import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.Discretion;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is known of the way from the internet, for the FX thread. */
public final class TunnelModel {

    private final TunnelDesk desk;
    private final Discretion discretion;
    private final ObjectProperty<TunnelState> tunnel = new SimpleObjectProperty<>(new TunnelState.Looking());
    private final ObjectProperty<ProbeState> probe = new SimpleObjectProperty<>(new ProbeState.Untried());
    private final ObjectProperty<NgrokProcess.State> ngrok = new SimpleObjectProperty<>(new NgrokProcess.State.Idle());
    private final IntegerProperty port = new SimpleIntegerProperty();
    private final StringProperty former = new SimpleStringProperty("");

    /** Follows the desk; news comes by that executor. The discretion says whether paths may be seen. */
    public TunnelModel(TunnelDesk desk, Executor fx, Discretion discretion) {
        this.desk = desk;
        this.discretion = discretion;
        desk.onTunnel(state -> fx.execute(() -> take(state)));
        desk.onProbe(state -> fx.execute(() -> probe.set(state)));
        desk.onNgrok(state -> fx.execute(() -> ngrok.set(state)));
    }

    /** What is known of a tunnel. */
    ObjectProperty<TunnelState> tunnelProperty() {
        return tunnel;
    }

    /** What came of the last probe. */
    ObjectProperty<ProbeState> probeProperty() {
        return probe;
    }

    /** How the ngrok is that was started here. */
    ObjectProperty<NgrokProcess.State> ngrokProperty() {
        return ngrok;
    }

    /** The port that a tunnel has to lead to; 0 while nothing listens. */
    public IntegerProperty portProperty() {
        return port;
    }

    /** The public URL that Voucherify was told before, when it is another now; else empty. */
    StringProperty formerProperty() {
        return former;
    }

    /** Returns the public URL, as far as one is known. */
    public Optional<String> publicUrl() {
        return tunnel.get() instanceof TunnelState.Leads(String url, TunnelState.Via _)
                ? Optional.of(url)
                : Optional.empty();
    }

    /** Voucherify was told the present URL. */
    void toldVoucherify() {
        publicUrl().ifPresent(desk::keepUrl);
        former.set("");
    }

    /** Says how it is with the tunnel; what can be copied is whole. */
    TunnelWords.Said said() {
        var said = TunnelWords.of(tunnel.get(), port.get(), desk.upstream());
        return new TunnelWords.Said(said.tone(), discretion.shown(said.headline()), discretion.shown(said.advice()),
                said.copyable());
    }

    Discretion discretion() {
        return discretion;
    }

    TunnelDesk desk() {
        return desk;
    }

    private void take(TunnelState state) {
        tunnel.set(state);
        publicUrl().ifPresent(url -> {
            Optional<String> before = desk.formerUrl();
            former.set(before.filter(b -> !b.equals(url)).orElse(""));
            if (before.isEmpty()) {
                desk.keepUrl(url);
            }
        });
    }
}
