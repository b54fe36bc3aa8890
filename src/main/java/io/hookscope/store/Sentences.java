package io.hookscope.store;

import io.hookscope.words.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;

/** Says in plain words what a disk or a file did, and what to do. Without state. */
final class Sentences {

    private static final Texts TEXTS = Texts.beside(Sentences.class);

    private Sentences() {}

    static String of(String key, Object... arguments) {
        return TEXTS.plain(key, arguments);
    }

    /** Why the session in that file could not be written. */
    static String failure(Path file, Exception cause) {
        return switch (cause) {
            case SQLException sql -> failure(file, sql);
            case NoSuchFileException _ -> of("disk.removed", file);
            case AccessDeniedException _ -> of("disk.denied", file);
            default -> failure(file, String.valueOf(cause.getMessage()));
        };
    }

    private static String failure(Path file, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("no space") || words.contains("not enough space") || words.contains("quota")) {
            return of("disk.full", file);
        }
        if (words.contains("read-only") || words.contains("write protect") || words.contains("denied")) {
            return of("disk.denied", file);
        }
        return of("disk.other", file, reason);
    }

    private static String failure(Path file, SQLException cause) {
        int primary = cause.getErrorCode() & 0xff;
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return of("disk.full", file);
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_PERM.code) {
            return of("disk.denied", file);
        }
        if (Damage.is(cause)) {
            return of("disk.damaged", file);
        }
        if (isLocked(cause)) {
            return of("disk.locked", file);
        }
        return of("disk.other", file, cause.getMessage());
    }

    private static boolean isLocked(SQLException cause) {
        int primary = cause.getErrorCode() & 0xff;
        return primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    /** Why the session in that file could not be opened. */
    static SessionFileException cannotOpen(Path file, Exception cause) {
        if (cause instanceof SQLException sql && isLocked(sql)) {
            return new SessionFileException(of("session.locked", file), cause);
        }
        if (cause instanceof IOException || cause instanceof SQLException) {
            return new SessionFileException(of("session.cannotOpen", file, String.valueOf(cause.getMessage())), cause);
        }
        throw new IllegalStateException(cause);
    }
}
