package io.hookscope.listener;

import io.hookscope.capture.Reply;
import io.hookscope.delivery.Header;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import org.xnio.channels.StreamSinkChannel;

/** Writes a reply to its connection. Stateless; called on the connection's I/O thread. */
final class ReplyWriter {

    private static final Set<String> OURS = Set.of("content-length", "transfer-encoding", "connection", "date");

    private ReplyWriter() {}

    /** Writes it, and closes the connection afterwards when the request was not read to its end. */
    static void write(HttpServerExchange exchange, Reply reply) {
        head(exchange, reply);
        if (!exchange.isRequestComplete()) {
            writeAndLeave(exchange, reply);
        } else if (!hasBody(reply) || exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(reply.body().bytes()));
        }
    }

    /** Sets status and headers. What could begin a header of its own, or is ours to say, never goes out. */
    static void head(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.status());
        for (Header header : reply.headers().list()) {
            if (isSafe(header) && !OURS.contains(header.name().toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().add(new HttpString(header.name()), header.value());
            }
        }
        // after a 2xx to CONNECT the sender would talk to somebody else through this connection
        if (exchange.getRequestMethod().equals(Methods.CONNECT)) {
            exchange.setPersistent(false);
        }
        if (hasBody(reply)) {
            exchange.setResponseContentLength(reply.body().length());
        } else if (saysLength(reply.status())) {
            exchange.setResponseContentLength(0);
        }
    }

    /** Whether there are bytes to send after the head. */
    static boolean hasBody(Reply reply) {
        return reply.body().length() > 0 && Reply.mayHaveBody(reply.status());
    }

    /** A 204 must not say it, and what a 304 says is how long another answer would be (RFC 9110, section 8.6). */
    private static boolean saysLength(int status) {
        return status != 204 && status != 304;
    }

    private static boolean isSafe(Header header) {
        return Header.isToken(header.name())
                && header.value().chars().allMatch(c -> c >= ' ' && c != 0x7f && c <= 0xff || c == '\t');
    }

    /** Ending the exchange would first read all that is still to come; such a sender is told and left instead. */
    private static void writeAndLeave(HttpServerExchange exchange, Reply reply) {
        exchange.setPersistent(false);
        StreamSinkChannel channel = exchange.getResponseChannel();
        try {
            if (hasBody(reply)) {
                channel.write(ByteBuffer.wrap(reply.body().bytes()));
            }
            channel.shutdownWrites();
            LingeringClose.flushed(exchange, channel);
        } catch (IOException _) {
            LingeringClose.close(exchange);
        }
    }
}
