package io.hookscope.hostile;

import io.hookscope.testing.Folders;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Vital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
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
            Folders.delete(folder);
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
        try (var everyday = new Everyday(port, next::incrementAndGet, PAUSE_MILLIS)) {
            everyday.send(seed, over::get, mine::add);
        } catch (IOException _) {
            // the program was ended
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many of these are missing although newer than what had to leave. */
    private long missing(Set<Long> marks) throws Exception {
        NavigableSet<Long> kept = Everyday.kept(folder.resolve("session.db"));
        long oldest = kept.size() < KEPT ? Long.MIN_VALUE : kept.first() + OVERTAKING;
        return marks.stream().filter(mark -> mark > oldest && !kept.contains(mark)).count();
    }
}
