package io.hookscope.hostile;

import io.hookscope.delivery.Header;
import io.hookscope.sample.Sample;
import io.hookscope.sample.Sampler;
import io.hookscope.sample.plan.Post;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Wire;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** One sender of everyday traffic: samples of every kind, signed, one behind the other, each with a mark of its own in its target. For one thread. */
final class Everyday implements AutoCloseable {

    private final Wire wire;
    private final LongSupplier marks;
    private final long pauseMillis;
    private long refused;

    /** Sends to that port, with a pause behind each answer. */
    Everyday(int port, LongSupplier marks, long pauseMillis) throws IOException {
        this.wire = new Wire(port);
        this.marks = marks;
        this.pauseMillis = pauseMillis;
    }

    /** Sends until it is over, and tells which marks were answered with 200. */
    void send(long seed, BooleanSupplier over, LongConsumer acknowledged) throws IOException, InterruptedException {
        try (var sampler = new Sampler(Clock.systemUTC(), new AtomicLong(seed << 32)::incrementAndGet)) {
            for (int turn = (int) seed; !over.getAsBoolean(); turn++) {
                Sample sample = Sample.values()[Math.floorMod(turn, Sample.values().length)];
                for (Post post : sampler.posts(sample, URI.create("http://localhost/hooks"), Optional.of("secret"))) {
                    send(post, acknowledged);
                    TimeUnit.MILLISECONDS.sleep(pauseMillis);
                }
            }
        }
    }

    private void send(Post post, LongConsumer acknowledged) throws IOException {
        long mark = marks.getAsLong();
        wire.send(head(mark, post)).send(post.body().bytes());
        String answer = wire.head();
        if (answer.startsWith("HTTP/1.1 200 ")) {
            acknowledged.accept(mark);
        } else if (answer.isEmpty()) {
            throw new EOFException("hung up before an answer");
        } else {
            refused++;
        }
    }

    /** Returns how many were answered with anything but 200. */
    long refused() {
        return refused;
    }

    private static byte[] head(long mark, Post post) {
        var head = new StringBuilder("POST /soak/" + mark + " HTTP/1.1\r\nHost: localhost\r\n");
        for (Header header : post.headers().list()) {
            if (!header.name().equalsIgnoreCase("Content-Length") && !header.name().equalsIgnoreCase("Host")) {
                head.append(header.name()).append(": ").append(header.value()).append("\r\n");
            }
        }
        return head.append("Content-Length: ").append(post.body().length()).append("\r\n\r\n").toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the marks of all deliveries in that session. */
    static NavigableSet<Long> kept(Path file) throws Exception {
        var kept = new TreeSet<Long>();
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            session.rows(1, row -> kept.add(mark(row.target())),
                    seq -> kept.add(mark(session.delivery(seq).orElseThrow().target())));
        }
        return kept;
    }

    private static long mark(String target) {
        return Long.parseLong(target.substring(target.lastIndexOf('/') + 1));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
