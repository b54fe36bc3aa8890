package io.hookscope.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mock server that keeps requests in files: {@code mb}, where npm has put it on the path. Version 2.9 was tried. */
final class Mountebank {

    private static final String FILES = "files";

    private Mountebank() {}

    /** Returns it, told to keep connections alive as all others do; empty where it is not installed. */
    static Optional<Subject> found() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, "mb"))
                .filter(Files::isExecutable).findFirst()
                .map(program -> new Subject("mountebank, on disk", (port, folder) -> line(program, port, folder),
                        new Subject.Keeping.OnDisk(Mountebank::numbers)));
    }

    private static List<String> line(Path program, int port, Path folder) {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path plan = Files.writeString(folder.resolve("plan.json"), """
                    {"imposters":[{"port":%d,"protocol":"http","recordRequests":true,
                    "defaultResponse":{"headers":{"Connection":"keep-alive","Content-Length":"0"}}}]}
                    """.formatted(port));
            return List.of(program.toString(), "start", "--configfile", plan.toString(), "--datadir",
                    folder.resolve(FILES).toString(), "--port", "" + free.getLocalPort(), "--localOnly", "--nologfile",
                    "--loglevel", "error", "--pidfile", folder.resolve("pid").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each request is a file of its own; one that is not whole does not count. */
    private static BitSet numbers(Path folder) throws IOException {
        var numbers = new BitSet();
        var json = JsonMapper.shared();
        try (Stream<Path> files = Files.walk(folder.resolve(FILES))) {
            for (Path file : files.filter(f -> f.getParent().endsWith("requests")).toList()) {
                try {
                    JsonNode target = json.readTree(file).path("path");
                    numbers.set(Request.number(target.stringValue("/0")));
                } catch (JacksonException _) {
                    // cut off by the kill
                }
            }
        }
        return numbers;
    }
}
