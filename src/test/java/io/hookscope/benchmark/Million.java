package io.hookscope.benchmark;

import io.hookscope.MillionWindow;
import io.hookscope.store.session.BulkSession;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a session of a million deliveries, opens the window over it as the start script does, with a heap of 512 MB, and
 * says how long things take: the start beside that of an empty session, scrolling beside JavaFX's own table. It needs 10 GB of disk and some minutes, and cleans up. Arguments: how many
 * deliveries, and a folder to keep the session in, which is used again when it is there.
 */
public final class Million {

    private Million() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = arguments.length > 1
                ? Files.createDirectories(Path.of(arguments[1]))
                : Files.createTempDirectory("hookscope-million");
        Path empty = Files.createTempDirectory("hookscope-empty");
        try {
            Path session = folder.resolve("session.db");
            if (!Files.exists(session)) {
                long begin = System.nanoTime();
                BulkSession.make(session, count);
                System.out.printf("made %,d deliveries, %,d MB, in %d s%n", count, Files.size(session) >> 20,
                        (System.nanoTime() - begin) / 1_000_000_000);
            }
            Files.writeString(folder.resolve("settings.json"),
                    "{\"keepCount\":100000000,\"keepBytes\":100000000000}");
            System.out.println("a bare table of a thousand rows, nothing arriving:");
            bareTable(1_000, 0);
            System.out.println("a bare table of as many rows:");
            bareTable(count, MillionWindow.A_SECOND);
            System.out.println("an empty session:");
            window(empty, 0);
            window(empty, 0);
            System.out.println("the large one:");
            window(folder, count);
        } finally {
            delete(empty);
            if (arguments.length < 2) {
                delete(folder);
            }
        }
    }

    private static void bareTable(int rows, int second) throws Exception {
        java("io.hookscope.benchmark.BareTable", Integer.toString(rows), Integer.toString(second));
    }

    private static void window(Path folder, int count) throws Exception {
        java("io.hookscope.MillionWindow", folder.toString(), Integer.toString(port()), Integer.toString(count));
    }

    private static void java(String main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("hookscope.options").split(" ")));
        // the last bound for the heap is the one that counts
        command.addAll(List.of("-Xmx512m", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Dslf4j.internal.verbosity=ERROR"));
        command.addAll(List.of("--module-path", System.getProperty("hookscope.javafx"), "--add-modules",
                "javafx.controls,javafx.fxml", "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(main + " ended with " + code);
        }
    }

    private static int port() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
