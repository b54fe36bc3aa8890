package io.hookscope.benchmark;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What happens to one delivery, each step for itself, as JMH measures it in a process of its own; nothing without JMH. */
final class Steps {

    private Steps() {}

    static String report(long seconds) throws Exception {
        Path csv = Files.createTempFile("hookscope-benchmark", ".csv");
        try {
            Process jmh = Child.start(List.of("-cp", Subject.classPath(), "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow", "org.openjdk.jmh.Main", "io.hookscope.benchmark.steps",
                    "-f",
                    "1", "-wi", "3", "-i", "5", "-w", seconds + "s", "-r", seconds + "s", "-foe", "true", "-rf", "csv",
                    "-rff", csv.toString()), Redirect.DISCARD);
            jmh.waitFor();
            List<String> lines = Files.readAllLines(csv);
            return lines.isEmpty() ? "" : table(lines.subList(1, lines.size()));
        } finally {
            Files.delete(csv);
        }
    }

    private static String table(List<String> lines) {
        var text = new StringBuilder("""

                One delivery after the other on one thread, no other load (JMH, mean and its 99.9 % confidence interval):

                | step | µs | ± µs |
                | --- | ---: | ---: |
                """);
        for (String line : lines) {
            String[] cells = line.replace("\"", "").split(",");
            String name = cells[0].substring(cells[0].lastIndexOf('.') + 1);
            text.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f |%n", words(name), Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5])));
        }
        return text.toString();
    }

    /** Returns the method's name as words. */
    private static String words(String name) {
        return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
