package io.hookscope.wire;

import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.SendOutcome.Extent;
import io.hookscope.delivery.handled.SendOutcome.Failure;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection with one request and one answer. {@link #hold} runs on one thread; the others may be called on any. */
final class HttpExchange {

    /** So much of a body goes out with the head, on the thread that then reads the answer. */
    private static final int FIRST = 16 * 1024;

    private final Request request;
    private final long start;
    private final Object lock = new Object();
    private @Nullable Socket open;
    private boolean over;
    private volatile @Nullable AnswerReader reader;
    private volatile @Nullable SendOutcome answered;

    HttpExchange(Request request, long start) {
        this.request = request;
        this.start = start;
    }

    /** Returns the status of the answer as soon as it came, else 0. */
    int status() {
        AnswerReader reading = reader;
        return reading == null ? 0 : reading.status();
    }

    /** Returns the answer as soon as all of it came, also while the request is still being sent. */
    Optional<SendOutcome> answered() {
        return Optional.ofNullable(answered);
    }

    /** Ends it, whatever it waits for. */
    void hangUp() {
        synchronized (lock) {
            over = true;
            if (open != null) {
                close(open);
            }
        }
    }

    /** Holds it; never throws for what the other side does. */
    SendOutcome hold() {
        String place = request.target().place();
        try {
            byte[] head = RequestWriter.head(request.delivery(), request.target(), request.added());
            try (Socket socket = secured(connected())) {
                return talk(socket, head);
            }
        } catch (NotSendable e) {
            return failed(Failure.NOT_SENDABLE, e.sentence());
        } catch (UnknownHostException _) {
            return failed(Failure.UNKNOWN_HOST, Addresses.unknown(request.target()));
        } catch (ConnectException | NoRouteToHostException _) {
            return failed(Failure.REFUSED, Words.of("refused", place));
        } catch (SSLException e) {
            return failed(Failure.NOT_SAFE, Words.of("notsafe", place, Unsafe.reason(e)));
        } catch (NotHttp e) {
            return failed(Failure.NOT_HTTP, Words.of("nothttp", place, e.what()));
        } catch (IOException e) {
            return failed(Failure.BROKEN, broken(place, e));
        }
    }

    private String broken(String place, IOException e) {
        if (status() >= 200) {
            return Words.of("broken.body", place, status());
        }
        return e instanceof EOFException ? Words.of("closed.early", place) : Words.of("broken", place);
    }

    private SendOutcome failed(Failure failure, String sentence) {
        return new SendOutcome.Failed(failure, sentence, took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Some hosts have several addresses and the handler listens on one of them: {@code localhost} above all. */
    private Socket connected() throws IOException {
        IOException last = new UnknownHostException(request.target().host());
        for (InetAddress address : Addresses.of(request.target())) {
            var socket = new Socket();
            hold(socket);
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, request.target().port()));
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    private void hold(Socket socket) throws IOException {
        synchronized (lock) {
            if (over) {
                throw new IOException("over");
            }
            open = socket;
        }
    }

    private Socket secured(Socket plain) throws IOException {
        if (!request.target().isSafe()) {
            return plain;
        }
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var safe = (SSLSocket) factory.createSocket(plain, request.target().host(), request.target().port(), true);
        SSLParameters parameters = safe.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[]{"http/1.1"});
        safe.setSSLParameters(parameters);
        safe.startHandshake();
        return safe;
    }

    /**
     * Writes and reads at once, as RFC 9112 (section 9.5) asks for: a handler may answer before it has read all, and close
     * or read no further.
     */
    private SendOutcome talk(Socket socket, byte[] head) throws IOException {
        var written = new CountDownLatch(1);
        write(socket, head, written);
        var reading = new AnswerReader(new BufferedInputStream(socket.getInputStream()),
                request.delivery().method());
        reader = reading;
        AnswerReader.Read read = reading.read();
        var answer = new SendOutcome.Answered(read.status(), read.headers(), read.body(), read.extent(), took());
        answered = answer;
        finish(answer, written);
        return answer;
    }

    /** Who answered 2xx early may still be reading; who refused has read enough. */
    private void finish(SendOutcome.Answered answer, CountDownLatch written) {
        try {
            if (answer.success() && answer.extent() == Extent.WHOLE) {
                written.await();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (written.getCount() > 0) {
            hangUp();
        }
    }

    /** A small body goes out with the head, a large one on a thread of its own. What fails is found by who reads. */
    private void write(Socket socket, byte[] head, CountDownLatch written) {
        byte[] body = request.delivery().body().bytes();
        int length = Math.min(body.length, FIRST);
        byte[] first = Arrays.copyOf(head, head.length + length);
        System.arraycopy(body, 0, first, head.length, length);
        boolean more = write(socket, first, 0) && length < body.length;
        if (!more) {
            written.countDown();
            return;
        }
        Thread.ofVirtual().name("hookscope-send-body").start(() -> {
            write(socket, body, length);
            written.countDown();
        });
    }

    private static boolean write(Socket socket, byte[] bytes, int from) {
        try {
            socket.getOutputStream().write(bytes, from, bytes.length - from);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone in any case
        }
    }
}
