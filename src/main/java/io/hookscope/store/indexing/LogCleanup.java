package io.hookscope.store.indexing;

import io.hookscope.store.StoreState;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.journal.Cursor;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.tables.Index;
import io.hookscope.store.writing.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps journal and write-ahead log small behind what the tables have. A failure here is only noted: it is met again where it
 * counts. For the indexer's thread.
 */
final class LogCleanup {

    private static final Logger LOG = LoggerFactory.getLogger(LogCleanup.class);

    private static final long LOG_BYTES = 16L << 20;

    private final Path file;
    private final Path log;
    private final Journal journal;
    private final Cursor cursor;
    private final Index index;
    private final Health health;

    /** Tidies up behind the cursor. */
    LogCleanup(SessionParts parts, Cursor cursor) {
        this.file = parts.file();
        this.log = SidecarFiles.log(file);
        this.journal = parts.journal();
        this.index = parts.index();
        this.health = parts.health();
        this.cursor = cursor;
    }

    /** Deletes what is no longer needed after a batch, and prepares what soon will be. */
    void behindBatch() {
        try {
            journal.release(cursor);
            journal.prepare();
        } catch (IOException e) {
            LOG.debug("tidying {}: {}", file.getFileName(), e.getMessage());
            return;
        }
        if (health.state() instanceof StoreState.Failing) {
            makeRoom();
        } else {
            log();
        }
    }

    /** Deletes the files of the journal that nobody needs any more. */
    void journal() {
        try {
            journal.release(cursor);
        } catch (IOException e) {
            LOG.debug("tidying {}: {}", file.getFileName(), e.getMessage());
        }
    }

    /** Moves the write-ahead log into the file once it is large. */
    void log() {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
                index.checkpoint();
            }
        } catch (IOException | SQLException e) {
            LOG.debug("tidying {}: {}", file.getFileName(), e.getMessage());
        }
    }

    /** Gives back what the write-ahead log takes: on a full disk that may be the room which is missing. */
    void makeRoom() {
        try {
            index.shrink();
        } catch (SQLException e) {
            LOG.debug("shrinking {}: {}", file.getFileName(), e.getMessage());
        }
    }
}
