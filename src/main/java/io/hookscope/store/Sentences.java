package io.hookscope.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sqlite.SQLiteErrorCode;

/** Says in plain words what a disk or a file did, and what to do. Without state. */
final class Sentences {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("io.hookscope.store.strings", Locale.ROOT);

    private Sentences() {}

    static String of(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return MessageFormat.format(TEXTS.getString(key), words);
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
        return of("disk.other", file, cause.getMessage());
    }

    /** Why the session in that file could not be opened. */
    static SessionFileException cannotOpen(Path file, Exception cause) {
        if (cause instanceof IOException || cause instanceof SQLException) {
            return new SessionFileException(of("session.cannotOpen", file, String.valueOf(cause.getMessage())), cause);
        }
        throw new IllegalStateException(cause);
    }
}
