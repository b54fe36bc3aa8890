package io.hookscope.listener;

import io.undertow.UndertowOptions;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpOpenListener;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * A port that is open: accepts connections and turns their requests into deliveries. Thread-safe; a request stays on the
 * I/O thread of its connection.
 */
final class OpenPort {

    private volatile Admission admission;
    private final InstantSource clock;
    private final HttpOpenListener http;
    private final AcceptingChannel<? extends StreamConnection> server;
    private final BetweenRequests silent;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean retiring;

    OpenPort(XnioWorker worker, InetSocketAddress address, Admission admission, InstantSource clock)
            throws IOException {
        this.admission = admission.elsewhere();
        this.clock = clock;
        this.silent = new BetweenRequests(admission.bounds().connections() * 9 / 10);
        http = new HttpOpenListener(new DefaultByteBufferPool(true, 16 << 10, -1, 4),
                undertowOptions(admission.bounds()));
        http.setRootHandler(this::handle);
        server = worker.createStreamConnectionServer(address, ChannelListeners.openListenerAdapter(this::opened),
                socketOptions(admission.bounds()));
        server.resumeAccepts();
    }

    /** Returns where it is bound. */
    InetSocketAddress address() {
        return server.getLocalAddress(InetSocketAddress.class);
    }

    /** Refuses larger bodies from the next request on. */
    void limitBodies(long bytes) {
        admission = admission.limited(bytes);
    }

    /** Accepts nothing more and has connections close after the answer under way; what waits on purpose is given up. */
    void retire() {
        retiring = true;
        IoUtils.safeClose(server);
        admission.waiting().giveUp();
    }

    /** Waits for the rest of no body any longer: its sender is told to try again. */
    void endBodies() {
        admission.arriving().giveUp();
    }

    /** Returns how many requests wait for their answer. */
    int inFlight() {
        return inFlight.get();
    }

    /** Closes what is still connected. */
    void close() {
        retire();
        http.closeConnections();
    }

    private void opened(StreamConnection connection) {
        var tape = new HeadTape();
        silent.opened(connection, tape);
        var source = connection.getSourceChannel();
        source.setConduit(new TapedConduit(source.getConduit(), tape));
        http.handleEvent(connection);
    }

    private void handle(HttpServerExchange exchange) {
        var connection = (AbstractServerConnection) exchange.getConnection();
        HeadTape tape = silent.take(connection.getChannel());
        if (tape == null) {
            IoUtils.safeClose(connection); // it made room for another this moment
            return;
        }
        RequestHead head = RequestHead.of(tape.cut(connection));
        inFlight.incrementAndGet();
        exchange.addExchangeCompleteListener((done, next) -> {
            tape.restart(connection);
            if (done.isPersistent()) {
                silent.answered(connection.getChannel(), tape);
            }
            next.proceed();
        });
        if (retiring) {
            exchange.setPersistent(false);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var arrival = new IncomingRequest.Arrival(head, now, System.nanoTime());
        var request = new IncomingRequest(exchange, arrival, admission, inFlight::decrementAndGet);
        exchange.dispatch(SameThreadExecutor.INSTANCE, request::begin);
    }

    private static OptionMap undertowOptions(Bounds bounds) {
        return OptionMap.builder().set(UndertowOptions.DECODE_URL, false)
                .set(UndertowOptions.ALLOW_UNKNOWN_PROTOCOLS, true)
                .set(UndertowOptions.MAX_HEADERS, bounds.headerLines())
                .set(UndertowOptions.MAX_HEADER_SIZE, bounds.headBytes())
                .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int) bounds.reading().toMillis())
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int) bounds.idle().toMillis())
                .set(UndertowOptions.IDLE_TIMEOUT, (int) bounds.idle().toMillis()).getMap();
    }

    private static OptionMap socketOptions(Bounds bounds) {
        return OptionMap.builder().set(Options.TCP_NODELAY, true).set(Options.REUSE_ADDRESSES, true)
                .set(Options.BACKLOG, 1000).set(Options.CONNECTION_HIGH_WATER, bounds.connections())
                .set(Options.CONNECTION_LOW_WATER, bounds.connections()).getMap();
    }
}
