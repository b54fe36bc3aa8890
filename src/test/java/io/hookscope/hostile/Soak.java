package io.hookscope.hostile;

import io.hookscope.delivery.Header;
import io.hookscope.sample.Sample;
import io.hookscope.sample.Sampler;
import io.hookscope.sample.plan.Post;
import io.hookscope.store.Session;
import io.hookscope.store.SessionFiles;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Vital;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everyday traffic for as long as one likes: samples of every kind from several senders, the oldest making room, and every
 * minute an end, by turns in good order and by {@code kill -9}, after which all that was acknowledged must be there.
 * Arguments: the file to write, and the minutes.
 */
public final class Soak {

    private static final int SENDERS = 6;
    private static final int KEPT = 3000;
    /** Several senders at once: their deliveries overtake one another by no more than this. */
    private static final int OVERTAKING = 1000;
    private static final long PAUSE_MILLIS = 20;

    private final Path folder;
    private final AtomicLong next = new AtomicLong();
    private final List<String> rows = new ArrayList<>();
    private long acknowledged;
    private long lost;
    private long badLines;

    private Soak(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("hookscope-soak");
        try {
            String report = new Soak(folder).run(Double.parseDouble(arguments[1]));
            Files.writeString(Path.of(arguments[0]), report);
            System.out.println(report);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private String run(double minutes) throws Exception {
        int cycles = (int) Math.max(4, minutes);
        for (int i = 0; i < cycles; i++) {
            cycle(i, (long) (minutes * 60_000 / cycles));
        }
        return ("%d ends in %.0f minutes, by turns in good order and by `kill -9`; %d senders, at most %,d deliveries kept.%n%n"
                + "- Acknowledged %,d; of these missing and not evicted: %d.%n"
                + "- Lines printed that are not one JSON object in plain ASCII: %d.%n%n")
                .formatted(cycles, minutes, SENDERS, KEPT, acknowledged, lost, badLines)
                + Vital.head() + String.join("", rows);
    }

    private void cycle(int number, long millis) throws Exception {
        Set<Long> mine = new ConcurrentSkipListSet<>();
        try (Hookscope hookscope = Hookscope.start("listen", "--json", "--port", "0", "--data-dir", folder.toString(),
                "--keep-count", "" + KEPT); var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            int port = hookscope.port();
            var over = new AtomicBoolean();
            for (int i = 0; i < SENDERS; i++) {
                long seed = number * 1000L + i;
                senders.submit(() -> send(port, seed, over, mine));
            }
            TimeUnit.MILLISECONDS.sleep(millis / 3);
            rows.add(Vital.of(hookscope.pid()).row("cycle %d, after a third".formatted(number + 1)));
            TimeUnit.MILLISECONDS.sleep(millis * 2 / 3);
            rows.add(Vital.of(hookscope.pid()).row("cycle %d, at its end".formatted(number + 1)));
            if (number % 2 == 0) {
                hookscope.kill();
            } else {
                hookscope.terminate();
            }
            over.set(true);
            hookscope.exitCode();
            badLines += hookscope.rest().stream().filter(line -> !line.matches("\\{[ -~]*\\}")).count();
        }
        acknowledged += mine.size();
        lost += missing(mine);
    }

    private void send(int port, long seed, AtomicBoolean over, Set<Long> mine) {
        try (var sampler = new Sampler(Clock.systemUTC(), new AtomicLong(seed << 32)::incrementAndGet);
                Wire wire = new Wire(port)) {
            for (int turn = (int) seed; !over.get(); turn++) {
                Sample sample = Sample.values()[Math.floorMod(turn, Sample.values().length)];
                for (Post post : sampler.posts(sample, URI.create("http://localhost/hooks"), Optional.of("secret"))) {
                    long mark = next.incrementAndGet();
                    wire.send(head(mark, post)).send(post.body().bytes());
                    if (wire.head().startsWith("HTTP/1.1 200 ")) {
                        mine.add(mark);
                    }
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (IOException _) {
            // the program was ended
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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

    /** How many of these are missing although newer than what had to leave. */
    private long missing(Set<Long> marks) throws Exception {
        var kept = new TreeSet<Long>();
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            session.rows(1, row -> kept.add(mark(row.target())),
                    seq -> kept.add(mark(session.delivery(seq).orElseThrow().target())));
        }
        long oldest = kept.size() < KEPT ? Long.MIN_VALUE : kept.first() + OVERTAKING;
        return marks.stream().filter(mark -> mark > oldest && !kept.contains(mark)).count();
    }

    private static long mark(String target) {
        return Long.parseLong(target.substring(target.lastIndexOf('/') + 1));
    }
}
