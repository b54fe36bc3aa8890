import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the application image with a runtime of its own, and the installers that this machine has the tools for. Run by
 * {@code mvn -Pdist package} on the JDK that the build found; docs/packaging.md says why each part is as it is.
 * Arguments: the project's folder, the program's jar, the version, the class path.
 */
public class Package {

    /** What our code and the libraries need, as {@code jdeps} says; docs/packaging.md names who needs what. */
    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,"
            + "java.net.http,java.security.sasl,java.sql,java.xml,jdk.unsupported,javafx.controls,javafx.fxml";

    private final Path project;
    private final Path work;
    private final String version;
    private final Host host = Host.current();

    Package(Path project, String version) {
        this.project = project;
        this.work = project.resolve("target").resolve("dist");
        this.version = version.replace("-SNAPSHOT", "");
    }

    public static void main(String[] args) throws Exception {
        var libraries = Stream.of(args[3].split(File.pathSeparator)).map(Path::of).toList();
        new Package(Path.of(args[0]), args[2]).run(Path.of(args[1]), libraries);
    }

    private void run(Path program, List<Path> libraries) throws Exception {
        Folders.delete(work);
        Files.createDirectories(work);
        link();
        new Libraries(work.resolve("input"), host).gather(program, libraries);
        Icons.write(project.resolve("src/main/resources/io/hookscope/ui/shell/icon"), icon());
        Files.copy(project.resolve("src/build/package/hookscope.desktop"), work.resolve("hookscope.desktop"));
        Path image = image();
        new Training(image, work, host).run();
        Folders.delete(host.runtime(image).resolve("bin/java"));
        System.out.println("Application image: " + image + ", " + Folders.mebibytes(image) + " MiB");
        for (Host.Installer installer : host.installers()) {
            if (installer.missing().isEmpty()) {
                pack(installer.type(), image);
            } else {
                System.out.println("No ." + installer.type() + ": " + installer.missing());
            }
        }
    }

    /** JavaFX's native libraries move from its modules to the folder where a linked runtime looks for them first. */
    private void link() throws Exception {
        Path javafx = project.resolve("target/javafx");
        Path runtime = work.resolve("runtime");
        tool("jlink", "--module-path", javafx.toString(), "--add-modules", MODULES, "--strip-debug", "--no-header-files",
                "--no-man-pages", "--compress", "zip-0", "--exclude-resources", "regex:/javafx\\.\\w+/[^/]+\\.(so|dll|dylib)",
                "--output", runtime.toString());
        Libraries.natives(javafx, runtime.resolve(host.nativeFolder()));
        try (var tools = Files.list(runtime.resolve("bin"))) {
            for (Path tool : tools.filter(t -> t.getFileName().toString().matches("(jrunscript|keytool)(\\.exe)?")).toList()) {
                Files.delete(tool);
            }
        }
    }

    private Path image() throws Exception {
        Path into = work.resolve("image");
        List<String> line = new ArrayList<>(List.of("--type", "app-image", "--dest", into.toString(), "--input",
                work.resolve("input").toString(), "--runtime-image", work.resolve("runtime").toString(), "--main-jar",
                "hookscope.jar", "--main-class", "io.hookscope.Launcher"));
        for (String option : host.options()) {
            line.addAll(List.of("--java-options", option));
        }
        line.addAll(description());
        line.addAll(host.imageOptions(project.resolve("src/build/package")));
        tool("jpackage", line.toArray(String[]::new));
        return host.image(into);
    }

    private void pack(String type, Path image) throws Exception {
        List<String> line = new ArrayList<>(List.of("--type", type, "--dest", work.toString(), "--app-image",
                image.toString(), "--license-file", project.resolve("LICENSE").toString(), "--resource-dir",
                work.toString())); // the icon and the desktop file, by their names
        line.addAll(description());
        line.addAll(host.installerOptions());
        tool("jpackage", line.toArray(String[]::new));
        System.out.println("Installer: " + type + " in " + work);
    }

    private List<String> description() {
        return List.of("--name", host.program(), "--app-version", host.version(version), "--vendor", "Hookscope", "--icon",
                icon().toString(), "--description", "Inspector for Voucherify webhooks", "--copyright",
                "MIT licence");
    }

    private Path icon() {
        return work.resolve("hookscope." + host.iconKind());
    }

    private static void tool(String name, String... arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("this JDK has no " + name));
        if (tool.run(System.out, System.err, arguments) != 0) {
            throw new IOException(name + " failed: " + Arrays.toString(arguments));
        }
    }
}
