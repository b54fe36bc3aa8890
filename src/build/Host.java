import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What packaging has to know of the operating system it runs on; each system makes its own packages only. */
enum Host {
    LINUX, MAC, WINDOWS;

    /**
     * A kind of installer.
     *
     * @param type    what jpackage calls it
     * @param missing which tool this machine lacks for it; empty when it can be made
     */
    record Installer(String type, String missing) {}

    static Host current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
    }

    /** On Linux the command's name; elsewhere file names do not tell case apart and the start menu shows it. */
    String program() {
        return this == LINUX ? "hookscope" : "Hookscope";
    }

    /** Apple refuses versions that begin with 0. */
    String version(String version) {
        return this == MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    String iconKind() {
        return switch (this) {
            case LINUX -> "png";
            case MAC -> "icns";
            case WINDOWS -> "ico";
        };
    }

    /** Where JavaFX looks first for its native libraries, in a runtime. */
    String nativeFolder() {
        return this == WINDOWS ? "bin" : "lib";
    }

    String sqliteFolder() {
        String arch = System.getProperty("os.arch");
        return switch (this) {
            case LINUX -> "Linux/";
            case MAC -> "Mac/";
            case WINDOWS -> "Windows/";
        } + (arch.equals("amd64") ? "x86_64" : arch);
    }

    Path image(Path parent) {
        return parent.resolve(this == MAC ? program() + ".app" : program());
    }

    Path command(Path image) {
        return image.resolve(switch (this) {
            case LINUX -> "bin/" + program();
            case MAC -> "Contents/MacOS/" + program();
            case WINDOWS -> "hookscope-cli.exe";
        });
    }

    Path runtime(Path image) {
        return image.resolve(switch (this) {
            case LINUX -> "lib/runtime";
            case MAC -> "Contents/runtime/Contents/Home";
            case WINDOWS -> "runtime";
        });
    }

    Path app(Path image) {
        return image.resolve(switch (this) {
            case LINUX -> "lib/app";
            case MAC -> "Contents/app";
            case WINDOWS -> "app";
        });
    }

    /**
     * Options for the JVM. The collector and a bound of the heap are named because an AOT cache fits those it was made
     * with; a cache that does not fit is passed over in silence, since standard output belongs to scripts. Short pauses keep
     * the window moving under load.
     */
    List<String> options() {
        return List.of("--add-modules=javafx.controls,javafx.fxml",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCache=$APPDIR/hookscope.aot", "-Xlog:disable", "-XX:+UseG1GC", "-Xmx2g",
                "-XX:MaxGCPauseMillis=20",
                "-Dorg.sqlite.lib.path=$APPDIR", "-Dorg.sqlite.lib.name=" + System.mapLibraryName("sqlitejdbc"));
    }

    /** On Windows a program either has a console or has none: the command is a second one beside the window's. */
    List<String> imageOptions(Path resources) {
        return this == WINDOWS
                ? List.of("--add-launcher", "hookscope-cli=" + resources.resolve("hookscope-cli.properties"))
                : List.of("--resource-dir", resources.toString());
    }

    List<String> installerOptions() {
        return switch (this) {
            case LINUX -> List.of("--install-dir", "/usr", "--linux-package-name", "hookscope", "--linux-shortcut",
                    "--linux-menu-group", "Development", "--linux-app-category", "devel", "--linux-deb-maintainer",
                    "maintainer@hookscope.invalid");
            case MAC -> List.of("--mac-package-identifier", "io.hookscope");
            case WINDOWS -> List.of("--win-menu", "--win-per-user-install", "--win-dir-chooser");
        };
    }

    List<Installer> installers() {
        return switch (this) {
            case LINUX -> List.of(new Installer("deb", missing("dpkg-deb", "fakeroot")),
                    new Installer("rpm", missing("rpmbuild")));
            case MAC -> List.of(new Installer("dmg", missing("hdiutil")));
            case WINDOWS -> List.of(new Installer("msi", missing("wix.exe").isEmpty() ? "" : missing("light.exe")));
        };
    }

    private static String missing(String... tools) {
        List<String> gone = new ArrayList<>(List.of(tools));
        gone.removeIf(tool -> Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve(tool))));
        return gone.isEmpty() ? "" : "this machine has no " + String.join(" and no ", gone);
    }
}
