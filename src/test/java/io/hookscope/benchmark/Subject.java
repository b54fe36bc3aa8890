package io.hookscope.benchmark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is measured: how it is started, and how it is asked what it kept.
 *
 * @param name    as in the table
 * @param command starts it, with a port and an empty folder
 * @param keeping what it keeps
 */
record Subject(String name, Command command, Keeping keeping) {

    /** The command line of a process that serves the port and keeps its files in the folder. */
    interface Command {
        List<String> line(int port, Path folder);
    }

    /** What of the deliveries can be found again. */
    sealed interface Keeping {

        /** Nothing is kept. */
        record Nothing() implements Keeping {}

        /** Files that are read after the process was killed. */
        record OnDisk(Reader reader) implements Keeping {}

        /** A journal in memory, which ends with the process. */
        record InMemory(Stub stub) implements Keeping {}
    }

    /** Reads the numbers of the requests that the folder holds. */
    interface Reader {
        BitSet read(Path folder) throws Exception;
    }

    /** Tells a mock server what to answer, and asks how many requests it remembers. */
    interface Stub {
        void prepare(int port) throws Exception;

        long remembered(int port) throws Exception;
    }

    /** Returns all whose jars are on the class path. */
    static List<Subject> all() {
        var subjects = new ArrayList<>(List.of(
                new Subject("Hookscope", Subject::hookscope, new Keeping.OnDisk(HookscopeFile::numbers)),
                bare("Undertow, nothing stored", "bare", new Keeping.Nothing()),
                bare("Undertow + synced append", "append",
                        new Keeping.OnDisk(f -> AppendFile.numbers(f.resolve("append")))),
                bare("Undertow + SQLite FULL", "sqlite",
                        new Keeping.OnDisk(f -> SqliteFile.numbers(f.resolve("deliveries.db"))))));
        jar("wiremock-standalone").ifPresent(jar -> subjects.add(new Subject("WireMock",
                (port, folder) -> List.of("-jar", jar, "--port", "" + port, "--bind-address", "127.0.0.1",
                        "--root-dir", folder.toString(), "--disable-banner"),
                new Keeping.InMemory(Stubs.WIREMOCK))));
        jar("mockserver-netty").ifPresent(jar -> subjects.add(new Subject("MockServer",
                (port, _) -> List.of("-Dmockserver.logLevel=WARN", "-jar", jar, "-serverPort", "" + port),
                new Keeping.InMemory(Stubs.MOCKSERVER))));
        return subjects;
    }

    private static Subject bare(String name, String kind, Keeping keeping) {
        return new Subject(name, (port, folder) -> List.of("-cp", classPath(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                BareSubjects.class.getName(), kind, "" + port, folder.toString()), keeping);
    }

    private static List<String> hookscope(int port, Path folder) {
        return List.of("-cp", classPath(), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "io.hookscope.Launcher", "listen", "--port", "" + port,
                "--data-dir", folder.toString());
    }

    /** Returns our own class path, without the other products. */
    static String classPath() {
        return entries().filter(e -> !e.contains("wiremock") && !e.contains("mockserver"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<String> jar(String part) {
        return entries().filter(e -> e.contains(part)).findFirst();
    }

    private static Stream<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
