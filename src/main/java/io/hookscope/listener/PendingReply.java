package io.hookscope.listener;

import io.hookscope.capture.Manner;
import io.hookscope.capture.Reply;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.XnioExecutor;

/**
 * One reply on its way out: at once, late, bit by bit, or not at all. On the connection's I/O thread, where waiting is a timer;
 * {@link #giveUp} may be called from any.
 */
final class PendingReply {

    /** Told once what became of the reply. */
    interface Gone {

        /** The status that went out, 0 for none, and why. */
        void gone(int status, String why);
    }

    private final HttpServerExchange exchange;
    private final Reply reply;
    private final DelayedAnswers waiting;
    private final Gone gone;
    private boolean ended;
    private XnioExecutor.@Nullable Key timer;

    PendingReply(HttpServerExchange exchange, Reply reply, DelayedAnswers waiting, Gone gone) {
        this.exchange = exchange;
        this.reply = reply;
        this.waiting = waiting;
        this.gone = gone;
    }

    /** Answers, or begins to wait; when too many wait already, answers at once. */
    void begin() {
        Duration after = reply.manner().after();
        boolean patient = !after.isZero() || reply.manner() instanceof Manner.Trickle;
        if (!patient) {
            go();
        } else if (!waiting.enter(this)) {
            hurry();
        } else if (after.isZero()) {
            go();
        } else {
            later(after, this::go);
        }
    }

    /** Closes the connection without an answer, soon: the listener stops. */
    void giveUp() {
        exchange.getIoThread().execute(() -> {
            if (!ended) {
                IoUtils.safeClose(exchange.getConnection());
                end(0, Words.of("gone.stopped", reply.why()));
            }
        });
    }

    private void go() {
        if (!exchange.getConnection().isOpen()) {
            end(0, Words.of("gone.closed"));
            return;
        }
        switch (reply.manner()) {
            case Manner.Whole _ -> write(reply.why());
            case Manner.Trickle(_, Duration over) -> trickle(over);
            case Manner.Empty _ -> close();
            case Manner.Drop _ -> reset();
        }
    }

    private void hurry() {
        String why = Words.of("hurried", reply.why(), waiting.most());
        switch (reply.manner()) {
            case Manner.Whole _,Manner.Trickle _ -> write(why);
            case Manner.Empty _,Manner.Drop _ -> go();
        }
    }

    private void write(String why) {
        ReplyWriter.write(exchange, reply);
        end(reply.status(), why);
    }

    private void trickle(Duration over) {
        Trickle bits = Trickle.begin(exchange, reply, over);
        if (bits == null) {
            write(reply.why());
        } else {
            drip(bits);
        }
    }

    private void drip(Trickle bits) {
        try {
            if (bits.next()) {
                end(reply.status(), reply.why());
            } else {
                later(bits.pause(), () -> drip(bits));
            }
        } catch (IOException _) {
            IoUtils.safeClose(exchange.getConnection());
            end(0, Words.of("gone.left", reply.why(), bits.sent()));
        }
    }

    private void close() {
        IoUtils.safeClose(exchange.getConnection());
        end(0, reply.why());
    }

    private void reset() {
        try {
            ((AbstractServerConnection) exchange.getConnection()).getChannel().setOption(Options.CLOSE_ABORT, true);
        } catch (IOException _) {
            // then it closes in good order, which is no answer either
        }
        close();
    }

    private void later(Duration wait, Runnable deed) {
        timer = exchange.getIoThread().executeAfter(() -> {
            if (!ended) {
                deed.run();
            }
        }, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end(int status, String why) {
        ended = true;
        if (timer != null) {
            timer.remove();
        }
        waiting.leave(this);
        gone.gone(status, why);
    }
}
