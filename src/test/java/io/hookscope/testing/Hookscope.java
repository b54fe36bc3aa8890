package io.hookscope.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The real program in a process of its own, started through its entry as a user does. */
public final class Hookscope implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> err = new LinkedBlockingQueue<>();

    private final List<Thread> readers;

    private Hookscope(Process process) {
        this.process = process;
        readers = List.of(
                Thread.ofVirtual().start(() -> collect(process.inputReader(StandardCharsets.UTF_8), out)),
                Thread.ofVirtual().start(() -> collect(process.errorReader(StandardCharsets.UTF_8), err)));
    }

    /** Starts it with those arguments, without a display. */
    public static Hookscope start(String... arguments) throws IOException {
        return startWithin("-Xmx256m", arguments);
    }

    /** Starts it with those arguments and that bound for its memory, without a display. */
    public static Hookscope startWithin(String heap, String... arguments) throws IOException {
        return begin(builder(heap, arguments));
    }

    /** What starts it with those arguments and that bound for its memory, without a display. */
    public static ProcessBuilder builder(String heap, String... arguments) {
        List<String> command = ChildJvm.line("io.hookscope.Launcher", heap);
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        return builder;
    }

    /** Starts it as that says, for example with a window. */
    public static Hookscope begin(ProcessBuilder builder) throws IOException {
        return new Hookscope(builder.start());
    }

    /** Waits for the line that says where it listens, which must be the first on standard error, and returns the port. */
    public int port() throws InterruptedException {
        String line = nextError();
        String start = "Listening on http://127.0.0.1:";
        if (!line.startsWith(start)) {
            throw new AssertionError("instead of where it listens: " + line);
        }
        return Integer.parseInt(line.substring(start.length()));
    }

    /** Waits for the next line on standard output. */
    public String nextLine() throws InterruptedException {
        return next(out);
    }

    /** Waits for the next line on standard error. */
    public String nextError() throws InterruptedException {
        return next(err);
    }

    /** Returns all further lines on standard output and standard error; to be called after its end. */
    public List<String> rest() throws InterruptedException {
        for (Thread reader : readers) {
            reader.join();
        }
        return printed();
    }

    /** Returns what it has printed since the last call, on standard output and standard error. */
    public List<String> printed() {
        var lines = new ArrayList<String>();
        out.drainTo(lines);
        err.drainTo(lines);
        return lines;
    }

    /** Returns the number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to end, as Ctrl-C does. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it without any chance to react. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end and returns the exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** Closes our end of its standard output, as {@code head} does. */
    public void stopReading() throws IOException {
        process.getInputStream().close();
    }

    /** Ends it without any chance to react, and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static String next(BlockingQueue<String> lines) throws InterruptedException {
        @Nullable
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("no further line");
        }
        return line;
    }

    private static void collect(BufferedReader reader, BlockingQueue<String> lines) {
        try (reader) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException _) {
            // the process was ended, or the test stopped reading
        }
    }
}
