package io.hookscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The tables of a run, in Markdown. Medians of the rounds; the spread is the lowest and the highest of them. */
final class Report {

    private Report() {}

    static String of(Map<Subject, List<Round>> rounds, Map<Subject, Kept> kept) throws IOException {
        double own = median(rounds.values().iterator().next(), r -> r.many().perSecond());
        var text = new StringBuilder(machine(rounds.values().iterator().next().size()));
        text.append("""

                64 connections, kept alive:

                | subject | Hookscope's rate to its | requests/s | lowest–highest | p50 ms | p99 ms | p99.9 ms | CPU µs/request | not 2xx |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        rounds.forEach((subject, all) -> text.append(many(subject, all, own)));
        text.append("""

                One connection, start, memory, and what was kept of what was answered by 2xx:

                | subject | requests/s | p50 ms | p99 ms | start to first answer ms | MiB idle | MiB after | kept while it runs | kept after `kill -9` |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        rounds.forEach((subject, all) -> text.append(one(subject, all, kept.get(subject))));
        return text.toString();
    }

    private static String machine(int rounds) throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        String model = !Files.exists(cpu)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpu).stream().filter(l -> l.startsWith("model name"))
                        .map(l -> l.substring(l.indexOf(':') + 1).strip()).findFirst().orElse("unknown");
        return "%s, %d processors (%s), %s %s, Java %s, %d round(s), a body of %d bytes.%n".formatted(
                LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(), model,
                System.getProperty("os.name"), System.getProperty("os.version"), Runtime.version(), rounds,
                Request.body().length);
    }

    private static String many(Subject subject, List<Round> all, double own) {
        ToDoubleFunction<Round> rate = r -> r.many().perSecond();
        return row(subject.name(), number(own / median(all, rate), 2), number(median(all, rate), 0),
                number(all.stream().mapToDouble(rate).min().orElse(0), 0) + "–"
                        + number(all.stream().mapToDouble(rate).max().orElse(0), 0),
                millis(all, r -> r.many().p50()), millis(all, r -> r.many().p99()),
                millis(all, r -> r.many().p999()), number(median(all, Round::cpu), 0),
                "" + all.stream().mapToLong(r -> r.many().failed() + r.one().failed()).sum());
    }

    private static String one(Subject subject, List<Round> all, Kept kept) {
        boolean nothing = subject.keeping() instanceof Subject.Keeping.Nothing;
        return row(subject.name(), number(median(all, r -> r.one().perSecond()), 0),
                millis(all, r -> r.one().p50()), millis(all, r -> r.one().p99()),
                number(median(all, Round::startMillis), 0), number(median(all, Round::idleMib), 0),
                number(median(all, Round::afterMib), 0), nothing ? "–" : share(kept.alive(), kept.acknowledged()),
                nothing ? "–" : share(kept.killed(), kept.acknowledged()));
    }

    private static String share(long part, long whole) {
        return part + " of " + whole;
    }

    private static String millis(List<Round> all, ToDoubleFunction<Round> micros) {
        return number(median(all, micros) / 1000, 2);
    }

    private static double median(List<Round> all, ToDoubleFunction<Round> figure) {
        return all.stream().mapToDouble(figure).sorted().skip((all.size() - 1) / 2).findFirst().orElse(0);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private static String row(String... cells) {
        return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
