package io.hookscope.listener;

import io.hookscope.capture.Captured;
import io.hookscope.capture.Reply;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.Instant;

/**
 * One request on its way from the first header to the answer: what its body comes to is handed to capture, and what capture
 * replies goes out. All of it runs on the connection's I/O thread, which never waits.
 */
final class IncomingRequest implements BodyReading.End {

    private final HttpServerExchange exchange;
    private final Arrival arrival;
    private final Admission admission;
    private final BodyBuffer buffer;
    private final Runnable done;

    /** A request's head, and when it had been read: by the clock, and in {@link System#nanoTime()}. */
    record Arrival(RequestHead head, Instant at, long nanos) {}

    IncomingRequest(HttpServerExchange exchange, Arrival arrival, Admission admission, Runnable done) {
        this.exchange = exchange;
        this.arrival = arrival;
        this.admission = admission;
        this.done = done;
        this.buffer = new BodyBuffer(admission.memory(), exchange.getRequestContentLength());
    }

    /** Begins to read the body. */
    void begin() {
        if (Framing.hasKnownEnd(exchange)) {
            new BodyReading(exchange, admission, buffer, this).begin();
        } else {
            cutShort(Reply.of(400, Words.of("refused.coding")));
        }
    }

    /** Hands a whole delivery to capture; the answer comes back to this I/O thread. */
    @Override
    public void whole() {
        try {
            admission.capture().accept(delivery(buffer.body(), Reception.WHOLE))
                    .thenAccept(captured -> exchange.getIoThread().execute(() -> answer(captured)));
        } catch (OutOfMemoryError _) {
            noRoom();
        }
    }

    @Override
    public void tooLarge() {
        long limit = admission.bounds().bodyBytes();
        var reply = Reply.of(413, Words.of("refused.large", limit));
        answer(admission.capture().refuse(delivery(Body.EMPTY, new Reception.TooLarge(limit)), reply));
    }

    @Override
    public void tooSlow() {
        cutShort(Reply.of(408, Words.of("refused.slow", seconds(admission.bounds().reading()))));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    @Override
    public void stopped() {
        cutShort(new Reply(503, Headers.of("Retry-After", "10"), Body.EMPTY, Words.of("refused.stopped")));
    }

    @Override
    public void noRoom() {
        cutShort(new Reply(503, Headers.of("Retry-After", "10"), Body.EMPTY, Words.of("refused.memory")));
    }

    /** The connection is closed already: the reply is what is recorded. */
    @Override
    public void broken(IOException cause) {
        cutShort(Reply.of(400, Words.of(
                exchange.getConnection().isOpen() || isEnd(cause) ? "refused.broken" : "refused.malformed")));
    }

    /** Undertow tells of a sender that left by this number, and of malformed chunks by others. */
    private static boolean isEnd(IOException cause) {
        return cause instanceof ClosedChannelException || String.valueOf(cause.getMessage()).startsWith("UT000128");
    }

    private void cutShort(Reply reply) {
        answer(admission.capture().refuse(delivery(whatCame(), new Reception.CutShort(reply.why())), reply));
    }

    /** A sender is told why even where there is no memory left to keep its bytes. */
    private Body whatCame() {
        try {
            return buffer.body();
        } catch (OutOfMemoryError _) {
            return Body.EMPTY;
        }
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
        new PendingReply(exchange, captured.reply(), admission.waiting(), (status, why) -> {
            var took = Duration.ofNanos(System.nanoTime() - arrival.nanos());
            admission.capture().answered(captured, new Answer(status, took, why));
            done.run();
        }).begin();
    }
}
