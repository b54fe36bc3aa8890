package io.hookscope.tunnel;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An ngrok that runs because it was asked for here; any other one is none of its business. Thread-safe; {@link #start} and
 * {@link #stop} may block for a moment. Listeners are called on any thread.
 */
public final class NgrokProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NgrokProcess.class);
    private static final Pattern ERROR = Pattern.compile("ERR_NGROK_\\d{1,6}");

    /** How it is with the ngrok that was started here. */
    public sealed interface State {

        /** None was started, or it was stopped. */
        record Idle() implements State {}

        /** It runs for that port. */
        record Running(int port) implements State {}

        /** It ended by itself; the error is ngrok's name for the reason, or empty when it named none. */
        record Ended(String error) implements State {}
    }

    private final String path;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Process process;
    private volatile State state = new State.Idle();

    /** Looks for {@code ngrok} in the folders of that {@code PATH}. */
    public NgrokProcess(String path) {
        this.path = path;
    }

    /** Returns where ngrok is installed, as far as the {@code PATH} knows. */
    public Optional<Path> installed() {
        return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("ngrok", "ngrok.exe").flatMap(name -> file(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }

    /** Starts it for that port, told by that upstream, after stopping the one that was started here before. */
    public synchronized void start(int port, String upstream) {
        stop();
        Optional<Path> ngrok = installed();
        if (ngrok.isEmpty()) {
            change(new State.Ended(""));
            return;
        }
        try {
            var started = new ProcessBuilder(ngrok.get().toString(), "http", upstream, "--log", "stdout")
                    .redirectErrorStream(true).start();
            started.getOutputStream().close();
            process = started;
            change(new State.Running(port));
            Thread.ofVirtual().name("hookscope-ngrok-log").start(() -> follow(started));
        } catch (IOException e) {
            LOG.warn("ngrok could not be started", e);
            change(new State.Ended(""));
        }
    }

    /** Stops the one that was started here, if it runs. */
    public synchronized void stop() {
        Process running = process;
        process = null;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(2, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException _) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        change(new State.Idle());
    }

    /** Returns how it is. */
    public State state() {
        return state;
    }

    /** Calls the listener with each later change. */
    public void onState(Consumer<State> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        stop();
    }

    /** Reads its log, or it would stop at a full pipe, and remembers the last error in it. */
    private void follow(Process started) {
        String error = "";
        try (BufferedReader log = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                Matcher matcher = ERROR.matcher(line);
                error = matcher.find() ? matcher.group() : error;
            }
        } catch (IOException | UncheckedIOException _) {
            // it was stopped
        }
        ended(started, error);
    }

    private synchronized void ended(Process started, String error) {
        if (process == started) {
            process = null;
            change(new State.Ended(error));
        }
    }

    private void change(State next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    private static Stream<Path> file(String folder, String name) {
        try {
            return Stream.of(Path.of(folder, name));
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }
}
