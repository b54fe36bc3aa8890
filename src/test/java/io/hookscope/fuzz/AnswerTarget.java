package io.hookscope.fuzz;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.wire.Request;
import io.hookscope.wire.Target;
import io.hookscope.wire.Wire;
import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whatever a handler answers to a delivery that is sent on, it is an answer or a sentence, at once. */
public final class AnswerTarget {

    private static final Delivery DELIVERY = Deliveries.json("{}");
    private static final Wire WIRE = new Wire();
    private static final Handler HANDLER = new Handler();

    private AnswerTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        HANDLER.answer = input;
        SendOutcome outcome = WIRE.send(new Request(DELIVERY, HANDLER.target, List.of(), Duration.ofSeconds(15)))
                .get(20, TimeUnit.SECONDS);
        switch (outcome) {
            case SendOutcome.Answered(int status, var _, var body, var _, var _) -> {
                Input.claim(status >= 200 && status <= 599, "status " + status);
                Input.claim(body.length() <= SendOutcome.MOST_KEPT, body.length() + " kept");
            }
            case SendOutcome.Failed(var failure, String sentence, var _) -> {
                Input.claim(!sentence.isBlank(), "no sentence");
                Input.claim(failure == SendOutcome.Failure.BROKEN || failure == SendOutcome.Failure.NOT_HTTP,
                        failure + ": " + sentence);
            }
        }
    }

    /** Ends what it started; it cannot be used again. */
    static void end() throws IOException {
        WIRE.close();
        HANDLER.socket.close();
    }

    /** Answers each connection with those bytes, once its request has come, and hangs up. */
    private static final class Handler {

        private final ServerSocket socket;
        private final Target target;
        private volatile byte[] answer = new byte[0];

        Handler() {
            try {
                socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            target = Target.of("http://127.0.0.1:" + socket.getLocalPort());
            Thread.ofPlatform().daemon().name("handler").start(this::serve);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket connection = socket.accept()) {
                    byte[] some = new byte[8192];
                    connection.getInputStream().read(some);
                    connection.getOutputStream().write(answer);
                    connection.shutdownOutput();
                    while (connection.getInputStream().read(some) >= 0) {
                        // until the other side has read all
                    }
                } catch (SocketException _) {
                    // the other side had enough
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
