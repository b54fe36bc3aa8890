package io.hookscope.hostile;

import io.hookscope.hostile.Volley.Shot;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Vital;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fires everything at the real program for some minutes, looks at what it takes before and after, kills it, reads what it
 * kept, and writes a report. Arguments: the file to write, and the minutes.
 */
public final class HostileRun {

    private final Hookscope hookscope;
    private final int port;
    private final List<Shot> shots = new ArrayList<>();
    private final List<Shot> slow = new ArrayList<>();
    private final List<Long> newcomers = new ArrayList<>();
    private long badLines;
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
                "--keep-count", "1000000", "--keep-bytes", "20000000000")) {
            report = new HostileRun(hookscope).run(folder, minutes);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.writeString(Path.of(arguments[0]), report);
        System.out.println(report);
    }

    private String run(Path folder, double minutes) throws Exception {
        List<Attack> light = new ArrayList<>(Framing.all());
        light.addAll(Bodies.all());
        light.addAll(Heavy.quick());
        volley(light);
        Vital before = Vital.of(hookscope.pid());
        long end = System.nanoTime() + (long) (minutes * 60e9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Shot>> waiting = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                for (Attack attack : Heavy.slow()) {
                    waiting.add(threads.submit(alone(attack)));
                }
            }
            do {
                newcomers.add(Heavy.newcomerBehindACrowd(port));
                volley(light);
            } while (System.nanoTime() < end);
            for (Future<Shot> one : waiting) {
                slow.add(one.get());
            }
        }
        newcomers.add(Heavy.newcomerBehindACrowd(port));
        Vital after = Vital.of(hookscope.pid());
        hookscope.kill();
        hookscope.exitCode();
        check(hookscope.rest());
        return HostileReport
                .of(new HostileReport.Outcome(minutes, shots, slow, newcomers, before, after, lines, badLines,
                        Listed.in(folder.resolve("session.db"))));
    }

    private Callable<Shot> alone(Attack attack) {
        return () -> {
            try (var volley = new Volley(port)) {
                return volley.fire(attack);
            }
        };
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
        badLines += printed.stream().filter(line -> !line.matches("\\{[ -~]*\\}")).count();
    }
}
