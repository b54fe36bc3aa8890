package io.hookscope.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sessions that windows had open, the latest first. Thread-safe. */
public final class RecentSessions {

    /** The most that are remembered. */
    public static final int MOST = 10;
    private static final String KEY = "sessions";

    private final SettingsFile file;

    /** Remembers them in that file. */
    public RecentSessions(SettingsFile file) {
        this.file = file;
    }

    /** Returns them, the latest first. */
    public List<Path> list() {
        return paths(file.recall(KEY).orElse("")).toList();
    }

    /** Returns the one that was open last. */
    public Optional<Path> last() {
        return list().stream().findFirst();
    }

    /** Remembers that this one is open, or was until now. */
    public void opened(Path session) {
        Path path = session.toAbsolutePath().normalize();
        change(others -> Stream.concat(Stream.of(path), others.filter(other -> !other.equals(path))));
    }

    /** Forgets one, whose file is gone. */
    public void forget(Path session) {
        Path path = session.toAbsolutePath().normalize();
        change(all -> all.filter(other -> !other.equals(path)));
    }

    private void change(Function<Stream<Path>, Stream<Path>> change) {
        file.change(KEY, text -> change.apply(paths(text)).limit(MOST).map(Path::toString)
                .collect(Collectors.joining("\n")));
    }

    private static Stream<Path> paths(String text) {
        return text.lines().filter(line -> !line.isBlank()).flatMap(line -> {
            try {
                return Stream.of(Path.of(line));
            } catch (InvalidPathException _) {
                return Stream.empty();
            }
        });
    }
}
