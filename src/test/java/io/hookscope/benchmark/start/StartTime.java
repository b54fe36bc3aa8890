package io.hookscope.benchmark.start;

import io.hookscope.benchmark.start.Subject.Shows;
import io.hookscope.benchmark.start.Subject.Times;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** Starts Hookscope and a bare JavaFX window in turns and prints a table of how long each took. */
public final class StartTime {

    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
            "-Djava.awt.headless=true");

    private StartTime() {}

    /**
     * Takes the number of rounds, the application image's folder, and the options for Java with which the program starts
     * from a checkout. Without a display nothing is put on a screen, but everything is drawn.
     */
    public static void main(String[] args) throws Exception {
        Map<Subject, List<Times>> times = new LinkedHashMap<>();
        subjects(Path.of(args[1]), List.of(args).subList(2, args.length))
                .forEach(subject -> times.put(subject, new ArrayList<>()));
        for (Subject subject : times.keySet()) {
            subject.start(); // what is read from the disk for the first time counts for nobody
        }
        for (int round = 0; round < Integer.parseInt(args[0]); round++) {
            for (Map.Entry<Subject, List<Times>> subject : times.entrySet()) {
                subject.getValue().add(subject.getKey().start());
            }
        }
        System.out.println("| start | listening ms | lowest–highest | window painted ms | lowest–highest |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        times.forEach((subject, each) -> System.out.println("| " + subject.name() + " | "
                + cells(each, Times::listening) + " | " + cells(each, Times::painted) + " |"));
    }

    private static List<Subject> subjects(Path image, List<String> options) {
        boolean display = System.getenv("DISPLAY") != null;
        var java = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        java.addAll(options);
        java.addAll(display ? List.of() : HEADLESS);
        java.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        List<String> window = List.of("--port", "0", "--data-dir", "{folder}/data");
        var subjects = new ArrayList<Subject>();
        subjects.add(new Subject("bare JavaFX window", with(java, List.of(HelloWindow.class.getName())), Map.of(),
                Shows.WINDOW));
        subjects.add(new Subject("from a checkout", with(with(java, List.of("io.hookscope.Launcher")), window),
                Map.of(), Shows.BOTH));
        Path packaged = image.resolve("bin").resolve("hookscope");
        if (Files.isExecutable(packaged)) {
            List<String> command = List.of(packaged.toString());
            String drawn = display ? "" : String.join(" ", HEADLESS);
            subjects.add(new Subject("packaged, without its AOT cache", with(command, window),
                    Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=off " + drawn), Shows.BOTH));
            subjects.add(
                    new Subject("packaged", with(command, window), Map.of("JAVA_TOOL_OPTIONS", drawn), Shows.BOTH));
            subjects.add(new Subject("packaged, `listen`", with(with(command, List.of("listen")), window), Map.of(),
                    Shows.LISTENER));
        }
        return subjects;
    }

    private static List<String> with(List<String> before, List<String> after) {
        var all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    private static String cells(List<Times> times, ToLongFunction<Times> part) {
        long[] sorted = times.stream().mapToLong(part).sorted().toArray();
        return LongStream.of(sorted).sum() == 0
                ? "– | –"
                : "%,d | %,d–%,d".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
