package io.hookscope.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The window under a load at a fixed rate: what its pulses did in each second. */
final class WindowLog {

    private static final int RATE = 5000;
    private static final long WARM_MILLIS = 10_000;

    /** One second of the log. */
    private record Second(int pulses, double longest, int lines, long oldest, double waited) {

        static Second of(String line) {
            String[] n = line.split(",");
            return new Second(Integer.parseInt(n[0]), Double.parseDouble(n[1]), Integer.parseInt(n[2]),
                    Long.parseLong(n[3]), Double.parseDouble(n[4]));
        }
    }

    private WindowLog() {}

    /** Measures for that long; the log stays in the file. */
    static String report(long millis, Path log) throws Exception {
        Files.deleteIfExists(log);
        var subject = new Subject("window", (port, folder) -> Subject.watchedWindow(port, folder, log),
                new Subject.Keeping.Nothing(), true);
        try (var child = new Child(subject)) {
            Process load = Round.begin(new Round.Order(child.port(), 64, WARM_MILLIS, millis, 1, RATE));
            Round.measured(load);
            int before = Files.readAllLines(log).size();
            var cpu = child.cpu();
            Figures figures = Round.result(load);
            double cores = child.cpu().minus(cpu).toNanos() / 1e6 / millis;
            List<Second> seconds = Files.readAllLines(log).stream().skip(before + 1).map(Second::of).toList();
            return text(figures, cores, seconds, figures.next() - 1L);
        }
    }

    private static String text(Figures figures, double cores, List<Second> seconds, long sent) {
        return String.format(Locale.ROOT, """

                The window (1600 by 900, drawn by the processor) while %,.0f requests a second come for %d seconds at a fixed rate, after ten seconds of the same:

                | figure | median second | worst second |
                | --- | ---: | ---: |
                | pulses | %.0f | %.0f |
                | longest time from pulse to pulse, ms | %.0f | %.0f |
                | longest wait for the FX thread, ms | %.0f | %.0f |
                | how long ago the newest delivery in the list was answered, at most, ms | %.0f | %.0f |

                Answers meanwhile: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, counted from when the request was due; %d not 2xx. The process took %.2f processors. At the end %,.0f of %,d deliveries were listed.
                """, figures.perSecond(), seconds.size() + 1, median(seconds, Second::pulses),
                -highest(seconds, s -> -s.pulses()), median(seconds, Second::longest),
                highest(seconds, Second::longest), median(seconds, Second::waited),
                highest(seconds, Second::waited), median(seconds, Second::oldest),
                highest(seconds, Second::oldest), figures.p50() / 1e3, figures.p99() / 1e3, figures.p999() / 1e3,
                figures.failed(), cores, highest(seconds, Second::lines), sent);
    }

    private static double median(List<Second> all, ToDoubleFunction<Second> figure) {
        return all.stream().mapToDouble(figure).sorted().skip(all.size() / 2).findFirst().orElse(0);
    }

    private static double highest(List<Second> all, ToDoubleFunction<Second> figure) {
        return all.stream().mapToDouble(figure).max().orElse(0);
    }
}
