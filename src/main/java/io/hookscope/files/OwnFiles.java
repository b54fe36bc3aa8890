package io.hookscope.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by its name which file Hookscope keeps for itself, there or not: what stands beside a session or in the data folder.
 * Whatever a person has written elsewhere would destroy it there, or be destroyed with it. Stateless.
 */
public final class OwnFiles {

    /** What every session begins with, as SQLite writes it. */
    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern BESIDE_SESSION = pattern(
            "(.+?)(-wal|-shm|-journal|\\.journal|\\.lock|\\.learned\\.json"
                    + "|\\.is-damaged|\\.new|\\.rescued|\\.damaged(-\\d+)?)");
    private static final Pattern SEGMENT = pattern("\\d{1,18}\\.segment.*");
    private static final Pattern IN_FOLDER = pattern("((settings|secrets|learned)\\.json(\\.lock|\\.new"
            + "|\\.unreadable-.*)?|hookscope\\.log(\\.\\d)?)");
    /** One of them is in every data folder that was used. */
    private static final List<String> MARKS = List.of("session.db", "hookscope.log", "settings.json.lock",
            "secrets.json.lock");

    private OwnFiles() {}

    private static Pattern pattern(String names) {
        return Pattern.compile(names, Pattern.CASE_INSENSITIVE | Pattern.DOTALL); // as macOS and Windows compare them
    }

    /** Whether a file of that name is, or would be, one of them. */
    public static boolean isOwn(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            return false;
        }
        String name = absolute.getFileName().toString();
        Matcher beside = BESIDE_SESSION.matcher(name);
        return beside.matches() && isDatabase(absolute.resolveSibling(beside.group(1)))
                || SEGMENT.matcher(name).matches() && isJournal(absolute.getParent())
                || IN_FOLDER.matcher(name).matches() && isDataFolder(absolute.getParent());
    }

    private static boolean isJournal(Path folder) {
        return folder.getFileName() != null && folder.getFileName().toString().endsWith(".journal");
    }

    private static boolean isDataFolder(Path folder) {
        return MARKS.stream().map(folder::resolve).anyMatch(Files::exists);
    }

    /** Whether that is a file of SQLite's that can be read, as each session is. */
    public static boolean isDatabase(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(DATABASE.length), DATABASE);
        }
    }
}
