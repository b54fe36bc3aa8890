package io.hookscope.desktop;

import io.hookscope.settings.TunnelSettings;
import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.setup.TunnelDesk;
import io.hookscope.wiring.Ingress;
import io.hookscope.wiring.Wiring;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The way from the internet as the window sees it. Thread-safe. */
final class DesktopTunnel implements TunnelDesk {

    private static final String FORMER = "public-url";

    private final Wiring wiring;
    private final Ingress ingress;
    private final Executor background;
    private final boolean installed;

    DesktopTunnel(Wiring wiring, Executor background) {
        this.wiring = wiring;
        this.ingress = wiring.receiving().ingress();
        this.background = background;
        this.installed = ingress.ngrok().installed().isPresent();
    }

    @Override
    public void onTunnel(Consumer<TunnelState> consumer) {
        ingress.watch().onState(consumer);
        consumer.accept(ingress.watch().state());
    }

    @Override
    public void onProbe(Consumer<ProbeState> consumer) {
        ingress.probe().onState(consumer);
        consumer.accept(ingress.probe().state());
    }

    @Override
    public void onNgrok(Consumer<NgrokProcess.State> consumer) {
        ingress.ngrok().onState(consumer);
        consumer.accept(ingress.ngrok().state());
    }

    @Override
    public boolean isNgrokInstalled() {
        return installed;
    }

    @Override
    public void startNgrok() {
        background.execute(() -> ingress.ngrok().start(ingress.port(), ingress.upstream()));
    }

    @Override
    public void stopNgrok() {
        background.execute(() -> ingress.ngrok().stop());
    }

    @Override
    public void probe() {
        ingress.probe().sendNow();
    }

    @Override
    public TunnelSettings settings() {
        return wiring.settings().tunnel();
    }

    @Override
    public String upstream() {
        return ingress.upstream();
    }

    @Override
    public int aside() {
        return ingress.aside();
    }

    @Override
    public void change(UnaryOperator<TunnelSettings> change) {
        wiring.currentSettings().change(settings -> settings.withTunnel(change.apply(settings.tunnel())));
    }

    @Override
    public Optional<String> formerUrl() {
        return wiring.notes().recall(FORMER);
    }

    @Override
    public void keepUrl(String url) {
        wiring.notes().keep(FORMER, url);
    }
}
