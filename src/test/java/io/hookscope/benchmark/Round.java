package io.hookscope.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One subject in one round: with many connections, with one right after those, and what the many cost. CPU in microseconds
 * a request.
 */
record Round(Figures many, Figures one, double cpu, long startMillis, long idleMib, long afterMib) {

    /**
     * How many connections are many, and how long each part takes, in milliseconds: 0 for none with one connection after. The generator warms up together with the
     * subject: a fresh one takes processors for compiling itself, and more from a subject the faster that is.
     */
    record Terms(int connections, long warm, long many, long one) {

        /** The same after so many milliseconds of warming up. */
        Terms warmed(long millis) {
            return new Terms(connections, millis, many, one);
        }

        /** With one connection from the first request on. */
        Terms alone() {
            return new Terms(1, warm, many, 0);
        }

        /** The same for so many times as many. */
        Terms times(int factor) {
            return new Terms(factor * connections, warm, many, one);
        }
    }

    static Round of(Subject subject, Terms terms, Map<String, String> environment) throws Exception {
        try (var child = new Child(subject, environment)) {
            long idle = child.residentMib();
            Process load = begin(new Order(child.port(), terms.connections(), terms.warm(), terms.many(), 1, 0));
            measured(load);
            var before = child.cpu();
            Figures many = result(load);
            var cpu = child.cpu().minus(before);
            Figures one = terms.one() == 0
                    ? many
                    : result(begin(new Order(child.port(), 1, terms.one(), terms.one(), many.next(), 0)));
            return new Round(many, one, cpu.toNanos() / 1e3 / Math.max(1, many.count()), child.startMillis(), idle,
                    child.residentMib());
        }
    }

    /** What one run of the load generator does; a rate of 0 means as many as there are answers. */
    record Order(int port, int connections, long warm, long millis, int first, long rate) {

        private List<String> arguments() {
            return List.of("" + port, "" + connections, "" + warm, "" + millis, "" + first, "" + rate);
        }
    }

    /** Begins a load whose acknowledged numbers go to a file. */
    static Process begin(int port, long millis, Path acknowledged) throws Exception {
        var arguments = new ArrayList<>(new Order(port, 64, 0, millis, 1, 0).arguments());
        arguments.add(acknowledged.toString());
        return begin(arguments);
    }

    static Process begin(Order order) throws Exception {
        return begin(order.arguments());
    }

    private static Process begin(List<String> arguments) throws Exception {
        var line = new ArrayList<>(List.of("-cp", Subject.classPath(), Load.class.getName()));
        line.addAll(arguments);
        return Child.start(line, Redirect.PIPE);
    }

    /** Waits until what is sent is measured. */
    static void measured(Process load) throws Exception {
        line(load.getInputStream());
    }

    /** Returns what it found once it is over. */
    static Figures result(Process load) throws Exception {
        String last = "";
        for (String line = line(load.getInputStream()); !line.isEmpty(); line = line(load.getInputStream())) {
            last = line;
        }
        load.waitFor();
        return Figures.of(last);
    }

    private static String line(InputStream from) throws IOException {
        var line = new StringBuilder();
        for (int c = from.read(); c >= 0 && c != '\n'; c = from.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
