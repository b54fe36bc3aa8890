package io.hookscope.hostile;

import io.hookscope.hostile.Volley.Shot;
import io.hookscope.testing.Folders;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Vital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fires everything at the real program for some minutes, looks at what it takes before and after, kills it, reads what it
 * kept, and writes a report. Arguments: the file to write, and the minutes.
 */
public final class HostileRun {

    private static final int KEPT = 10_000;
    /** By then the newest deliveries, and what is remembered of the newest 10,000, take all the memory that they ever do. */
    private static final int FULL = 9_000;

    /** What still waits to be indexed and read after the last round is over by then. */
    private static final long REST_MILLIS = 60_000;

    private final Hookscope hookscope;
    private final int port;
    private final List<Shot> shots = new ArrayList<>();
    private final List<Shot> slow = new ArrayList<>();
    private final List<Long> newcomers = new ArrayList<>();
    private final List<String> vitals = new ArrayList<>();
    private final List<String> badLines = new ArrayList<>();
    private String meanwhile = "";
    private long lines;

    private HostileRun(Hookscope hookscope) throws InterruptedException {
        this.hookscope = hookscope;
        this.port = hookscope.port();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("hookscope-hostile");
        double minutes = Double.parseDouble(arguments[1]);
        String report;
        try (Hookscope hookscope = Hookscope.start("listen", "--json", "--port", "0", "--data-dir", folder.toString(),
                "--keep-count", "" + KEPT)) {
            report = new HostileRun(hookscope).run(folder, minutes);
        } finally {
            Folders.delete(folder);
        }
        Files.writeString(Path.of(arguments[0]), report);
        System.out.println(report);
    }

    private String run(Path folder, double minutes) throws Exception {
        List<Attack> light = new ArrayList<>(Framing.all());
        light.addAll(Bodies.all());
        light.addAll(Heavy.quick());
        long end = System.nanoTime() + (long) (minutes * 60e9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Bystander> bystander = threads.submit(() -> new Bystander(port).sendUntil(end));
            volley(light);
            look("after the first round");
            // a crowd makes silent newcomers leave: slow heads have their round without one
            List<Future<Shot>> waiting = slowOnes(threads);
            volley(light);
            for (Future<Shot> one : waiting) {
                slow.add(one.get());
            }
            do {
                newcomers.add(Heavy.newcomerBehindACrowd(port));
                volley(light);
                if (vitals.size() == 1 && count() > FULL) {
                    look("once everything that is kept is full");
                }
            } while (System.nanoTime() < end);
            meanwhile = bystander.get().words();
        }
        look("after the last round");
        Thread.sleep(REST_MILLIS);
        look("a minute of rest later");
        hookscope.kill();
        hookscope.exitCode();
        check(hookscope.rest());
        List<Shot> newest = shots.subList(shots.size() - 2 * light.size(), shots.size());
        return HostileReport
                .of(new HostileReport.Outcome(minutes, shots, slow, newcomers, meanwhile,
                        String.join("", vitals), lines,
                        badLines, Listed.in(folder.resolve("session.db")).missing(newest)));
    }

    private long count() {
        return shots.size() + shots.stream().mapToLong(shot -> shot.attack().kept().size()).sum();
    }

    private void look(String when) throws IOException {
        vitals.add(Vital.of(hookscope.pid()).row(when));
    }

    private List<Future<Shot>> slowOnes(ExecutorService threads) {
        List<Future<Shot>> waiting = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            for (Attack attack : Heavy.slow()) {
                waiting.add(threads.submit(() -> Volley.alone(port, attack)));
            }
        }
        return waiting;
    }

    private void volley(List<Attack> attacks) throws Exception {
        try (var volley = new Volley(port)) {
            for (Attack attack : attacks) {
                shots.add(volley.fire(attack));
                check(hookscope.printed());
            }
        }
    }

    /** Every line is one JSON object in plain ASCII. */
    private void check(List<String> printed) {
        lines += printed.size();
        printed.stream().filter(line -> !line.matches("\\{[ -~]*\\}")).forEach(badLines::add);
    }
}
