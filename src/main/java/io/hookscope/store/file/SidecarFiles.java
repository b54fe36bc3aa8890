package io.hookscope.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that stand beside a session's file. Stateless. */
public final class SidecarFiles {

    private SidecarFiles() {}

    /** Returns the file of that name with more behind it. */
    public static Path named(Path file, String more) {
        return file.resolveSibling(file.getFileName() + more);
    }

    /** Returns SQLite's write-ahead log. */
    public static Path log(Path file) {
        return named(file, "-wal");
    }

    /** Returns what SQLite goes back by after a change of the whole file that did not come to its end. */
    public static Path rollback(Path file) {
        return named(file, "-journal");
    }

    /** Whether SQLite has still to bring that file into order, by one of the two. */
    static boolean isUnfinished(Path file) {
        return size(log(file)) > 0 || size(rollback(file)) > 0;
    }

    /** Returns the journal's folder. */
    public static Path journal(Path file) {
        return named(file, ".journal");
    }

    /** Returns the bytes that the file and its write-ahead log take on disk. */
    public static long bytes(Path file) {
        return size(file) + size(log(file));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0; // not there: takes nothing
        }
    }
}
