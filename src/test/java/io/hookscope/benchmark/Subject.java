package io.hookscope.benchmark;

import io.hookscope.Launcher;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is measured: how it is started, and how it is asked what it kept.
 *
 * @param name    as in the table
 * @param command starts it, with a port and an empty folder
 * @param keeping what it keeps
 * @param painted whether it has a window, which is there some time after the first answer
 */
record Subject(String name, Command command, Keeping keeping, boolean painted) {

    Subject(String name, Command command, Keeping keeping) {
        this(name, command, keeping, false);
    }

    private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining(File.pathSeparator);

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

    private static final List<Subject> ALL = found();

    /** Returns all whose jars are on the class path. */
    static List<Subject> all() {
        return ALL;
    }

    private static List<Subject> found() {
        var subjects = new ArrayList<>(List.of(
                new Subject("Hookscope", Subject::hookscope, new Keeping.OnDisk(HookscopeFile::numbers)),
                new Subject("Hookscope, window open", Subject::window, new Keeping.OnDisk(HookscopeFile::numbers),
                        true),
                bare("Undertow, nothing stored", "bare", new Keeping.Nothing()),
                bare("Undertow + synced append", "append",
                        new Keeping.OnDisk(f -> AppendFile.numbers(f.resolve("append")))),
                bare("Undertow + SQLite FULL", "sqlite",
                        new Keeping.OnDisk(f -> SqliteFile.numbers(f.resolve("deliveries.db"))))));
        jar("wiremock-standalone").ifPresent(jar -> subjects.add(new Subject("WireMock",
                (port, folder) -> Child.java(List.of("-jar", jar, "--port", "" + port, "--bind-address", "127.0.0.1",
                        "--root-dir", folder.toString(), "--disable-banner")),
                new Keeping.InMemory(Stubs.WIREMOCK))));
        jar("mockserver-netty").ifPresent(jar -> subjects.add(new Subject("MockServer",
                (port, _) -> Child
                        .java(List.of("-Dmockserver.logLevel=WARN", "-jar", jar, "-serverPort", "" + port)),
                new Keeping.InMemory(Stubs.MOCKSERVER))));
        Mountebank.found().ifPresent(subjects::add);
        return subjects;
    }

    private static Subject bare(String name, String kind, Keeping keeping) {
        return new Subject(name, (port, folder) -> Child.java(List.of("-cp", classPath(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                BareSubjects.class.getName(), kind, "" + port, folder.toString())), keeping);
    }

    private static List<String> hookscope(int port, Path folder) {
        return line(List.of("--enable-native-access=ALL-UNNAMED"), Launcher.class, List.of("listen"),
                place(port, folder));
    }

    private static List<String> window(int port, Path folder) {
        return line(headless(), Launcher.class, List.of(), place(port, folder));
    }

    /** Returns the line for a window that logs its pulses to that file. */
    static List<String> watchedWindow(int port, Path folder, Path log) {
        return line(headless(), WatchedWindow.class, List.of(log.toString()), place(port, folder));
    }

    private static List<String> place(int port, Path folder) {
        return List.of("--port", "" + port, "--data-dir", folder.toString());
    }

    private static List<String> headless() {
        return List.of("--module-path", entries().filter(e -> e.contains("javafx-")).collect(JOINED), "--add-modules",
                "javafx.controls,javafx.fxml", "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dheadless.geometry=1600x900",
                "-Djava.awt.headless=true");
    }

    /** With the options for Java that the start script gives, which come as a property. */
    private static List<String> line(List<String> java, Class<?> main, List<String> first, List<String> last) {
        var options = System.getProperty("hookscope.options", "").strip();
        return Child.java(Stream.of(java, options.isEmpty() ? List.<String>of() : List.of(options.split("\\s+")),
                List.of("--sun-misc-unsafe-memory-access=allow", "-cp", classPath(), main.getName()), first, last)
                .flatMap(List::stream).toList());
    }

    /** Returns our own class path, without the other products. */
    static String classPath() {
        return entries().filter(e -> !e.contains("wiremock") && !e.contains("mockserver"))
                .collect(JOINED);
    }

    private static Optional<String> jar(String part) {
        return entries().filter(e -> e.contains(part)).findFirst();
    }

    private static Stream<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
