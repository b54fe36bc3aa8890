package io.hookscope.cli;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Money;
import io.hookscope.replay.Handlings;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SessionInUseException;
import io.hookscope.store.session.SessionFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The session that is replayed, whether it can be written or is open elsewhere. For one thread but for its handlings. */
final class ReplaySource implements AutoCloseable {

    private final Archive archive;
    private final Handlings handlings;
    private final SessionRows rows;
    private final String notKept;
    private Runnable onLost = () -> {};

    private ReplaySource(Archive archive, Handlings handlings, SessionRows rows, String notKept) {
        this.archive = archive;
        this.handlings = handlings;
        this.rows = rows;
        this.notKept = notKept;
    }

    /**
     * Opens it. One that is open elsewhere, or cannot be written, is read only: what becomes of its deliveries is compared
     * and not kept.
     *
     * @param secrets verify the signatures of deliveries that nobody checked yet
     * @param clock   says what is missing by now
     */
    static ReplaySource open(Path file, List<Secret> secrets, InstantSource clock) throws SessionFileException {
        if (!Files.exists(file)) {
            return readOnly(SessionFiles.read(file, clock), secrets, clock, "");
        }
        try {
            Session session = SessionFiles.open(file, clock);
            return new ReplaySource(session, new Handlings(session), new SessionRows(session, secrets, clock), "");
        } catch (SessionInUseException _) {
            return readOnly(SessionFiles.read(file, clock), secrets, clock,
                    "Another Hookscope has the session open: what becomes of the replays is not kept.");
        } catch (SessionFileException e) {
            return readOnly(SessionFiles.read(file, clock), secrets, clock,
                    e.getMessage() + " What becomes of the replays is not kept.");
        }
    }

    private static ReplaySource readOnly(Archive archive, List<Secret> secrets, InstantSource clock, String notKept) {
        var now = new CopyOnWriteArrayList<Handling>();
        return new ReplaySource(archive, new Handlings(seq -> {
            var all = new ArrayList<>(archive.handlings(seq));
            now.stream().filter(handling -> handling.seq() == seq).forEach(all::add);
            return all;
        }, now::add), new SessionRows(archive, secrets, clock), notKept);
    }

    /** Returns why what becomes of deliveries is not kept, as a sentence; empty when it is. */
    String notKept() {
        return notKept;
    }

    Handlings handlings() {
        return handlings;
    }

    /**
     * Returns a delivery, or empty when there is none of that number.
     *
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    Optional<Delivery> delivery(long seq) {
        return archive.delivery(seq);
    }

    /** Returns the numbers of deliveries that had to be read so far to know whether they are replayed, and could not be. */
    Set<Long> unreadable() {
        return rows.unreadable();
    }

    /** Returns the rows that the filter admits, in the order in which they were stored. */
    List<Row> rows(Filter filter, Money money) {
        var admitted = new ArrayList<Row>();
        rows.each(filter, money, admitted::add);
        return admitted;
    }

    /** Has that done when what became of deliveries was to be kept, and was not in the session when it was closed. */
    void onLost(Runnable told) {
        onLost = told;
    }

    @Override
    public void close() {
        archive.close();
        if (archive instanceof Session session && !session.isWritten()) {
            onLost.run();
        }
    }
}
