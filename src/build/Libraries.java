import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** The jars beside the program's own: each native library lies as a file where it is loaded from, and only this system's. */
final class Libraries {

    private static final String SQLITE_NATIVES = "org/sqlite/native/";

    private final Path folder;
    private final Host host;

    Libraries(Path folder, Host host) {
        this.folder = folder;
        this.host = host;
    }

    /** Copies the program's jar and what it needs, but JavaFX, which is in the runtime. */
    void gather(Path program, List<Path> libraries) throws IOException {
        Files.createDirectories(folder);
        Files.copy(program, folder.resolve("hookscope.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        for (Path library : libraries) {
            String name = library.getFileName().toString();
            if (name.startsWith("sqlite-jdbc-")) {
                slim(library, folder.resolve(name));
            } else if (name.endsWith(".jar") && !name.startsWith("javafx-")) {
                Files.copy(library, folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Takes the natives out of SQLite's jar: 14 MB for every system become one file for this one. */
    private void slim(Path from, Path to) throws IOException {
        try (var jar = new JarFile(from.toFile()); var out = new JarOutputStream(Files.newOutputStream(to))) {
            String ours = SQLITE_NATIVES + host.sqliteFolder() + "/";
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(ours) && !entry.isDirectory()) {
                    Files.copy(jar.getInputStream(entry), folder.resolve(fileName(entry)),
                            StandardCopyOption.REPLACE_EXISTING);
                } else if (!entry.getName().startsWith(SQLITE_NATIVES)) {
                    var copy = new JarEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    jar.getInputStream(entry).transferTo(out);
                }
            }
        }
    }

    /** Copies the native libraries in these jars to the folder. */
    static void natives(Path jars, Path to) throws IOException {
        try (var files = Files.list(jars)) {
            for (Path file : files.toList()) {
                unpack(file, to);
            }
        }
    }

    private static void unpack(Path file, Path to) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().filter(e -> e.getName().matches("[^/]+\\.(so|dll|dylib)")).toList()) {
                Files.copy(jar.getInputStream(entry), to.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String fileName(JarEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }
}
