package io.hookscope.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection of the load generator, kept alive. For one thread. */
final class Connection {

    private final SocketChannel channel;
    private final SelectionKey key;
    private final byte[] request;
    private final int[] places;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocate(64 << 10);
    private int number;
    private long sentAt;

    /** Connects; the request is this connection's own, for its number changes at those places. */
    Connection(Selector selector, InetSocketAddress address, byte[] request, int[] places) throws IOException {
        this.request = request;
        this.places = places;
        this.out = ByteBuffer.allocateDirect(request.length);
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends the request of that number, which was due at that time. */
    void send(int next, long due) throws IOException {
        number = next;
        Request.number(request, next, places);
        out.clear().put(request).flip();
        in.clear();
        sentAt = due;
        write();
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    int number() {
        return number;
    }

    long sentAt() {
        return sentAt;
    }

    /** Goes on; returns the status once the answer is there whole, else 0. */
    int answer() throws IOException {
        if (out.hasRemaining()) {
            write();
        }
        if (channel.read(in) < 0) {
            throw new EOFException();
        }
        var text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        return isWhole(text) ? Integer.parseInt(text.substring(9, 12)) : 0;
    }

    /** Whether an answer is there to its end. */
    static boolean isWhole(String text) {
        int head = text.indexOf("\r\n\r\n");
        return head >= 0 && isWhole(text, head);
    }

    private static boolean isWhole(String text, int head) {
        String lines = text.substring(0, head + 2).toLowerCase(Locale.ROOT);
        int at = lines.indexOf("content-length:");
        if (at >= 0) {
            int length = Integer.parseInt(lines.substring(at + 15, lines.indexOf('\r', at)).strip());
            return text.length() - head - 4 >= length;
        }
        return !lines.contains("transfer-encoding: chunked") || text.endsWith("0\r\n\r\n");
    }

    void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // it is given up anyway
        }
    }
}
