package io.hookscope.listener;

import io.hookscope.capture.CaptureService;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * The server that receives webhooks: whatever the method, path or body, it captures and answers the response plan, and
 * serves nothing else. Thread-safe; starting and stopping block for as long as requests are in flight, so keep them off the
 * FX thread.
 */
public final class WebhookListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookListener.class);
    private static final int PORTS_TRIED = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How long a stop waits for the rest of a body: honest senders need milliseconds, others would take all the patience. */
    private static final Duration BODY_PATIENCE = Duration.ofSeconds(1);

    /** What is done about a port that is taken. */
    private enum Taken {
        TOLD, AVOIDED
    }

    private Admission admission;
    private final InstantSource clock;
    private final List<Consumer<ListenerState>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable XnioWorker worker;
    private @Nullable OpenPort port;
    private volatile ListenerState state = new ListenerState.Stopped();

    /** Hands deliveries to that service. */
    public WebhookListener(CaptureService capture, Bounds bounds, InstantSource clock) {
        this.admission = new Admission(capture, bounds, new HeldMemory(bounds.heldBytes()), new DelayedAnswers(0),
                new ArrivingBodies());
        this.clock = clock;
    }

    /**
     * Listens there from now on; 0 lets the operating system choose a port. When it listened elsewhere, that goes on until
     * the new port is open, and requests in flight get their answers. When the new port cannot be opened, what was is over.
     */
    public synchronized ListenerState start(String host, int wanted) {
        return start(host, wanted, Taken.TOLD);
    }

    /** As {@link #start}, but on the next port that is free when that one is taken. */
    public synchronized ListenerState startNear(String host, int wanted) {
        return start(host, wanted, Taken.AVOIDED);
    }

    private ListenerState start(String host, int wanted, Taken taken) {
        OpenPort before = port;
        if (before != null && state instanceof ListenerState.Listening(String at, int on) && at.equals(host)
                && on == wanted) {
            return state;
        }
        port = null;
        try {
            OpenPort opened = open(host, wanted, before);
            port = opened;
            change(new ListenerState.Listening(host, opened.address().getPort()));
        } catch (IOException | IllegalArgumentException e) {
            ListenerState.Failed failure = failed(host, wanted, e);
            if (taken == Taken.AVOIDED && failure.nextFree() > 0) {
                port = before;
                return start(host, failure.nextFree(), Taken.TOLD);
            }
            change(failure);
        }
        retire(before);
        return state;
    }

    /** Another address with the port that is ours already can only be had once that is given up. */
    private OpenPort open(String host, int wanted, @Nullable OpenPort before) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName(host), wanted);
        try {
            return new OpenPort(worker(), address, admission, clock);
        } catch (BindException e) {
            if (before == null || before.address().getPort() != wanted) {
                throw e;
            }
            retire(before);
            return new OpenPort(worker(), address, admission, clock);
        }
    }

    /** Refuses larger bodies from now on, in bytes; requests under way keep the limit they began with. */
    public synchronized void limitBodies(long bytes) {
        admission = admission.limited(bytes);
        if (port != null) {
            port.limitBodies(bytes);
        }
    }

    /** Stops listening; requests in flight get their answers first. */
    public synchronized void stop() {
        OpenPort before = port;
        port = null;
        retire(before);
        change(new ListenerState.Stopped());
    }

    /** Returns what it is doing. */
    public ListenerState state() {
        return state;
    }

    /** Calls the consumer with each later state, on the thread that caused it. */
    public void onState(Consumer<ListenerState> listener) {
        listeners.add(listener);
    }

    /** Stops and gives up its threads. */
    @Override
    public synchronized void close() {
        stop();
        if (worker != null) {
            worker.shutdown();
            worker = null;
        }
    }

    private XnioWorker worker() throws IOException {
        if (worker == null) {
            worker = Xnio.getInstance(WebhookListener.class.getClassLoader())
                    .createWorker(OptionMap.builder().set(Options.WORKER_NAME, "hookscope")
                            .set(Options.WORKER_IO_THREADS, 2).set(Options.WORKER_TASK_CORE_THREADS, 1)
                            .set(Options.WORKER_TASK_MAX_THREADS, 1).set(Options.THREAD_DAEMON, true).getMap());
        }
        return worker;
    }

    private void change(ListenerState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    private static void retire(@Nullable OpenPort old) {
        if (old == null) {
            return;
        }
        old.retire();
        await(old, BODY_PATIENCE);
        old.endBodies();
        await(old, PATIENCE.minus(BODY_PATIENCE));
        old.close();
    }

    private static void await(OpenPort old, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (old.inFlight() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    private static ListenerState.Failed failed(String host, int wanted, Exception e) {
        if (e instanceof UnknownHostException) {
            return new ListenerState.Failed(wanted, Words.of("failed.unknown", host), 0);
        }
        if (!(e instanceof BindException)) {
            LOG.warn("Cannot listen on {}:{}", host, wanted, e);
            return new ListenerState.Failed(wanted, Words.of("failed.other", host, wanted), 0);
        }
        return bindFailed(host, wanted);
    }

    private static ListenerState.Failed bindFailed(String host, int wanted) {
        if (!isFree(host, 0)) {
            return new ListenerState.Failed(wanted, Words.of("failed.foreign", host), 0);
        }
        int next = nextFree(host, wanted);
        String reason = Words.of(wanted < 1024 ? "failed.reserved" : "failed.taken", wanted);
        return new ListenerState.Failed(wanted, reason, next);
    }

    private static int nextFree(String host, int wanted) {
        int first = wanted < 1024 ? 8080 : wanted + 1;
        for (int port = first; port <= 65535 && port < first + PORTS_TRIED; port++) {
            if (isFree(host, port)) {
                return port;
            }
        }
        return 0;
    }

    private static boolean isFree(String host, int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
