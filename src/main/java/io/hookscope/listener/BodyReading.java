package io.hookscope.listener;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads a request's body within the bounds of its listener, and tells once how it ended. All of it runs on the connection's
 * I/O thread, which never waits: it reads what is there, and comes back for more.
 */
final class BodyReading {

    /** Reads at a time: 64 KiB each where so much is there. */
    private static final int TURNS = 1000;

    private final HttpServerExchange exchange;
    private final Bounds bounds;
    private final ArrivingBodies arriving;
    private final BodyBuffer buffer;
    private final End end;
    private XnioExecutor.@Nullable Key deadline;
    /** What more is waited for from; null as long as nothing was waited for. */
    private @Nullable StreamSourceChannel source;
    private boolean over;

    /** Hears, once, how the body ended; what came of it is in the buffer. */
    interface End {

        void whole();

        void tooLarge();

        void tooSlow();

        /** The listener stops, and waits for no more of it. */
        void stopped();

        /** There is no memory for more of it. */
        void noRoom();

        void broken(IOException cause);
    }

    BodyReading(HttpServerExchange exchange, Admission admission, BodyBuffer buffer, End end) {
        this.exchange = exchange;
        this.bounds = admission.bounds();
        this.arriving = admission.arriving();
        this.buffer = buffer;
        this.end = end;
    }

    /** Begins, unless there is nothing to read or what the sender declares is too much already. */
    void begin() {
        if (exchange.getRequestContentLength() > bounds.bodyBytes()) {
            over(end::tooLarge);
        } else if (Framing.hasNoBody(exchange)) {
            over(end::whole);
        } else if (HttpContinue.requiresContinueResponse(exchange)) {
            HttpContinue.sendContinueResponse(exchange, new Continued());
        } else {
            read(exchange.getRequestChannel());
        }
    }

    private void read(StreamSourceChannel channel) {
        try {
            int count = 1;
            for (int turn = 0; count > 0 && !over; turn++) {
                if (turn == TURNS) {
                    giveWay(channel);
                    return;
                }
                ByteBuffer space = buffer.space();
                count = space == null ? 0 : fill(channel, space);
                if (space == null) {
                    over(end::noRoom);
                } else {
                    took(channel, count);
                }
            }
        } catch (IOException e) {
            over(() -> end.broken(e));
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
            if (buffer.length() > bounds.bodyBytes()) {
                over(end::tooLarge);
            }
        } else if (count == 0) {
            waitForMore(channel);
        } else {
            over(end::whole);
        }
    }

    /** A body in chunks of one byte takes a turn for each; other connections of this thread have theirs in between. */
    private void giveWay(StreamSourceChannel channel) {
        limitTime(channel);
        exchange.getIoThread().executeAfter(() -> {
            if (!over) {
                read(channel);
            }
        }, 1, TimeUnit.MILLISECONDS);
    }

    private void waitForMore(StreamSourceChannel channel) {
        limitTime(channel);
        channel.getReadSetter().set(this::read);
        channel.resumeReads();
    }

    private void limitTime(StreamSourceChannel channel) {
        if (deadline == null) {
            source = channel;
            deadline = exchange.getIoThread().executeAfter(() -> cut(end::tooSlow), bounds.reading().toMillis(),
                    TimeUnit.MILLISECONDS);
            arriving.enter(this);
        }
    }

    /** Waits for no more, soon: the listener stops. From any thread. */
    void giveUp() {
        exchange.getIoThread().execute(() -> cut(end::stopped));
    }

    private void cut(Runnable telling) {
        if (!over && source != null) {
            source.suspendReads();
            over(telling);
        }
    }

    private void over(Runnable telling) {
        if (!over) {
            over = true;
            if (deadline != null) {
                deadline.remove();
                deadline = null;
                arriving.leave(this);
            }
            telling.run();
        }
    }

    /** Reads the body once the sender was told to go on. */
    private final class Continued implements IoCallback {

        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {
            read(exchange.getRequestChannel());
        }

        @Override
        public void onException(HttpServerExchange exchange, Sender sender, IOException exception) {
            over(() -> end.broken(exception));
        }
    }
}
