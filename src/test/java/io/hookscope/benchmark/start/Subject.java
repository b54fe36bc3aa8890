package io.hookscope.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that is started and watched.
 *
 * @param name        what the table calls it
 * @param command     the command line, without options of the program
 * @param environment variables that it gets beside ours
 * @param shows       what it does that is waited for
 */
record Subject(String name, List<String> command, Map<String, String> environment, Shows shows) {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String LISTENING = "Listening on ";
    private static final String PAINTED = "Window painted";

    /** What a start ends with. */
    enum Shows {
        WINDOW, LISTENER, BOTH
    }

    /** In milliseconds since the command was given; 0 for what does not happen. */
    record Times(long listening, long painted) {}

    /** Starts it in a fresh folder, waits, and ends it. */
    Times start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hookscope-start");
        Path errors = folder.resolve("errors");
        Path log = folder.resolve("data").resolve("hookscope.log");
        var builder = new ProcessBuilder(
                command.stream().map(part -> part.replace("{folder}", folder.toString())).toList());
        builder.environment().putAll(environment);
        builder.redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            long listening = 0;
            long painted = 0;
            while (shows != Shows.WINDOW && listening == 0 || shows != Shows.LISTENER && painted == 0) {
                TimeUnit.MILLISECONDS.sleep(2);
                long now = System.nanoTime() - begun;
                listening = listening == 0 && says(errors, LISTENING) ? now : listening;
                painted = painted == 0 && (says(errors, PAINTED) || says(log, PAINTED)) ? now : painted;
                if (now > PATIENCE || !process.isAlive()) {
                    throw new IOException(name + " does not start: " + Files.readString(errors));
                }
            }
            return new Times(TimeUnit.NANOSECONDS.toMillis(listening), TimeUnit.NANOSECONDS.toMillis(painted));
        } finally {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    private static boolean says(Path file, String text) throws IOException {
        return Files.exists(file) && Files.readString(file).contains(text);
    }
}
