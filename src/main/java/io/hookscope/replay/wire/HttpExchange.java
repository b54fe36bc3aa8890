package io.hookscope.replay.wire;

import io.hookscope.delivery.handled.SendOutcome;
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
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection with one request and one answer. {@link #hold} runs on one thread; the others may be called on any. */
final class HttpExchange {

    private final Request request;
    private final long start;
    private final Object lock = new Object();
    private @Nullable Socket open;
    private boolean over;
    private volatile @Nullable AnswerReader reader;

    HttpExchange(Request request, long start) {
        this.request = request;
        this.start = start;
    }

    /** Returns the status of the answer as soon as it came, else 0. */
    int status() {
        AnswerReader reading = reader;
        return reading == null ? 0 : reading.status();
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
            return failed(Failure.NOT_SAFE, Words.of("notsafe", place, String.valueOf(e.getMessage())));
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

    private SendOutcome talk(Socket socket, byte[] head) throws IOException {
        IOException writing = write(socket, head);
        var reading = new AnswerReader(new BufferedInputStream(socket.getInputStream()),
                request.delivery().method());
        reader = reading;
        try {
            AnswerReader.Read read = reading.read();
            return new SendOutcome.Answered(read.status(), read.headers(), read.body(), read.extent(), took());
        } catch (IOException e) {
            throw writing == null ? e : writing;
        }
    }

    /** A handler may answer before it has read all, and close: that answer still counts. */
    private @Nullable IOException write(Socket socket, byte[] head) {
        try {
            var out = socket.getOutputStream();
            byte[] body = request.delivery().body().bytes();
            byte[] first = new byte[head.length + Math.min(body.length, 16 * 1024)];
            System.arraycopy(head, 0, first, 0, head.length);
            System.arraycopy(body, 0, first, head.length, first.length - head.length);
            out.write(first);
            out.write(body, first.length - head.length, body.length - (first.length - head.length));
            out.flush();
            return null;
        } catch (IOException e) {
            return e;
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
