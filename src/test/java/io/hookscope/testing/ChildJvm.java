package io.hookscope.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The line that starts a Java program of the tests' class path in a process of its own. In a build such programs share what
 * {@link ChildCache} makes, which saves a third of what a start takes. Without state but for that.
 */
public final class ChildJvm {

    /** Where a build wants what its programs share; without it nothing is shared. */
    private static final String FOLDER = "hookscope.children";

    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-XX:TieredStopAtLevel=1");

    /** Made when the first program starts. */
    private static final class Made {
        static final @Nullable ChildCache CACHE = cache();
    }

    private ChildJvm() {}

    /** Starts the program that begins in that class, with those options for Java; what is added are the program's own arguments. */
    public static List<String> line(String main, String... options) {
        List<String> line = new ArrayList<>();
        line.add(java());
        line.addAll(options());
        line.addAll(Arrays.asList(options));
        line.addAll(List.of("-classpath", classPath(), main));
        return line;
    }

    /** Returns the program that Java itself is. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the options that every such line has. */
    public static List<String> options() {
        List<String> options = new ArrayList<>(OPTIONS);
        if (Made.CACHE != null) {
            options.add("-XX:AOTCache=" + Made.CACHE.file());
        }
        return options;
    }

    /** Returns the class path that every such line has. */
    public static String classPath() {
        return Made.CACHE == null
                ? System.getProperty("java.class.path")
                : Made.CACHE.classPath().stream().map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
    }

    private static @Nullable ChildCache cache() {
        String folder = System.getProperty(FOLDER, "");
        return folder.isEmpty() ? null : ChildCache.in(Path.of(folder), OPTIONS);
    }
}
