package io.hookscope.store.session;

import io.hookscope.delivery.Answer;
import io.hookscope.files.OwnFiles;
import io.hookscope.files.OwnerOnly;
import io.hookscope.store.Archive;
import io.hookscope.store.Session;
import io.hookscope.store.file.Connections;
import io.hookscope.store.file.Damage;
import io.hookscope.store.file.Sentences;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SessionHeader;
import io.hookscope.store.file.SessionLock;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.indexing.SessionCounts;
import io.hookscope.store.indexing.SessionParts;
import io.hookscope.store.indexing.Waiting;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.journal.Recovery;
import io.hookscope.store.rescue.Rescue;
import io.hookscope.store.tables.Index;
import io.hookscope.store.tables.Marks;
import io.hookscope.store.tables.Pruning;
import io.hookscope.store.writing.Bounds;
import io.hookscope.store.writing.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/** Opens sessions. Without state, safe to call from any thread but never the FX thread: it reads the disk. */
public final class SessionFiles {

    private SessionFiles() {}

    /**
     * Opens the session in that file, and makes it, with the folders above it, when there is none. What an earlier run
     * left in the journal is there at once. Of a damaged one all that can be read is taken over into a fresh file, and the
     * original is kept: {@link Archive#notices} says so.
     *
     * @throws SessionFileException when the file is no session, is from a newer Hookscope, is open elsewhere, or cannot be
     *                              read; the file was not touched
     */
    public static Session open(Path file, InstantSource clock) throws SessionFileException {
        return open(file, clock, Bounds.USUAL);
    }

    /**
     * Opens the session in that file to be read. While another Hookscope has it open, what that one received in the last
     * moments may be missing; otherwise all is there, also what a killed program left in the journal. A damaged one is
     * rescued as by {@link #open}.
     *
     * @throws SessionFileException when there is no such file, or it is no session, is from a newer Hookscope, or cannot be
     *                              read
     */
    public static Archive read(Path file, InstantSource clock) throws SessionFileException {
        if (!Files.exists(file)) {
            throw new SessionFileException(Sentences.of("session.missing", file));
        }
        try {
            SessionHeader.check(file);
            Path real = file.toRealPath();
            boolean finished = Recovery.identity(SidecarFiles.journal(real)).isEmpty()
                    && !Connections.hasForeignLog(real) && !Damage.in(real) && Connections.upToDate(real);
            return finished || isInUse(real) ? new Tables(real, !finished) : open(real, clock);
        } catch (IOException | SQLException e) {
            throw Sentences.cannotOpen(file, e);
        }
    }

    /**
     * Opens the session in that file to be looked at, whoever has it open: nothing is written to it. What arrives there is
     * read a moment later.
     *
     * @throws SessionFileException when there is no such file, or it is no session, is from another version of Hookscope, or
     *                              cannot be read
     */
    public static Session look(Path file) throws SessionFileException {
        if (!Files.exists(file)) {
            throw new SessionFileException(Sentences.of("session.missing", file));
        }
        try {
            SessionHeader.check(file);
            Path real = file.toRealPath();
            if (!Connections.upToDate(real)) {
                throw new SessionFileException(Sentences.of("session.otherVersion", file));
            }
            return new LookedAt(real);
        } catch (IOException | SQLException e) {
            throw Sentences.cannotOpen(file, e);
        }
    }

    private static boolean isInUse(Path file) throws IOException {
        try (var _ = SessionLock.take(file)) {
            return false;
        } catch (SessionFileException _) {
            return true;
        }
    }

    static JournaledSession open(Path file, InstantSource clock, Bounds bounds) throws SessionFileException {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            SessionHeader.check(absolute);
            OwnerOnly.folder(absolute.getParent());
            Path real = real(absolute);
            requireNotOwn(real);
            SessionLock lock = SessionLock.take(real);
            try {
                List<String> told = foreignLog(real);
                return locked(real, clock, bounds, lock).telling(told).start();
            } catch (IOException | SQLException | SessionFileException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw Sentences.cannotOpen(file, e);
        }
    }

