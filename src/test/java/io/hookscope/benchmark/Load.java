package io.hookscope.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The load generator, a process of its own with one thread: each connection sends its next request when the answer to the
 * last has come. Such a closed loop leaves out the waiting of requests that a slow answer kept from being sent
 * (coordinated omission), so its percentiles are those of the requests that were sent.
 */
final class Load {

    private final BitSet acknowledged = new BitSet();
    private final Latencies latencies = new Latencies();
    private int next;
    private long refused;
    private long broken;

    private Load(int first) {
        next = first;
    }

    /** Arguments: port, connections, milliseconds, first number, and optionally a file for the acknowledged numbers. */
    public static void main(String[] args) throws IOException {
        var load = new Load(Integer.parseInt(args[3]));
        long nanos = load.run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
        if (args.length > 4) {
            Files.write(Path.of(args[4]), load.acknowledged.toByteArray());
        }
        System.out.printf("%d %d %d %d %d %d %d %d%n", nanos, load.latencies.count(), load.refused, load.broken,
                load.latencies.micros(0.5), load.latencies.micros(0.99), load.latencies.micros(0.999), load.next);
    }

    private long run(int port, int connections, long millis) throws IOException {
        try (Selector selector = Selector.open()) {
            var all = new ArrayList<Connection>();
            byte[] request = Request.bytes();
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            for (int i = 0; i < connections; i++) {
                all.add(new Connection(selector, address, request.clone()));
            }
            long begin = System.nanoTime();
            long end = begin + millis * 1_000_000;
            for (Connection connection : all) {
                connection.send(next++);
            }
            while (System.nanoTime() < end && !all.isEmpty()) {
                selector.select(20);
                for (SelectionKey key : selector.selectedKeys()) {
                    serve((Connection) key.attachment(), all);
                }
                selector.selectedKeys().clear();
            }
            long ran = System.nanoTime() - begin;
            all.forEach(Connection::close);
            return ran;
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
            connection.send(next++);
        } catch (IOException _) {
            broken++;
            connection.close();
            all.remove(connection);
        }
    }
}
