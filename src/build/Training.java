import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the packaged program once, without a display, with deliveries, and lets the JVM keep what it loaded and linked in
 * an AOT cache beside the jars (JEP 483, 514). The program runs without the cache as well, only starts more slowly.
 */
final class Training {

    private static final String LISTENING = "Listening on ";
    private static final int DELIVERIES = 20;

    private final Path image;
    private final Path work;
    private final Host host;

    Training(Path image, Path work, Host host) {
        this.image = image;
        this.work = work;
        this.host = host;
    }

    void run() throws Exception {
        if (host == Host.WINDOWS) {
            System.out.println("No AOT cache: Windows ends a program without letting it write one.");
            return;
        }
        Path app = host.app(image);
        Path options = app.resolve(host.program() + ".cfg");
        Path seen = work.resolve("training.aotconf");
        String usual = Files.readString(options);
        Files.writeString(options,
                usual.replace("-XX:AOTCache=$APPDIR/hookscope.aot", "-XX:AOTMode=record\njava-options=-XX:AOTConfiguration=" + seen));
        start();
        Files.writeString(options, usual);
        create(seen, usual.replace("$APPDIR", app.toString()).lines().toList());
        if (!Files.isRegularFile(app.resolve("hookscope.aot"))) {
            throw new IOException("the training run left no AOT cache: see " + work.resolve("training.out"));
        }
    }

    /** With the options and the class path of the packaged program, else the JVM would not take the cache. */
    private void create(Path seen, List<String> options) throws Exception {
        List<String> line = new ArrayList<>(List.of(host.runtime(image).resolve("bin/java").toString(), "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + seen));
        line.addAll(values(options, "java-options="));
        line.add("-classpath");
        line.add(String.join(File.pathSeparator, values(options, "app.classpath=")));
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(work.resolve("training.out").toFile()).start()
                .waitFor(10, TimeUnit.MINUTES);
    }

    private static List<String> values(List<String> options, String key) {
        return options.stream().filter(option -> option.startsWith(key)).map(option -> option.substring(key.length())).toList();
    }

    private void start() throws Exception {
        Path folder = work.resolve("training");
        Folders.delete(folder);
        var start = new ProcessBuilder(host.command(image).toString(), "--port", "0", "--data-dir", folder.toString());
        start.environment().put("JAVA_TOOL_OPTIONS",
                "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true");
        start.redirectOutput(work.resolve("training.out").toFile());
        Process program = start.start();
        try (BufferedReader lines = program.errorReader()) {
            String line = lines.readLine();
            while (line != null && !line.startsWith(LISTENING)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IOException("the packaged program does not start");
            }
            deliver(URI.create(line.substring(LISTENING.length())));
            program.destroy();
            program.waitFor(5, TimeUnit.MINUTES);
        } finally {
            program.destroyForcibly();
        }
    }

    private static void deliver(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < DELIVERIES; i++) {
                client.send(HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"redemption.succeeded\",\"data\":{}}")).build(),
                        BodyHandlers.discarding());
                Thread.sleep(200); // the window draws in between, and what it draws is what is kept
            }
        }
    }
}
