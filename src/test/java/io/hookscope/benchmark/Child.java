package io.hookscope.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A subject that runs as a process of its own, on a free port and with an empty folder. For one thread. */
final class Child implements AutoCloseable {

    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Process process;
    private final int port;
    private final Path folder;
    private final long startMillis;

    Child(Subject subject) throws Exception {
        this(subject, Map.of());
    }

    /** With these variables in its environment too. */
    Child(Subject subject, Map<String, String> environment) throws Exception {
        folder = Files.createTempDirectory("hookscope-benchmark");
        port = freePort();
        long begin = System.nanoTime();
        process = start(subject.command().line(port, folder), Redirect.DISCARD, environment);
        await(subject, begin, this::answers);
        startMillis = (System.nanoTime() - begin) / 1_000_000;
        if (subject.painted()) {
            await(subject, begin, this::isPainted);
        }
        if (subject.keeping() instanceof Subject.Keeping.InMemory(Subject.Stub stub)) {
            stub.prepare(port);
        }
    }

    private void await(Subject subject, long begin, BooleanSupplier started) throws Exception {
        while (!started.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS || !process.isAlive()) {
                close();
                throw new IOException(subject.name() + " does not start");
            }
            Thread.sleep(10);
        }
    }

    /** The program's log tells it. */
    private boolean isPainted() {
        try {
            return Files.readString(folder.resolve("hookscope.log")).contains("Window painted");
        } catch (IOException _) {
            return false;
        }
    }

    /** Starts a Java process that ends when it has done its work, or is killed. */
    static Process start(List<String> arguments, Redirect out) throws IOException {
        return start(java(arguments), out, Map.of());
    }

    /** Returns the line that starts Java with these arguments. */
    static List<String> java(List<String> arguments) {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(arguments);
        return line;
    }

    private static Process start(List<String> line, Redirect out, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(line).redirectOutput(out).redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Any answer counts: what is asked for need not exist. */
    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            OutputStream out = socket.getOutputStream();
            out.write("GET /hook/0 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().read() >= 0;
        } catch (IOException _) {
            return false;
        }
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    long startMillis() {
        return startMillis;
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Returns the resident memory in MiB, 0 where the system does not say. */
    long residentMib() throws IOException {
        Path status = Path.of("/proc", "" + process.pid(), "status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS:"))
                        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        kill();
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
