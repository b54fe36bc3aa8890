package io.hookscope.store.file;

import io.hookscope.files.OwnerOnly;
import io.hookscope.store.sql.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * Tells whether a session file is damaged. Damage that is met while a session is open is noted in a file beside it, so that
 * the next opening rescues what can be read. Without state.
 */
public final class Damage {

    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

    /** A file of this size is looked through in some tens of milliseconds. */
    private static final long LOOKED_THROUGH_BYTES = 16L << 20;

    private Damage() {}

    /** Whether SQLite says that the file's content is not what it wrote. */
    public static boolean is(SQLException e) {
        int primary = e.getErrorCode() & 0xff;
        return primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code
                || String.valueOf(e.getMessage()).contains("unsupported file format"); // it has no code of its own
    }

    /** What is thrown where SQLite itself cannot tell. */
    static SQLException found(String what) {
        return new SQLException(what, "", SQLiteErrorCode.SQLITE_CORRUPT.code);
    }

    /** As {@link #found(String)}, and by what it showed. */
    public static SQLException found(String what, RuntimeException cause) {
        return new SQLException(what, "", SQLiteErrorCode.SQLITE_CORRUPT.code, cause);
    }

    /** Whether the file must be rescued before it is opened; what is small is looked through. */
    public static boolean in(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        return Files.exists(note(file)) || SessionHeader.isRuined(file) || isCut(file)
                || Files.size(file) <= LOOKED_THROUGH_BYTES && !isSound(file);
    }

    /**
     * Makes sure that a file in which damage was found can be read to its end, with what SQLite has beside it.
     *
     * @throws SessionFileException when the disk fails at that, which says nothing about what is in the file
     */
    public static void requireReadable(Path file) throws SessionFileException {
        for (Path one : List.of(file, SidecarFiles.log(file), SidecarFiles.rollback(file))) {
            try (var in = Files.newInputStream(one)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (NoSuchFileException _) {
                // not every session has each of them
            } catch (IOException e) {
                throw new SessionFileException(Sentences.of("session.unread", file, Sentences.reason(e)), e);
            }
        }
    }

    /** A file that ends within a page is merely not finished while SQLite has something beside it to finish it by. */
    private static boolean isCut(Path file) throws IOException {
        return DamagedFile.endsWithinAPage(file) && !SidecarFiles.isUnfinished(file);
    }

    private static boolean isSound(Path file) {
        try (Connection connection = Connections.reading(file);
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA quick_check(1)")) {
            return "ok".equals(result.getString(1)) && Schema.isWhole(connection);
        } catch (SQLException e) {
            return !is(e);
        }
    }

    /** Has the next opening rescue what can be read. */
    public static void note(Path file, SQLException cause) {
        try {
            OwnerOnly.file(note(file));
            LOG.error("{} is damaged; what can be read is rescued at the next opening", file.getFileName(), cause);
        } catch (FileAlreadyExistsException _) {
            // noted before
        } catch (IOException e) {
            LOG.error("{} is damaged, and that cannot be noted", file.getFileName(), e);
        }
    }

    /** Takes back what was noted: the file that stands there is damaged no more. */
    public static void forget(Path file) throws IOException {
        Files.deleteIfExists(note(file));
    }

    private static Path note(Path file) {
        return SidecarFiles.named(file, ".is-damaged");
    }
}
