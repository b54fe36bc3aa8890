package io.hookscope.testing;

import io.hookscope.Launcher;
import io.hookscope.cli.CommandLineStart;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Does once what programs that tests start do, so that Java sees which classes they load. */
final class ChildTraining {

    private static final String LISTENING = "Listening on http://127.0.0.1:";
    private static final int PATIENCE_SECONDS = 120;

    private ChildTraining() {}

    /** Lets Java make a cache of what such a program loads, and returns what it said. */
    static String run(List<String> options, List<Path> classPath, Path cache) throws IOException {
        List<String> line = new ArrayList<>(List.of(ChildJvm.java()));
        line.addAll(options);
        line.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-classpath",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                ChildTraining.class.getName(), cache + ".data"));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new StringBuilder();
        OutputStream running = process.getOutputStream();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String next = out.readLine(); next != null; next = out.readLine()) {
                said.append(next).append('\n');
                if (next.startsWith(LISTENING)) {
                    deliver(Integer.parseInt(next.substring(LISTENING.length())));
                    running.close();
                }
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the training does not end: " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
        return said.toString();
    }

    private static void deliver(int port) throws IOException {
        byte[] body = Deliveries.goldenEnvelope().getBytes(StandardCharsets.UTF_8);
        try (Wire wire = new Wire(port)) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                    + "\r\n\r\n").send(body);
            wire.head();
        }
    }

    /** Runs commands and listens into that folder until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectory(Path.of(arguments[0]));
        Path event = Files.writeString(folder.resolve("event.json"), Deliveries.golden());
        run("check", event.toString());
        run("send", "http://127.0.0.1:9", "--dry-run");
        run("import", event.toString(), "--data-dir", folder.toString());
        run("export", "--format", "ndjson", "--data-dir", folder.toString());
        Thread.ofPlatform().daemon().start(() -> {
            try {
                System.in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.exit(0);
        });
        Launcher.main(new String[]{"listen", "--json", "--port", "0", "--data-dir", folder.toString()});
    }

    private static void run(String... arguments) {
        CommandLineStart.run(arguments, _ -> 0);
    }
}
