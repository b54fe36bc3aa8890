package io.hookscope.tunnel;

import io.hookscope.tunnel.NgrokAgent.Answered;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an eye on ngrok's agents: asks the ports where they answer, about once a second, and tells listeners when the state
 * changes. Listeners are called on the watch's own thread; everything else may be called from any thread.
 */
public final class TunnelWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TunnelWatch.class);

    /** The port of the first agent on a machine; further ones take the next. */
    public static final int FIRST_AGENT_PORT = 4040;
    private static final int AGENTS = 10;

    private final NgrokAgent agent = new NgrokAgent();
    private final List<Integer> ports;
    private final Supplier<InetSocketAddress> listening;
    private final List<Consumer<TunnelState>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clockwork = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hookscope-tunnel-watch").factory());
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile TunnelState state = new TunnelState.Looking();
    private volatile String typed = "";

    /** Watches ports 4040 to 4049 for tunnels to where the supplier says that is listened at the time. */
    public TunnelWatch(Supplier<InetSocketAddress> listening) {
        this(IntStream.range(FIRST_AGENT_PORT, FIRST_AGENT_PORT + AGENTS).boxed().toList(),
                listening);
    }

    /** Watches those ports instead, for tunnels to that port of 127.0.0.1. */
    public TunnelWatch(List<Integer> ports, IntSupplier listenerPort) {
        this(ports, () -> new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), listenerPort.getAsInt()));
    }

    /** Watches those ports instead. */
    public TunnelWatch(List<Integer> ports, Supplier<InetSocketAddress> listening) {
        this.ports = List.copyOf(ports);
        this.listening = listening;
    }

    /** Starts watching: at once, then after each period. */
    public void start(Duration period) {
        clockwork.scheduleWithFixedDelay(this::look, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns what was seen last. */
    public TunnelState state() {
        return state;
    }

    /** Calls the listener with each later change. */
    public void onState(Consumer<TunnelState> listener) {
        listeners.add(listener);
    }

    /** Takes that public URL for the way to the listener, whatever agents say; empty asks the agents again. */
    public void typed(String url) {
        typed = Tunnel.withoutSlashes(url.strip());
        lookNow();
    }

    /** Returns the public URL that was typed in; empty when agents are asked. */
    public String typed() {
        return typed;
    }

    /** Returns the public URL that leads to the listener, as far as one is known. */
    public Optional<String> publicUrl() {
        return state instanceof TunnelState.Leads(String url, TunnelState.Via _) ? Optional.of(url) : Optional.empty();
    }

    /** Looks without waiting for the next period, for example because the listener has another port now. */
    public void lookNow() {
        try {
            clockwork.execute(this::look);
        } catch (RejectedExecutionException _) {
            // closed: there is nobody left to tell
        }
    }

    private void look() {
        try {
            TunnelState seen = see();
            if (!seen.equals(state)) {
                state = seen;
                listeners.forEach(listener -> listener.accept(seen));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException _) {
            // closed: there is nobody left to tell
        } catch (RuntimeException e) {
            // or the clockwork would stop, and the strip say for ever what it said last
            LOG.error("Looking for a tunnel failed", e);
        }
    }

    /** All at once: one that answers slowly must not keep the others waiting. */
    private TunnelState see() throws InterruptedException {
        if (!typed.isEmpty()) {
            return new TunnelState.Leads(typed, TunnelState.Via.TYPED_IN);
        }
        var asked = askers.invokeAll(ports.stream().<Callable<Optional<TunnelState>>>map(
                port -> () -> agent.ask(port).map(answered -> stateOf(port, answered))).toList());
        // one that was cancelled or failed says nothing: the watch is being closed, or an agent's answer was beyond reading
        TunnelState before = state;
        return asked.stream().filter(answer -> answer.state() == Future.State.SUCCESS)
                .flatMap(answer -> answer.resultNow().stream())
                .min(Comparator.comparingInt(TunnelWatch::usefulness).thenComparing(seen -> !seen.equals(before)))
                .orElse(new TunnelState.NoAgent());
    }

    private TunnelState stateOf(int agentPort, Answered answered) {
        return switch (answered) {
            case Answered.Unclear unclear -> new TunnelState.Unclear(agentPort, unclear.found());
            case Answered.Tunnels(List<Tunnel> tunnels) when tunnels.isEmpty() -> new TunnelState.NoTunnel(agentPort);
            case Answered.Tunnels(List<Tunnel> tunnels) -> best(tunnels);
        };
    }

    private TunnelState best(List<Tunnel> tunnels) {
        InetSocketAddress there = listening.get();
        InetAddress bound = there.isUnresolved() ? InetAddress.getLoopbackAddress() : there.getAddress();
        List<Tunnel> here = tunnels.stream().filter(tunnel -> tunnel.leadsTo(bound, there.getPort())).toList();
        Optional<String> known = publicUrl().filter(url -> url.startsWith("https://"))
                .filter(url -> here.stream().anyMatch(tunnel -> tunnel.publicUrl().equals(url)));
        if (known.isPresent()) { // beside another one: what Voucherify sends to is still right
            return new TunnelState.Leads(known.get(), TunnelState.Via.NGROK);
        }
        Tunnel first = httpsFirst(here.isEmpty() ? tunnels : here);
        return here.isEmpty()
                ? new TunnelState.LeadsElsewhere(first.publicUrl(), first.upstream())
                : new TunnelState.Leads(first.publicUrl(), TunnelState.Via.NGROK);
    }

    private static Tunnel httpsFirst(List<Tunnel> tunnels) {
        return tunnels.stream().filter(tunnel -> tunnel.publicUrl().startsWith("https://")).findFirst()
                .orElse(tunnels.getFirst());
    }

    private static int usefulness(TunnelState state) {
        return switch (state) {
            case TunnelState.Leads _ -> 0;
            case TunnelState.LeadsElsewhere _ -> 1;
            case TunnelState.NoTunnel _ -> 2;
            case TunnelState.Unclear _ -> 3;
            case TunnelState.NoAgent _ -> 4;
            case TunnelState.Looking _ -> 5;
        };
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        askers.shutdownNow();
        agent.close();
    }
}
