package io.hookscope.listener;

import io.hookscope.capture.CaptureCounters;
import io.hookscope.capture.CaptureService;
import io.hookscope.capture.inspect.Conclusions;
import io.hookscope.capture.inspect.Feed;
import io.hookscope.capture.inspect.Inspector;
import io.hookscope.capture.inspect.Neighbours;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Delivery;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.time.InstantSource;

/** A listener on a free port over a session in memory. */
final class ListenerRig implements AutoCloseable {

    final MemorySession session = new MemorySession();
    final CaptureCounters counters = new CaptureCounters();
    final CaptureService capture;
    final WebhookListener listener;
    private final Inspector inspector;

    ListenerRig(Bounds bounds) {
        inspector = new Inspector(session, Conclusions.NONE,
                new Neighbours(new Relations(), new Feed(), InstantSource.system()));
        inspector.start();
        capture = new CaptureService(session, inspector, counters);
        listener = new WebhookListener(capture, bounds, InstantSource.fixed(Deliveries.RECEIVED));
        listener.start("127.0.0.1", 0);
    }

    int port() {
        return ((ListenerState.Listening) listener.state()).port();
    }

    Wire wire() throws IOException {
        return new Wire(port());
    }

    /** Sends one request and returns the answer's head. */
    String say(String request) throws IOException {
        try (Wire wire = wire()) {
            return wire.send(request).head();
        }
    }

    Delivery only() {
        var all = session.all();
        if (all.size() != 1) {
            throw new AssertionError("expected one delivery, got " + all.size());
        }
        return all.getFirst();
    }

    @Override
    public void close() {
        listener.close();
        inspector.close();
    }
}
