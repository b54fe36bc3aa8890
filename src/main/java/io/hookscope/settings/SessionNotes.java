package io.hookscope.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a window remembers from one start to the next. Most is the same whatever session is open; what was searched, where
 * deliveries are sent and where they come in is each session's own. Thread-safe.
 */
public final class SessionNotes {

    /** Under these keys each session has its own. */
    private static final Set<String> OWN = Set.of("search", "forward", "public-url", "replay.target",
            "scenario.target", "imported");

    private final SettingsFile file;
    private final String suffix;

    /** The notes of the folder's own session. */
    public SessionNotes(SettingsFile file) {
        this(file, "");
    }

    private SessionNotes(SettingsFile file, String suffix) {
        this.file = file;
        this.suffix = suffix;
    }

    /** Returns the notes of that session. */
    public static SessionNotes of(Path session, DataFolder folder, SettingsFile file) {
        Path path = session.toAbsolutePath().normalize();
        return path.equals(folder.session().toAbsolutePath().normalize())
                ? new SessionNotes(file)
                : new SessionNotes(file, " " + path);
    }

    /** Returns what was kept under that key. */
    public Optional<String> recall(String key) {
        return file.recall(full(key));
    }

    /** Keeps a text under that key. */
    public void keep(String key, String text) {
        file.keep(full(key), text);
    }

    private String full(String key) {
        return OWN.contains(key) ? key + suffix : key;
    }
}
