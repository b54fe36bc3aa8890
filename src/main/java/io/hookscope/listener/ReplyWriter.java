package io.hookscope.listener;

import io.hookscope.capture.Reply;
import io.hookscope.delivery.Header;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.channels.StreamSinkChannel;

/** Writes a reply to its connection. Stateless; called on the connection's I/O thread. */
final class ReplyWriter {

    private ReplyWriter() {}

    /** Writes it, and closes the connection afterwards when the request was not read to its end. */
    static void write(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.status());
        for (Header header : reply.headers().list()) {
            exchange.getResponseHeaders().add(new HttpString(header.name()), header.value());
        }
        // after a 2xx to CONNECT the sender would talk to somebody else through this connection
        if (exchange.getRequestMethod().equals(Methods.CONNECT)) {
            exchange.setPersistent(false);
        }
        exchange.setResponseContentLength(reply.body().length());
        if (!exchange.isRequestComplete()) {
            writeAndLeave(exchange, reply);
        } else if (reply.body().length() == 0 || exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(reply.body().bytes()));
        }
    }

    /** Ending the exchange would first read all that is still to come; such a sender is told and left instead. */
    private static void writeAndLeave(HttpServerExchange exchange, Reply reply) {
        exchange.setPersistent(false);
        StreamSinkChannel channel = exchange.getResponseChannel();
        try {
            if (reply.body().length() > 0) {
                channel.write(ByteBuffer.wrap(reply.body().bytes()));
            }
            channel.shutdownWrites();
            Farewell.flushed(exchange, channel);
        } catch (IOException _) {
            Farewell.close(exchange);
        }
    }
}
