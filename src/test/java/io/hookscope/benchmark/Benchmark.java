package io.hookscope.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Measures all subjects in rounds that take turns, each in a process of its own, and writes tables. Arguments: the file to
 * write; {@code --short} for a quick look; {@code --warm=SECONDS} to warm up for longer or shorter than 15 seconds (10 in a
 * short run); names of parts to measure those alone. A full run takes about 35 minutes, a short one ten.
 */
public final class Benchmark {

    /** On a slow disk, Hookscope and those that do not need it are measured with so many times as many connections too. */
    private static final int CROWD = 4;

    private static final String WARM = "--warm=";

    /** What can be measured by itself. */
    private enum Part {
        LOAD, ALONE, KEPT, SLOW, WINDOW, STEPS
    }

    /** How much of everything. */
    private record Extent(int rounds, Round.Terms terms, long windowMillis, long stepSeconds) {
        static final Extent FULL = new Extent(3, new Round.Terms(64, 15_000, 4000, 1000), 60_000, 1);
        static final Extent SHORT = new Extent(1, new Round.Terms(64, 10_000, 3000, 1000), 10_000, 1);

        Extent warmed(String[] args) {
            return Arrays.stream(args).filter(a -> a.startsWith(WARM)).findFirst()
                    .map(a -> TimeUnit.SECONDS.toMillis(Long.parseLong(a.substring(WARM.length()))))
                    .map(millis -> new Extent(rounds, terms.warmed(millis), windowMillis, stepSeconds)).orElse(this);
        }
    }

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Extent extent = (List.of(args).contains("--short") ? Extent.SHORT : Extent.FULL).warmed(args);
        List<String> names = Arrays.stream(args).skip(1).filter(a -> !a.startsWith("--")).toList();
        var text = new StringBuilder(Report.machine());
        for (Part part : Part.values()) {
            if (names.isEmpty() || names.contains(part.name().toLowerCase(Locale.ROOT))) {
                text.append(part(part, extent, file.toAbsolutePath().getParent()));
                Files.writeString(file, text);
            }
        }
        System.out.println(text);
    }

    private static String part(Part part, Extent extent, Path folder) throws Exception {
        return switch (part) {
            case LOAD -> load(extent);
            case ALONE -> alone(extent);
            case KEPT -> kept();
            case SLOW -> slow(extent, folder);
            case WINDOW -> window(extent, folder);
            case STEPS -> Steps.report(extent.stepSeconds());
        };
    }

    private static String load(Extent extent) throws Exception {
        var rounds = rounds(extent.rounds(), extent.terms(), Subject.all(), Map.of());
        return Report.many(extent.terms(), rounds) + Report.one(rounds);
    }

    /** One sender that waits for each answer, as a webhook's does. */
    private static String alone(Extent extent) throws Exception {
        Round.Terms terms = extent.terms().alone();
        return Report.many(terms, rounds(extent.rounds(), terms, Subject.all(), Map.of()));
    }

    /** All take turns in each round. */
    private static Map<Subject, List<Round>> rounds(int count, Round.Terms terms, List<Subject> subjects,
            Map<String, String> environment) throws Exception {
        Map<Subject, List<Round>> rounds = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            for (Subject subject : subjects) {
                tell("round " + i + ": " + subject.name());
                rounds.computeIfAbsent(subject, _ -> new ArrayList<>())
                        .add(Round.of(subject, terms, environment));
            }
        }
        return rounds;
    }

    private static String kept() throws Exception {
        Map<Subject, Kept> kept = new LinkedHashMap<>();
        for (Subject subject : Subject.all()) {
            if (!(subject.keeping() instanceof Subject.Keeping.Nothing)) {
                tell("kill -9: " + subject.name());
                kept.put(subject, Kept.of(subject));
            }
        }
        return Report.kept(kept);
    }

    private static String slow(Extent extent, Path folder) throws Exception {
        Optional<SlowDisk> disk = SlowDisk.make(folder);
        if (disk.isEmpty()) {
            return "";
        }
        tell("a slow disk");
        List<Subject> keeping = Subject.all().stream()
                .filter(subject -> !(subject.keeping() instanceof Subject.Keeping.Nothing)).toList();
        String fewer = Report.slow(extent.terms(),
                rounds(extent.rounds(), extent.terms(), keeping, disk.get().environment()));
        List<Subject> withoutDisk = keeping.stream().filter(
                subject -> subject.keeping() instanceof Subject.Keeping.InMemory || subject == keeping.getFirst())
                .toList();
        Round.Terms crowd = extent.terms().times(CROWD);
        return fewer + Report.slow(crowd, rounds(extent.rounds(), crowd, withoutDisk, disk.get().environment()));
    }

    private static String window(Extent extent, Path folder) throws Exception {
        tell("window under load");
        return WindowLog.report(extent.windowMillis(), folder.resolve("window-pulses.csv"));
    }

    private static void tell(String what) {
        System.err.println(what);
    }
}
