package io.hookscope.store.file;

import io.hookscope.store.journal.Recovery;
import io.hookscope.store.sql.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Looks at the first hundred bytes of a file (SQLite's documented header) to tell whether it is a session of ours, without
 * letting SQLite touch it. Without state.
 */
public final class SessionHeader {

    /** What {@code PRAGMA application_id} says in sessions: "HKSP". */
    static final int APPLICATION_ID = 0x484B5350;

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int WRITTEN_BY_AT = 18;
    private static final int WITHOUT_LOG = 1;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    private SessionHeader() {}

    /** Returns quietly when the file is missing, empty or a session this version knows; else says why not. */
    public static void check(Path file) throws IOException, SessionFileException {
        if (!Files.exists(file) || Files.isRegularFile(file) && Files.size(file) == 0) {
            return;
        }
        ByteBuffer head = ByteBuffer.wrap(head(file));
        if (isRuined(file)) {
            return;
        }
        if (head.limit() < LENGTH || !head.slice(0, SQLITE.length).equals(ByteBuffer.wrap(SQLITE))) {
            throw new SessionFileException(Sentences.of("session.notSqlite", file));
        }
        if (head.getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
            throw new SessionFileException(Sentences.of("session.foreign", file));
        }
        int version = head.getInt(USER_VERSION_AT);
        if (version > Schema.VERSION) {
            throw new SessionFileException(Sentences.of("session.newer", file, version, Schema.VERSION));
        }
    }

    /**
     * Whether the file was a session and its header is gone: it is cut within the header, begins with nothing but zeros as
     * after a crash of the machine, goes on like a session, or a session's journal lies beside it.
     */
    static boolean isRuined(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(LENGTH);
        }
        int common = Math.min(head.length, SQLITE.length);
        boolean begins = Arrays.equals(head, 0, common, SQLITE, 0, common);
        if (begins) {
            return head.length < LENGTH;
        }
        return Arrays.equals(head, new byte[head.length]) || DamagedFile.goesOnLikeOurs(file)
                || Recovery.identity(SidecarFiles.journal(file)).isPresent();
    }

    /**
     * Whether the file was closed, or copied while it was: it says itself that it goes without a log, so one that lies
     * beside it belongs to another state of the session.
     */
    static boolean isClosed(Path file) throws IOException, SessionFileException {
        byte[] head = head(file);
        return head.length == LENGTH && head[WRITTEN_BY_AT] == WITHOUT_LOG;
    }

    private static byte[] head(Path file) throws IOException, SessionFileException {
        if (!Files.isRegularFile(file)) {
            throw new SessionFileException(Sentences.of("session.notSqlite", file));
        }
        try (var in = Files.newInputStream(file, StandardOpenOption.READ)) {
            return in.readNBytes(LENGTH);
        }
    }
}
