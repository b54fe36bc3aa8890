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

    /** With many connections; rates are compared with the first subject's. */
    static String many(Round.Terms terms, Map<Subject, List<Round>> rounds) {
        return loaded(terms, rounds, "kept alive");
    }

    /** The same on a slow disk. */
    static String slow(Round.Terms terms, Map<Subject, List<Round>> rounds) {
        return loaded(terms, rounds, "a disk that takes 5 ms longer for each sync");
    }

    private static String loaded(Round.Terms terms, Map<Subject, List<Round>> rounds, String how) {
        List<Round> first = rounds.values().iterator().next();
        double own = median(first, r -> r.many().perSecond());
        var text = new StringBuilder("\n%d connection(s), %s, %d round(s), each after %.0f s of warming up:"
                .formatted(terms.connections(), how, first.size(), terms.warm() / 1e3)).append("""


                | subject | Hookscope's rate to its | requests/s | lowest–highest | p50 ms | p99 ms | p99.9 ms | CPU µs/request | not 2xx |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        rounds.forEach((subject, all) -> text.append(many(subject, all, own)));
        return text.toString();
    }

    /** With one connection, and what a process takes. */
    static String one(Map<Subject, List<Round>> rounds) {
        var text = new StringBuilder("""

                One connection right after those, start, memory:

                | subject | requests/s | p50 ms | p99 ms | start to first answer ms | MiB idle | MiB after |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        rounds.forEach((subject, all) -> text.append(one(subject, all)));
        return text.toString();
    }

    /** What was found again of what was answered by 2xx. */
    static String kept(Map<Subject, Kept> kept) {
        var text = new StringBuilder("""

                What was kept of what was answered by 2xx:

                | subject | while it runs | after `kill -9` |
                | --- | ---: | ---: |
                """);
        kept.forEach((subject, found) -> text.append(row(subject.name(), share(found.alive(), found.acknowledged()),
                share(found.killed(), found.acknowledged()))));
        return text.toString();
    }

    /** The day and the machine. */
    static String machine() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        String model = !Files.exists(cpu)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpu).stream().filter(l -> l.startsWith("model name"))
                        .map(l -> l.substring(l.indexOf(':') + 1).strip()).findFirst().orElse("unknown");
        return "%s, %d processors (%s), %s %s, Java %s, a body of %d bytes.%n".formatted(
                LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(), model,
                System.getProperty("os.name"), System.getProperty("os.version"), Runtime.version(),
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

    private static String one(Subject subject, List<Round> all) {
        return row(subject.name(), number(median(all, r -> r.one().perSecond()), 0),
                millis(all, r -> r.one().p50()), millis(all, r -> r.one().p99()),
                number(median(all, Round::startMillis), 0), number(median(all, Round::idleMib), 0),
                number(median(all, Round::afterMib), 0));
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
