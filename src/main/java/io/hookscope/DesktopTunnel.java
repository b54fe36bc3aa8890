package io.hookscope;

import io.hookscope.settings.TunnelSettings;
import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.setup.TunnelDesk;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The way from the internet as the window sees it. Thread-safe. */
final class DesktopTunnel implements TunnelDesk {

    private static final String FORMER = "public-url";

    private final Wiring wiring;
    private final Passage passage;
    private final Executor background;
    private final boolean installed;

    DesktopTunnel(Wiring wiring, Executor background) {
        this.wiring = wiring;
        this.passage = wiring.receiving().passage();
        this.background = background;
        this.installed = passage.ngrok().installed().isPresent();
    }

    @Override
    public void onTunnel(Consumer<TunnelState> consumer) {
        passage.watch().onState(consumer);
        consumer.accept(passage.watch().state());
    }

    @Override
    public void onProbe(Consumer<ProbeState> consumer) {
        passage.probe().onState(consumer);
        consumer.accept(passage.probe().state());
    }

    @Override
    public void onNgrok(Consumer<NgrokProcess.State> consumer) {
        passage.ngrok().onState(consumer);
        consumer.accept(passage.ngrok().state());
    }

    @Override
    public boolean isNgrokInstalled() {
        return installed;
    }

    @Override
    public void startNgrok() {
        background.execute(() -> passage.ngrok().start(passage.port(), passage.upstream()));
    }

    @Override
    public void stopNgrok() {
        background.execute(() -> passage.ngrok().stop());
    }

    @Override
    public void probe() {
        passage.probe().sendNow();
    }

    @Override
    public TunnelSettings settings() {
        return wiring.settings().tunnel();
    }

    @Override
    public String upstream() {
        return passage.upstream();
    }

    @Override
    public int aside() {
        return passage.aside();
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
