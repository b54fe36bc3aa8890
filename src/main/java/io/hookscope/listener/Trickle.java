package io.hookscope.listener;

import io.hookscope.capture.Reply;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;

/** A body that goes out in small bits, evenly over a time. Used by one I/O thread. */
final class Trickle {

    private static final int MOST = 40;

    private final HttpServerExchange exchange;
    private final StreamSinkChannel channel;
    private final byte[] body;
    private final int bits;
    private final Duration pause;
    private int turn;
    private int sent;

    private Trickle(HttpServerExchange exchange, StreamSinkChannel channel, byte[] body, Duration over) {
        this.exchange = exchange;
        this.channel = channel;
        this.body = body;
        this.bits = Math.min(MOST, body.length);
        this.pause = over.dividedBy(bits);
    }

    /** Prepares the head, or returns null when the reply has no body to send. */
    static @Nullable Trickle begin(HttpServerExchange exchange, Reply reply, Duration over) {
        if (!ReplyWriter.hasBody(reply) || exchange.getRequestMethod().equals(Methods.HEAD)) {
            return null;
        }
        ReplyWriter.head(exchange, reply);
        return new Trickle(exchange, exchange.getResponseChannel(), reply.body().bytes(), over);
    }

    /** Sends the next bit, at first the head alone; returns true after the last. */
    boolean next() throws IOException {
        int until = (int) ((long) body.length * Math.min(turn, bits) / bits);
        if (turn++ > 2 * bits) {
            throw new SocketTimeoutException("the sender does not read");
        }
        if (until > sent) {
            sent += channel.write(ByteBuffer.wrap(body, sent, until - sent));
        }
        boolean flushed = channel.flush();
        if (sent < body.length || !flushed) {
            return false;
        }
        exchange.endExchange();
        return true;
    }

    Duration pause() {
        return pause;
    }

    int sent() {
        return sent;
    }
}
