package io.hookscope.ui.setup;

import io.hookscope.settings.TunnelSettings;
import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the window asks about the way from the internet. Every method returns at once; consumers are called on any thread. */
public interface TunnelDesk {

    /** Tells the consumer what is known of a tunnel, now and with each change. */
    void onTunnel(Consumer<TunnelState> consumer);

    /** Tells the consumer what came of the last probe, now and with each later one. */
    void onProbe(Consumer<ProbeState> consumer);

    /** Tells the consumer how the ngrok is that was started here, now and with each change. */
    void onNgrok(Consumer<NgrokProcess.State> consumer);

    /** Whether ngrok can be started here. */
    boolean isNgrokInstalled();

    /** Starts ngrok for the listener's port. */
    void startNgrok();

    /** Stops the ngrok that was started here. */
    void stopNgrok();

    /** Sends one request through the public URL and back. */
    void probe();

    /** Returns what a person set about the way. */
    TunnelSettings settings();

    /** Returns what an agent has to be told to lead here, such as {@code 8080}; empty while nothing listens. */
    String upstream();

    /** Returns the port that a typed URL counts for while the listener is on another, so that it has no effect; 0 while it has. */
    int aside();

    /**
     * Changes it.
     *
     * @throws IllegalArgumentException when the change makes something impossible of it; nothing is changed then
     */
    void change(UnaryOperator<TunnelSettings> change);

    /** Returns the public URL that Voucherify was told last, as far as it is known. */
    Optional<String> formerUrl();

    /** Takes that one for what Voucherify was told. */
    void keepUrl(String url);
}
