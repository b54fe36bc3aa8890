package io.hookscope.listener;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * Closes a connection whose sender may still be sending: an answer followed by an abrupt close would be lost, because the
 * unread bytes make the operating system reset the connection. So what comes is thrown away for a moment first. All on the
 * connection's I/O thread.
 */
final class LingeringClose {

    private static final long MILLIS = 1000;
    private static final long MOST_BYTES = 64L << 20;

    private final HttpServerExchange exchange;
    private final ByteBuffer scratch = ByteBuffer.allocate(16 << 10);
    private long thrownAway;

    private LingeringClose(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    /** Flushes the answer, then takes leave. */
    static void flushed(HttpServerExchange exchange, StreamSinkChannel channel) throws IOException {
        if (channel.flush()) {
            new LingeringClose(exchange).begin();
            return;
        }
        exchange.getIoThread().executeAfter(() -> close(exchange), MILLIS, TimeUnit.MILLISECONDS);
        channel.getWriteSetter().set(sink -> {
            try {
                if (sink.flush()) {
                    sink.suspendWrites();
                    new LingeringClose(exchange).begin();
                }
            } catch (IOException _) {
                close(exchange);
            }
        });
        channel.resumeWrites();
    }

    static void close(HttpServerExchange exchange) {
        IoUtils.safeClose(exchange.getConnection());
    }

    private void begin() {
        exchange.getIoThread().executeAfter(() -> close(exchange), MILLIS, TimeUnit.MILLISECONDS);
        var connection = (AbstractServerConnection) exchange.getConnection();
        StreamSourceChannel source = connection.getChannel().getSourceChannel();
        source.getReadSetter().set(this::throwAway);
        throwAway(source);
        source.resumeReads();
    }

    private void throwAway(StreamSourceChannel source) {
        try {
            int count = source.read(scratch.clear());
            while (count > 0 && thrownAway < MOST_BYTES) {
                thrownAway += count;
                count = source.read(scratch.clear());
            }
            if (count != 0) {
                close(exchange);
            }
        } catch (IOException _) {
            close(exchange);
        }
    }
}
