package io.hookscope.store.file;

import io.hookscope.event.Printable;
import io.hookscope.words.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;

/** Says in plain words what a disk or a file did, and what to do. Without state. */
public final class Sentences {

    private static final Texts TEXTS = Texts.beside(Sentences.class);

    /** How systems that speak English or German say it; with others the disk itself is asked. */
    private static final List<String> FULL = List.of("no space", "not enough space", "speicherplatz", "quota");
    private static final List<String> DENIED = List.of("read-only", "write protect", "denied", "nur lesbar",
            "schreibgesch\u00fctzt",
            "zugriff verweigert");
    /** Less than a group may take. */
    private static final long FULL_BYTES = 64 << 10;

    private Sentences() {}

    /** Returns the sentence of that key with its places filled. */
    public static String of(String key, Object... arguments) {
        return Printable.of(TEXTS.plain(key, arguments));
    }

    /** Why the session in that file cannot be written, which Hookscope tries again and again. */
    public static String failure(Path file, Exception cause) {
        return failure("disk", file, cause);
    }

    /** Why one delivery could not be written; only who brought it can try it again. */
    public static String refusal(Path file, Exception cause) {
        return failure("once", file, cause);
    }

    private static String failure(String tried, Path file, Exception cause) {
        return switch (cause) {
            case SQLException sql -> sql(tried, file, sql);
            case NoSuchFileException _ -> of(tried + ".removed", file);
            case AccessDeniedException _ -> of(tried + ".denied", file);
            default -> other(tried, file, cause);
        };
    }

    private static String other(String tried, Path file, Exception cause) {
        if (says(FULL, cause) || isFull(file)) {
            return of(tried + ".full", file);
        }
        if (says(DENIED, cause) || isReadOnly(file)) {
            return of(tried + ".denied", file);
        }
        return of(tried + ".other", file, String.valueOf(cause.getMessage()));
    }

    /** What the system says, without the names of files that it may say it of. */
    static String reason(Exception cause) {
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }

    /** Whether the system says one of these; a file's name may have them too. */
    private static boolean says(List<String> words, Exception cause) {
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason != null && words.stream().anyMatch(reason.toLowerCase(Locale.ROOT)::contains);
    }

    private static boolean isFull(Path file) {
        try {
            FileStore disk = Files.getFileStore(file.toAbsolutePath().getParent());
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() < FULL_BYTES;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isReadOnly(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).isReadOnly();
        } catch (IOException _) {
            return false;
        }
    }

    private static String sql(String tried, Path file, SQLException cause) {
        int primary = cause.getErrorCode() & 0xff;
        if (isFull(file, cause)) {
            return of(tried + ".full", file);
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_PERM.code) {
            return of(tried + ".denied", file);
        }
        if (Damage.is(cause)) {
            return of(tried + ".damaged", file);
        }
        if (isLocked(cause)) {
            return of(tried + ".locked", file);
        }
        return of(tried + ".other", file, cause.getMessage());
    }

    /** Of the file that its readers share it says no more than that it could not be made longer. */
    private static boolean isFull(Path file, SQLException cause) {
        int primary = cause.getErrorCode() & 0xff;
        return primary == SQLiteErrorCode.SQLITE_FULL.code
                || primary == SQLiteErrorCode.SQLITE_IOERR.code && isFull(file);
    }

    private static boolean isLocked(SQLException cause) {
        int primary = cause.getErrorCode() & 0xff;
        return primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    /** Why there is no copy of the session in that file; nobody tries it again by himself. */
    public static String notCopied(Path file, Path copy, Exception cause) {
        if (cause instanceof SQLException sql && Damage.is(sql)) {
            return of("disk.damaged", file);
        }
        if (isForFull(copy, cause)) {
            return of("copy.full", copy);
        }
        if (cause instanceof AccessDeniedException || says(DENIED, cause)) {
            return of("copy.denied", copy);
        }
        return of("copy.failed", copy, String.valueOf(cause.getMessage()));
    }

    private static boolean isForFull(Path file, Exception cause) {
        return cause instanceof SQLException sql ? isFull(file, sql) : says(FULL, cause) || isFull(file);
    }

    /** Why the session in that file could not be opened. */
    public static SessionFileException cannotOpen(Path file, Exception cause) {
        if (cause instanceof SQLException sql && isLocked(sql)) {
            return new SessionFileException(of("session.locked", file), cause);
        }
        if (isForFull(file, cause)) {
            return new SessionFileException(of("session.full", file), cause);
        }
        if (cause instanceof AccessDeniedException denied) {
            return new SessionFileException(of("session.denied", file, denied.getFile()), cause);
        }
        if (cause instanceof IOException || cause instanceof SQLException) {
            return new SessionFileException(of("session.cannotOpen", file, String.valueOf(cause.getMessage())), cause);
        }
        throw new IllegalStateException(cause);
    }
}
