package io.hookscope.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A sender that puts exact bytes on a loopback connection and reads answers one by one. For one thread. */
public final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private long sent;

    /** Connects to that port of this machine. */
    public Wire(int port) throws IOException {
        this(port, TIMEOUT_MILLIS);
    }

    /** Connects to that port, and waits for answers so long. */
    public Wire(int port, int timeoutMillis) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(timeoutMillis);
        socket.setTcpNoDelay(true);
    }

    /** Sends text, one byte for each ISO-8859-1 character. */
    public Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        sent += bytes.length;
        socket.getOutputStream().flush();
        return this;
    }

    /** Reads one answer's status line and headers. */
    public String head() throws IOException {
        var bytes = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether nothing comes for so many milliseconds; false when a byte came, which is lost, or the other side closed. */
    public boolean isSilentFor(int millis) throws IOException {
        int before = socket.getSoTimeout();
        socket.setSoTimeout(millis);
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException _) {
            return true;
        } catch (SocketException _) {
            return false;
        } finally {
            socket.setSoTimeout(before);
        }
    }

    /** Reads until the other side closes. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Reads until the other side closes, in good order or with a reset, and returns what came. */
    public String untilClosed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(some); n >= 0; n = socket.getInputStream().read(some)) {
                bytes.write(some, 0, n);
            }
        } catch (SocketException _) {
            // a reset is an end too
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Returns how many bytes were sent. */
    public long sent() {
        return sent;
    }

    /** Returns the port it is connected to. */
    public int port() {
        return socket.getPort();
    }

    /** Says that nothing more will be sent. */
    public void endSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Hangs up with a reset, as a sender does that dies. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
