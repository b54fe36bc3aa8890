package io.hookscope.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures all subjects in rounds that take turns, each in a process of its own, and writes a table. A full run takes about
 * seven minutes, one with {@code --two-rounds} about five, one with {@code --short} about two; the other argument is the file to write.
 */
public final class Benchmark {

    private static final Round.Times FULL = new Round.Times(7000, 6000, 2000);
    private static final Round.Times SHORT = new Round.Times(4000, 4000, 1000);

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        boolean quick = arguments.contains("--short");
        List<Subject> subjects = Subject.all();
        Map<Subject, List<Round>> rounds = new LinkedHashMap<>();
        int count = arguments.contains("--two-rounds") ? 2 : quick ? 1 : 3;
        for (int i = 0; i < count; i++) {
            for (Subject subject : subjects) {
                System.err.println("round " + (i + 1) + ": " + subject.name());
                rounds.computeIfAbsent(subject, _ -> new ArrayList<>()).add(Round.of(subject, quick ? SHORT : FULL));
            }
        }
        Map<Subject, Kept> kept = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            System.err.println("kill -9: " + subject.name());
            kept.put(subject, Kept.of(subject));
        }
        String report = Report.of(rounds, kept) + Inner.report();
        Path file = Path.of(arguments.stream().filter(a -> !a.startsWith("--")).findFirst().orElseThrow());
        Files.writeString(file, report);
        System.out.println(report);
    }
}
