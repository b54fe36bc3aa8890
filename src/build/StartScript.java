import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code target/hookscope}, which starts the program from a checkout without Maven and hands on its exit code.
 * Run by the build on the JDK that it found, whose folder goes into the script.
 * Arguments: the file to write, the options for Java, the class path.
 */
public class StartScript {

    /** Java reads arguments and names of files by the locale, and in one of nothing but ASCII it spoils all others. */
    private static final String LOCALE = """
            case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
            ''|C|POSIX)
              LC_CTYPE=C.UTF-8; export LC_CTYPE
              if [ -n "${LC_ALL:-}" ]; then LC_ALL=C.UTF-8; fi ;;
            esac
            """;

    public static void main(String[] args) throws IOException {
        Path script = Path.of(args[0]);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String line = "\"%s\" %s -classpath \"%s\" io.hookscope.Launcher".formatted(java, args[1], args[2]);
        if (System.getProperty("os.name").startsWith("Windows")) {
            Files.writeString(script.resolveSibling(script.getFileName() + ".cmd"), "@" + line + " %*\r\n");
            return;
        }
        Files.writeString(script, "#!/bin/sh\n" + LOCALE + "exec " + line + " \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script + " executable");
        }
    }
}
