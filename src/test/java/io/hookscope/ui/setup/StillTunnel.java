package io.hookscope.ui.setup;

import io.hookscope.settings.TunnelSettings;
import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A way from the internet that stands as a test sets it up. */
public class StillTunnel implements TunnelDesk {

    /** Whether ngrok can be started. */
    public boolean installed = true;
    /** What Voucherify was told. */
    public String former = "";
    /** What an agent has to be told. */
    public String upstream = "8080";
    /** The port that a typed URL counts for. */
    public int aside;
    /** What was asked for: {@code start}, {@code stop} and {@code probe}. */
    public final List<String> asked = new ArrayList<>();

    private final List<Consumer<TunnelState>> tunnels = new ArrayList<>();
    private final List<Consumer<ProbeState>> probes = new ArrayList<>();
    private final List<Consumer<NgrokProcess.State>> ngroks = new ArrayList<>();
    private TunnelSettings settings = TunnelSettings.DEFAULT;

    /** Says that from now on. */
    public void say(TunnelState state) {
        tunnels.forEach(consumer -> consumer.accept(state));
    }

    /** Says that from now on. */
    public void say(ProbeState state) {
        probes.forEach(consumer -> consumer.accept(state));
    }

    /** Says that from now on. */
    public void say(NgrokProcess.State state) {
        ngroks.forEach(consumer -> consumer.accept(state));
    }

    @Override
    public void onTunnel(Consumer<TunnelState> consumer) {
        tunnels.add(consumer);
    }

    @Override
    public void onProbe(Consumer<ProbeState> consumer) {
        probes.add(consumer);
    }

    @Override
    public void onNgrok(Consumer<NgrokProcess.State> consumer) {
        ngroks.add(consumer);
    }

    @Override
    public boolean isNgrokInstalled() {
        return installed;
    }

    @Override
    public void startNgrok() {
        asked.add("start");
    }

    @Override
    public void stopNgrok() {
        asked.add("stop");
    }

    @Override
    public void probe() {
        asked.add("probe");
    }

    @Override
    public TunnelSettings settings() {
        return settings;
    }

    @Override
    public String upstream() {
        return upstream;
    }

    @Override
    public int aside() {
        return aside;
    }

    @Override
    public void change(UnaryOperator<TunnelSettings> change) {
        settings = change.apply(settings);
    }

    @Override
    public Optional<String> formerUrl() {
        return Optional.of(former).filter(url -> !url.isEmpty());
    }

    @Override
    public void keepUrl(String url) {
        former = url;
    }
}
