package io.hookscope.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lets Jazzer choose inputs for each target for some seconds, guided by what code they reach, each target in a process of its
 * own. What it learnt stays in the folder and is gone on with the next time; what it found stays there too. Arguments: the
 * folder, the seconds for each, and the targets, all without any.
 */
public final class Fuzz {

    private static final int LONGEST = 8192;
    private static final int PATIENCE_SECONDS = 25;
    private static final Pattern REACHED = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)/");
    private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final Pattern FOUND = Pattern.compile("Test unit written to (\\S+)");

    private final Path folder;
    private final int seconds;
    private int found;

    private Fuzz(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var fuzz = new Fuzz(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        System.out.println("| target | inputs | a second | reached at first | reached at last | corpus | found |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Target target : Target.values()) {
            if (wanted.isEmpty() || wanted.contains(target.word())) {
                System.out.print(fuzz.row(target));
            }
        }
        System.exit(fuzz.found == 0 ? 0 : 1);
    }

    private String row(Target target) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve(target.word()));
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        Path log = own.resolve("log");
        Process process = new ProcessBuilder(line(target, own, corpus)).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(2L * seconds + 120, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return row(target, Files.readString(log, StandardCharsets.ISO_8859_1), process.exitValue());
    }

    private String row(Target target, String log, int code) {
        List<MatchResult> reached = REACHED.matcher(log).results().toList();
        long runs = RUNS.matcher(log).results().mapToLong(match -> Long.parseLong(match.group(1))).sum();
        List<String> inputs = FOUND.matcher(log).results().map(match -> match.group(1)).toList();
        found += inputs.isEmpty() && code != 0 ? 1 : inputs.size();
        return String.format(Locale.ROOT, "| %s | %,d | %,d | %s | %s | %s | %s |%n", target.word(), runs,
                runs / seconds, reached.isEmpty() ? "" : reached.getFirst().group(1),
                reached.isEmpty() ? "" : reached.getLast().group(1),
                reached.isEmpty() ? "" : reached.getLast().group(3),
                inputs.isEmpty() && code != 0 ? "ended with " + code : inputs);
    }

    private List<String> line(Target target, Path own, Path corpus) {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dslf4j.internal.verbosity=ERROR", "-classpath",
                System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer"));
        line.addAll(Arrays.asList("--target_class=" + target.className(),
                "--instrumentation_includes=io.hookscope.**:io.undertow.server.protocol.http.**:io.undertow.conduits.**",
                "--instrumentation_excludes=io.hookscope.testing.**",
                // connections to this machine are what the listener is for
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--keep_going=20", "--reproducer_path=" + own, "-artifact_prefix=" + own + "/",
                "-max_total_time=" + seconds, "-max_len=" + LONGEST, "-timeout=" + PATIENCE_SECONDS,
                "-rss_limit_mb=4096", "-print_final_stats=1", corpus.toString()));
        return line;
    }
}
