package io.hookscope.listener;

import io.hookscope.capture.CaptureService;
import io.hookscope.capture.Captured;
import io.hookscope.capture.Reply;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * One request on its way from the first header to the answer. All of it runs on the connection's I/O thread, which never
 * waits: it reads what is there, and comes back for more or for the answer.
 */
final class IncomingRequest {

    /** Reads at a time: 64 KiB each where so much is there. */
    private static final int TURNS = 1000;

    private final HttpServerExchange exchange;
    private final Arrival arrival;
    private final Intake intake;
    private final BodyBuffer buffer;
    private final Runnable done;
    private XnioExecutor.@Nullable Key deadline;
    private boolean received;

    /** What every request of a listener needs. */
    record Intake(CaptureService capture, Bounds bounds, HeldMemory memory, Waiting waiting) {

        /** Returns the same with another limit for bodies. */
        Intake limited(long bytes) {
            return new Intake(capture, bounds.withBodyBytes(bytes), memory, waiting);
        }

        /** Returns the same for another port, whose answers wait by themselves. */
        Intake elsewhere() {
            return new Intake(capture, bounds, memory, new Waiting(bounds.connections() / 2));
        }
    }

    /** A request's head, and when it had been read: by the clock, and in {@link System#nanoTime()}. */
    record Arrival(RequestHead head, Instant at, long nanos) {}

    IncomingRequest(HttpServerExchange exchange, Arrival arrival, Intake intake, Runnable done) {
        this.exchange = exchange;
        this.arrival = arrival;
        this.intake = intake;
        this.done = done;
        this.buffer = new BodyBuffer(intake.memory(), exchange.getRequestContentLength());
    }

    /** Begins to read the body, unless what the sender declares is too much already. */
    void begin() {
        long limit = intake.bounds().bodyBytes();
        if (!hasKnownEnd()) {
            cutShort(Reply.of(400, Words.of("refused.coding")));
        } else if (exchange.getRequestContentLength() > limit) {
            tooLarge();
        } else if (exchange.isRequestComplete() || hasNoBody()) {
            whole();
        } else if (HttpContinue.requiresContinueResponse(exchange)) {
            HttpContinue.sendContinueResponse(exchange, new Continued());
        } else {
            read(exchange.getRequestChannel());
        }
    }

    /** HTTP/1.0 without a length: RFC 9112, section 6.3, gives such a request no body, while Undertow would read on. */
    private boolean hasNoBody() {
        var headers = exchange.getRequestHeaders();
        return !exchange.isHttp11() && !headers.contains("Content-Length") && !headers.contains("Transfer-Encoding");
    }

    /** RFC 9112, section 6.1: Undertow takes any transfer coding for chunks, and would read another request than a proxy did. */
    private boolean hasKnownEnd() {
        var codings = exchange.getRequestHeaders().get("Transfer-Encoding");
        return codings == null
                || exchange.isHttp11() && codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked");
    }

    private void read(StreamSourceChannel channel) {
        try {
            int count = 1;
            for (int turn = 0; count > 0 && !received; turn++) {
                if (turn == TURNS) {
                    giveWay(channel);
                    return;
                }
                ByteBuffer space = buffer.space();
                count = space == null ? 0 : fill(channel, space);
                if (space == null) {
                    cutShort(new Reply(503, Headers.of("Retry-After", "10"), Body.EMPTY, Words.of("refused.memory")));
                } else {
                    took(channel, count);
                }
            }
        } catch (IOException e) {
            broken(e);
        }
    }

    /** What came before the connection broke counts too, although the channel does not return its number then. */
    private int fill(StreamSourceChannel channel, ByteBuffer space) throws IOException {
        int start = space.position();
        try {
            return channel.read(space);
        } catch (IOException e) {
            buffer.advance(space.position() - start);
            throw e;
        }
    }

    private void took(StreamSourceChannel channel, int count) {
        if (count > 0) {
            buffer.advance(count);
            if (buffer.length() > intake.bounds().bodyBytes()) {
                tooLarge();
            }
        } else if (count == 0) {
            waitForMore(channel);
        } else {
            whole();
        }
    }

    /** A body in chunks of one byte takes a turn for each; other connections of this thread have theirs in between. */
    private void giveWay(StreamSourceChannel channel) {
        limitTime(channel);
        exchange.getIoThread().executeAfter(() -> {
            if (!received) {
                read(channel);
            }
        }, 1, TimeUnit.MILLISECONDS);
    }

    private void limitTime(StreamSourceChannel channel) {
        if (deadline == null) {
            long millis = intake.bounds().reading().toMillis();
            deadline = exchange.getIoThread().executeAfter(() -> tooSlow(channel), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void waitForMore(StreamSourceChannel channel) {
        limitTime(channel);
        channel.getReadSetter().set(this::read);
        channel.resumeReads();
    }

    private void tooSlow(StreamSourceChannel channel) {
        channel.suspendReads();
        cutShort(Reply.of(408, Words.of("refused.slow", seconds(intake.bounds().reading()))));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Hands a whole delivery to capture; the answer comes back to this I/O thread. */
    private void whole() {
        if (end()) {
            intake.capture().accept(delivery(buffer.body(), Reception.WHOLE))
                    .thenAccept(captured -> exchange.getIoThread().execute(() -> answer(captured)));
        }
    }

    private void tooLarge() {
        long limit = intake.bounds().bodyBytes();
        if (end()) {
            var reply = Reply.of(413, Words.of("refused.large", limit));
            answer(intake.capture().refuse(delivery(Body.EMPTY, new Reception.TooLarge(limit)), reply));
        }
    }

    private void cutShort(Reply reply) {
        if (end()) {
            answer(intake.capture().refuse(delivery(buffer.body(), new Reception.CutShort(reply.why())), reply));
        }
    }

    /** The connection is closed already: the reply is what is recorded. */
    private void broken(IOException cause) {
        cutShort(Reply.of(400, Words.of(
                exchange.getConnection().isOpen() || isEnd(cause) ? "refused.broken" : "refused.malformed")));
    }

    /** Undertow tells of a sender that left by this number, and of malformed chunks by others. */
    private static boolean isEnd(IOException cause) {
        return cause instanceof ClosedChannelException || String.valueOf(cause.getMessage()).startsWith("UT000128");
    }

    /** Returns true the first time. */
    private boolean end() {
        boolean first = !received;
        received = true;
        if (deadline != null) {
            deadline.remove();
            deadline = null;
        }
        return first;
    }

    private Delivery delivery(Body body, Reception reception) {
        RequestHead head = arrival.head();
        return new Delivery(arrival.at(), head.method(), head.target(), head.protocol(), remote(), head.headers(), body,
                reception);
    }

    private String remote() {
        InetSocketAddress peer = exchange.getSourceAddress();
        String address = peer.getAddress() == null ? peer.getHostString() : peer.getAddress().getHostAddress();
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + peer.getPort();
    }

    /** The body's memory is given back first: an answer may wait for long. */
    private void answer(Captured captured) {
        buffer.release();
        new Departure(exchange, captured.reply(), intake.waiting(), (status, why) -> {
            var took = Duration.ofNanos(System.nanoTime() - arrival.nanos());
            intake.capture().answered(captured, new Answer(status, took, why));
            done.run();
        }).begin();
    }

    /** Reads the body once the sender was told to go on. */
    private final class Continued implements IoCallback {

        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {
            read(exchange.getRequestChannel());
        }

        @Override
        public void onException(HttpServerExchange exchange, Sender sender, IOException exception) {
            broken(exception);
        }
    }
}
