package io.hookscope.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a Java process takes: live objects after a collection, threads, open files, and resident memory; 0 where the system
 * does not tell. Immutable.
 */
public record Vital(long heapKib, long threads, long files, long residentMib) {

    /** Looks at the process of that number, which must be one of the same JDK; it collects garbage first. */
    public static Vital of(long pid) throws IOException {
        return new Vital(heap(pid), status(pid, "Threads:"), files(pid), status(pid, "VmRSS:") / 1024);
    }

    private static long heap(long pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            String total = lines.lines().filter(line -> line.startsWith("Total ")).findFirst().orElse("Total 0 0");
            return Long.parseLong(total.strip().split(" +")[2]) / 1024;
        }
    }

    private static long status(long pid, String key) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream().filter(line -> line.startsWith(key))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    private static long files(long pid) throws IOException {
        Path folder = Path.of("/proc", Long.toString(pid), "fd");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    /** A row of a Markdown table. */
    public String row(String title) {
        return "| %s | %,d | %d | %d | %d |%n".formatted(title, heapKib, threads, files, residentMib);
    }

    /** The head of that table. */
    public static String head() {
        return "| | live heap KiB | threads | open files | resident MiB |%n| --- | ---: | ---: | ---: | ---: |%n"
                .formatted();
    }
}
