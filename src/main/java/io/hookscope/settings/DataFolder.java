package io.hookscope.settings;

import io.hookscope.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder where everything of one user is kept: session, settings, secrets, log. Immutable.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {

    /**
     * Returns the folder that the operating system means for such data: under {@code $XDG_DATA_HOME} or
     * {@code ~/.local/share} on Linux, {@code ~/Library/Application Support} on macOS, {@code %LOCALAPPDATA%} on Windows.
     *
     * @param system      the system property {@code os.name}
     * @param home        the user's home folder
     * @param environment the environment's variables
     */
    public static DataFolder usual(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new DataFolder(home.resolve("Library/Application Support/Hookscope"));
        }
        if (name.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return new DataFolder(base.resolve("Hookscope"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // the XDG base directory specification: a relative path is to be ignored
        Path base = data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share");
        return new DataFolder(base.resolve("hookscope"));
    }

    /** Returns this user's folder on this machine. */
    public static DataFolder usual() {
        return usual(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** Makes it, for the owner alone, unless it is there. */
    public void create() throws IOException {
        OwnerOnly.folder(path);
    }

    /** Returns the session file that is opened unless another is named. */
    public Path session() {
        return path.resolve("session.db");
    }

    /** Returns the file of the settings. */
    public Path settings() {
        return path.resolve("settings.json");
    }

    /** Returns the file of the secrets. */
    public Path secrets() {
        return path.resolve("secrets.json");
    }

    /** Returns the file in which sessions share what they learned about events. */
    public Path learned() {
        return path.resolve("learned.json");
    }

    /** Returns the log file. */
    public Path log() {
        return path.resolve("hookscope.log");
    }
}