    /** A session is made where there is none, or an empty file: not in the place of another one's lock. */
    private static void requireNotOwn(Path real) throws IOException, SessionFileException {
        if ((!Files.exists(real) || Files.size(real) == 0) && OwnFiles.isOwn(real)) {
            throw new SessionFileException(Sentences.of("session.own", real));
        }
    }

    /** Two names of one file are one session: its lock and its journal lie beside the file itself. */
    private static Path real(Path named) throws IOException {
        if (Files.exists(named)) {
            return named.toRealPath();
        }
        Path meant = Files.isSymbolicLink(named)
                ? named.resolveSibling(Files.readSymbolicLink(named)).normalize()
                : named;
        return meant.getParent().toRealPath().resolve(meant.getFileName());
    }

    private static List<String> foreignLog(Path file) throws IOException, SessionFileException {
        return Connections.clearForeignLog(file)
                .map(log -> List.of(Sentences.of("session.logForeign", file, log, SidecarFiles.log(file))))
                .orElse(List.of());
    }

    private static JournaledSession locked(Path file, InstantSource clock, Bounds bounds, SessionLock lock)
            throws IOException, SQLException, SessionFileException {
        Rescue.finish(file);
        SessionHeader.check(file);
        if (!Files.exists(file) || Files.size(file) == 0) {
            Connections.create(file, Recovery.identity(SidecarFiles.journal(file)).orElseGet(Connections::newIdentity));
        } else if (isDamaged(file)) {
            return rescued(file, clock, bounds, lock);
        }
        try {
            return prepared(file, clock, bounds, lock);
        } catch (SQLException e) {
            if (!Damage.is(e)) {
                throw e;
            }
            Damage.requireReadable(file);
        }
        try { // the disk can be read now
            return prepared(file, clock, bounds, lock);
        } catch (SQLException e) {
            if (!Damage.is(e)) {
                throw e;
            }
            return rescued(file, clock, bounds, lock);
        }
    }

    /** SQLite takes what the disk did not read for damage too: that is looked at once more when it can be read. */
    private static boolean isDamaged(Path file) throws IOException, SessionFileException {
        if (!Damage.in(file)) {
            return false;
        }
        Damage.requireReadable(file);
        return Damage.in(file);
    }

    private static JournaledSession rescued(Path file, InstantSource clock, Bounds bounds, SessionLock lock)
            throws IOException, SQLException, SessionFileException {
        List<String> told = Rescue.of(file, SidecarFiles.journal(file));
        return prepared(file, clock, bounds, lock).telling(told);
    }

    private static JournaledSession prepared(Path file, InstantSource clock, Bounds bounds, SessionLock lock)
            throws IOException, SQLException, SessionFileException {
        byte[] identity = Connections.upgrade(file);
        var index = new Index(file);
        try {
            return indexed(file, clock, new Opening(bounds, lock, index, identity));
        } catch (IOException | SQLException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** What stands ready when the journal is opened. */
    private record Opening(Bounds bounds, SessionLock lock, Index index, byte[] identity) {}

    private static JournaledSession indexed(Path file, InstantSource clock, Opening opening)
            throws IOException, SQLException {
        Index index = opening.index();
        Bounds bounds = opening.bounds();
        var waiting = new Waiting();
        var marks = new Marks();
        Pruning pruning = index.pruning(marks);
        var counts = new SessionCounts(index);
        Journal journal = Recovery.open(SidecarFiles.journal(file), opening.identity(), bounds.segmentBytes(),
                entry -> {
                    counts.reached(entry.seq());
                    switch (entry) {
                        case Entry.Arrived arrived when arrived.seq() > index.upTo() -> counts.correct(1);
                        case Entry.Arrived _ -> {
                            // counted in the tables
                        }
                        case Entry.Answered(long seq, Answer answer) -> waiting.answered(seq, answer);
                    }
                });
        return JournaledSession.of(new SessionParts(file, bounds, opening.lock(), journal, index, pruning, marks,
                waiting, new Health(file, clock), counts))
                .telling(Rescue.aside(file, journal));
    }
}
