package io.hookscope.hostile;

import io.hookscope.benchmark.WatchedWindow;
import io.hookscope.testing.Folders;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Vital;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The program with its window under plain, steady traffic, without an end before the last, where it is killed: what it
 * takes, how its window keeps up, and whether all that was acknowledged is there. Arguments: the file to write, the
 * minutes, and how many deliveries a second come at most.
 */
public final class WindowSoak {

    private static final int SENDERS = 5;
    private static final int OVERTAKING = 1000;
    private static final double MINUTES_BETWEEN_LOOKS = 5;

    private final Path folder;
    private final Path log;
    private final int port;
    private final long pauseMillis;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final BitSet acknowledged = new BitSet();
    private final List<String> rows = new ArrayList<>();
    private int seen;

    private WindowSoak(Path folder, int port, int rate) {
        this.folder = folder;
        this.log = folder.resolve("pulses");
        this.port = port;
        this.pauseMillis = 1000L * SENDERS / rate;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("hookscope-soak");
        try {
            var soak = new WindowSoak(folder, freePort(), Integer.parseInt(arguments[2]));
            String report = soak.run(Double.parseDouble(arguments[1]));
            Files.writeString(Path.of(arguments[0]), report);
            System.out.println(report);
        } finally {
            Folders.delete(folder);
        }
    }

    private String run(double minutes) throws Exception {
        try (Hookscope window = begin(); var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var end = new Thread(window::kill);
            Runtime.getRuntime().addShutdownHook(end);
            awaitTheWindow();
            look(window, 0);
            for (int i = 0; i < SENDERS; i++) {
                long seed = i;
                senders.submit(() -> sendAgainAndAgain(seed));
            }
            double between = Math.min(MINUTES_BETWEEN_LOOKS, minutes / 2);
            for (double minute = between; minute <= minutes; minute += between) {
                TimeUnit.MILLISECONDS.sleep((long) (between * 60_000));
                look(window, minute);
            }
            over.set(true);
            window.kill();
            window.exitCode();
            Runtime.getRuntime().removeShutdownHook(end);
            return report(minutes, window.rest());
        }
    }

    private Hookscope begin() throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(List.of(System.getProperty("hookscope.options").split(" ")));
        if (System.getenv().getOrDefault("DISPLAY", "").isEmpty()) {
            line.addAll(List.of("-Dglass.platform=Headless", "-Dheadless.geometry=1600x900"));
        }
        line.addAll(List.of("-Dprism.order=sw", "--module-path", System.getProperty("hookscope.javafx"),
                "--add-modules", "javafx.controls,javafx.fxml",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-classpath", System.getProperty("java.class.path"), WatchedWindow.class.getName(), log.toString(),
                "--port", "" + port, "--data-dir", folder.resolve("data").toString()));
        return Hookscope.begin(new ProcessBuilder(line));
    }

    private void awaitTheWindow() throws Exception {
        for (int i = 0; i < 600 && !Files.exists(log); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        seen = Files.readAllLines(log).size();
    }

    private void sendAgainAndAgain(long seed) {
        while (!over.get()) {
            try (var everyday = new Everyday(port, next::incrementAndGet, pauseMillis)) {
                try {
                    everyday.send(seed, over::get, this::acknowledge);
                } finally {
                    refused.addAndGet(everyday.refused());
                }
            } catch (IOException _) {
                broken.addAndGet(over.get() ? 0 : 1);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void acknowledge(long mark) {
        synchronized (acknowledged) {
            acknowledged.set((int) mark);
        }
    }

    private long count() {
        synchronized (acknowledged) {
            return acknowledged.cardinality();
        }
    }

    /** The seconds in which it looks do not count: a look collects garbage, and stops the program for that long. */
    private void look(Hookscope window, double minute) throws IOException {
        List<String> seconds = Files.readAllLines(log);
        Pulses pulses = Pulses.of(seconds.subList(Math.min(seen, seconds.size()), seconds.size()));
        Vital vital = Vital.of(window.pid());
        rows.add(String.format(Locale.ROOT, "| %.1f | %,d | %d | %d | %d | %,d | %,d | %s |%n", minute, vital.heapKib(),
                vital.threads(), vital.files(), vital.residentMib(), bytes() >> 20, count(), pulses.cells()));
        System.out.print(rows.getLast());
        seen = Files.readAllLines(log).size() + 2;
    }

    private long bytes() throws IOException {
        try (var files = Files.list(folder.resolve("data"))) {
            return files.map(Path::toFile).filter(file -> file.getName().startsWith("session."))
                    .mapToLong(File::length).sum();
        }
    }

    private String report(double minutes, List<String> printed) throws Exception {
        NavigableSet<Long> kept = Everyday.kept(folder.resolve("data").resolve("session.db"));
        long oldest = kept.first() <= 1 ? 0 : kept.first() + OVERTAKING;
        long missing = acknowledged.stream().filter(mark -> mark > oldest && !kept.contains((long) mark)).count();
        return String.format(Locale.ROOT, """
                %.0f minutes, %d senders with a pause of %d ms, the window open, what is kept as by default; then `kill -9`.

                - Acknowledged %,d, %.0f a second; answers other than 200: %d; connections that broke: %d.
                - Kept %,d; of what was acknowledged missing and not evicted: %d.
                - Lines on standard output and standard error: %s.

                | minute | live heap KiB | threads | open files | resident MiB | session MiB | acknowledged | longest from pulse to pulse, ms: median second | worst | age of the newest row, ms: median second | worst |
                | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """,
                minutes, SENDERS, pauseMillis, count(), count() / minutes / 60, refused.get(), broken.get(),
                kept.size(), missing, printed) + String.join("", rows);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The seconds between two looks, as {@link WatchedWindow} logs them. */
    private record Pulses(double[] gaps, double[] ages) {

        static Pulses of(List<String> seconds) {
            return new Pulses(column(seconds, 1), column(seconds, 3));
        }

        private static double[] column(List<String> seconds, int number) {
            return seconds.stream().mapToDouble(line -> Double.parseDouble(line.split(",")[number])).sorted().toArray();
        }

        String cells() {
            return gaps.length == 0
                    ? " | | | "
                    : String.format(Locale.ROOT, "%.0f | %.0f | %.0f | %.0f", gaps[gaps.length / 2],
                            gaps[gaps.length - 1], ages[ages.length / 2], ages[ages.length - 1]);
        }
    }
}
