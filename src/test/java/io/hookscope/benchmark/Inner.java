package io.hookscope.benchmark;

import io.hookscope.check.Circumstances;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.sample.plan.Signer;
import io.hookscope.store.Session;
import io.hookscope.store.SessionFiles;
import io.hookscope.testing.Deliveries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * What happens to one delivery, each step for itself: a loop that is warmed up for two seconds and then measured five
 * times for half a second; the median counts. What a step returns is used, so that it is not left out.
 */
final class Inner {

    private static final long WARM_NANOS = 2_000_000_000L;
    private static final long TURN_NANOS = 500_000_000L;
    private static int used;

    private Inner() {}

    /** One step, whose result is used. */
    interface Step {
        Object once() throws Exception;
    }

    static String report() throws Exception {
        byte[] body = Request.body();
        var signer = new Signer("benchmark");
        Delivery delivery = Deliveries.post(body, Headers.of("Content-Type", "application/json", Signer.HEADER,
                signer.sign(body)));
        var reader = new EventReader();
        var reading = reader.read(delivery);
        var examiner = new Examiner();
        return """

                One delivery after the other on one thread, no other load:

                | step | µs |
                | --- | ---: |
                """ + row("reading", () -> reader.read(delivery))
                + row("examining, all checks without a secret",
                        () -> examiner.examine(delivery, reading, Circumstances.DEFAULT))
                + row("signing", () -> signer.sign(body))
                + storing(delivery);
    }

    private static String storing(Delivery delivery) throws Exception {
        Path folder = Files.createTempDirectory("hookscope-benchmark");
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            var answer = new Answer(200, Duration.ofMillis(1), "200 at once");
            return row("storing alone, until it is synced", () -> {
                long seq = session.append(delivery).get();
                session.answered(seq, answer);
                return seq;
            });
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String row(String name, Step step) throws Exception {
        turn(step, WARM_NANOS);
        double[] micros = new double[5];
        for (int i = 0; i < micros.length; i++) {
            micros[i] = turn(step, TURN_NANOS);
        }
        Arrays.sort(micros);
        return String.format(Locale.ROOT, "| %s | %.1f |%n", name, micros[2]);
    }

    private static double turn(Step step, long nanos) throws Exception {
        long begin = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - begin < nanos) {
            used += step.once().hashCode() & 1;
            count++;
        }
        return (System.nanoTime() - begin) / 1e3 / count;
    }
}
