package io.hookscope.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The load generator, a process of its own with one thread: each connection sends its next request when the answer to the
 * last has come. Such a closed loop leaves out the waiting of requests that a slow answer kept from being sent
 * (coordinated omission), so its percentiles are those of the requests that were sent. At a fixed rate they are not left
 * out, and each request brings an event of its own; otherwise all bring the same, signed.
 */
final class Load {

    private static final long NEVER = Long.MAX_VALUE;

    private final BitSet acknowledged = new BitSet();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    /** Nanoseconds from one request to the next; 0 to send whenever a connection is free. */
    private final long apart;
    private long due = NEVER;
    private Latencies latencies = new Latencies();
    private int next;
    private long refused;
    private long broken;

    private Load(int first, long rate) {
        next = first;
        apart = rate == 0 ? 0 : 1_000_000_000L / rate;
    }

    /**
     * Arguments: port, connections, milliseconds that are not measured, then milliseconds that are, first number, requests a
     * second or 0 for as many as there are answers, and optionally a file for the acknowledged numbers. A line tells when
     * measuring begins.
     */
    public static void main(String[] args) throws IOException {
        var load = new Load(Integer.parseInt(args[4]), Long.parseLong(args[5]));
        long nanos = load.run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]),
                Long.parseLong(args[3]));
        if (args.length > 6) {
            Files.write(Path.of(args[6]), load.acknowledged.toByteArray());
        }
        System.out.printf("%d %d %d %d %d %d %d %d%n", nanos, load.latencies.count(), load.refused, load.broken,
                load.latencies.micros(0.5), load.latencies.micros(0.99), load.latencies.micros(0.999), load.next);
    }

    private long run(int port, int connections, long warmMillis, long millis) throws IOException {
        try (Selector selector = Selector.open()) {
            List<Connection> all = connect(selector, port, connections);
            due = apart == 0 ? NEVER : System.nanoTime();
            for (Connection connection : all) {
                free(connection);
            }
            goOn(selector, all, warmMillis);
            latencies = new Latencies();
            System.out.println("measured from here");
            long begin = System.nanoTime();
            goOn(selector, all, millis);
            long ran = System.nanoTime() - begin;
            all.forEach(Connection::close);
            return ran;
        }
    }

    private List<Connection> connect(Selector selector, int port, int connections) throws IOException {
        var all = new ArrayList<Connection>();
        byte[] request = Request.bytes();
        int[] places = apart == 0 ? Request.target() : Request.targetAndIds(request);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < connections; i++) {
            all.add(new Connection(selector, address, request.clone(), places));
        }
        return all;
    }

    private void goOn(Selector selector, List<Connection> all, long millis) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end && !all.isEmpty()) {
            selector.select(apart == 0 ? 20 : 1);
            sendWhatIsDue();
            for (SelectionKey key : selector.selectedKeys()) {
                serve((Connection) key.attachment(), all);
            }
            selector.selectedKeys().clear();
        }
    }

    private void serve(Connection connection, List<Connection> all) {
        try {
            int status = connection.answer();
            if (status == 0) {
                return;
            }
            if (status / 100 == 2) {
                acknowledged.set(connection.number());
                latencies.add(System.nanoTime() - connection.sentAt());
            } else {
                refused++;
            }
            free(connection);
        } catch (IOException _) {
            broken++;
            connection.close();
            all.remove(connection);
        }
    }

    private void free(Connection connection) throws IOException {
        if (apart == 0) {
            connection.send(next++, System.nanoTime());
        } else {
            idle.add(connection);
        }
    }

    /** At a fixed rate a request that finds no free connection waits, and its latency counts from when it was due. */
    private void sendWhatIsDue() throws IOException {
        while (due <= System.nanoTime() && !idle.isEmpty()) {
            idle.remove().send(next++, due);
            due += apart;
        }
    }
}
