package io.hookscope.benchmark;

import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One subject in one round: with 64 connections, with one, and what it cost. CPU in microseconds a request. */
record Round(Figures many, Figures one, double cpu, long startMillis, long idleMib, long afterMib) {

    /** How long each part takes, in milliseconds. */
    record Times(long warm, long many, long one) {}

    static Round of(Subject subject, Times times) throws Exception {
        try (var child = new Child(subject)) {
            long idle = child.residentMib();
            Figures warm = load(child.port(), 64, times.warm(), 1);
            var before = child.cpu();
            Figures many = load(child.port(), 64, times.many(), warm.next());
            var cpu = child.cpu().minus(before);
            Figures one = load(child.port(), 1, times.one(), many.next());
            return new Round(many, one, cpu.toNanos() / 1e3 / Math.max(1, many.count()), child.startMillis(), idle,
                    child.residentMib());
        }
    }

    private static Figures load(int port, int connections, long millis, int first) throws Exception {
        return result(begin(List.of("" + port, "" + connections, "" + millis, "" + first)));
    }

    /** Begins a load whose acknowledged numbers go to a file. */
    static Process begin(int port, long millis, Path acknowledged) throws Exception {
        return begin(List.of("" + port, "64", "" + millis, "1", acknowledged.toString()));
    }

    private static Process begin(List<String> arguments) throws Exception {
        var line = new ArrayList<>(List.of("-cp", Subject.classPath(), Load.class.getName()));
        line.addAll(arguments);
        return Child.start(line, Redirect.PIPE);
    }

    static Figures result(Process load) throws Exception {
        String line = new String(load.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        load.waitFor();
        return Figures.of(line);
    }
}
