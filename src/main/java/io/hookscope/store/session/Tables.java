package io.hookscope.store.session;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.Archive;
import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.Tally;
import io.hookscope.store.Unread;
import io.hookscope.store.file.Damage;
import io.hookscope.store.file.Sentences;
import io.hookscope.store.tables.Reads;
import io.hookscope.store.tables.StoredRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The tables of a session file alone, without its journal: nothing is written, and another Hookscope may have it open.
 * Thread-safe.
 */
class Tables implements Archive {

    private final Path file;
    private final Reads reads;
    private final boolean behind;

    /** Reads that file; {@code behind} says whether a journal of somebody else may have more. */
    Tables(Path file, boolean behind) {
        this(file, behind, new Reads(file));
    }

    Tables(Path file, boolean behind, Reads reads) {
        this.file = file;
        this.behind = behind;
        this.reads = reads;
    }

    interface Question<T> {
        T ask() throws SQLException;
    }

    <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new UncheckedIOException(unreadable(e));
        }
    }

    private IOException unreadable(SQLException cause) {
        if (Damage.is(cause) && !behind) {
            Damage.note(file, cause);
            return new IOException(Sentences.of("session.damaged", file), cause);
        }
        return new IOException(file.getFileName() + " cannot be read", cause);
    }

    @Override
    public Optional<Delivery> delivery(long seq) {
        return ask(() -> reads.delivery(seq));
    }

    @Override
    public List<StoredDelivery> kept(long from, int most) {
        return ask(() -> reads.kept(from, most));
    }

    @Override
    public Optional<Answer> answer(long seq) {
        return ask(() -> reads.answer(seq));
    }

    @Override
    public List<Handling> handlings(long seq) {
        return List.copyOf(ask(() -> reads.handlings(seq)));
    }

    @Override
    public Map<Long, Mark> marks() {
        return Map.copyOf(ask(reads::marks));
    }

    @Override
    public Unread unseen() {
        return ask(reads::unread);
    }

    @Override
    public Tally tally(Tally.Frame frame) {
        return ask(() -> reads.tally(frame, Set.of()));
    }

    @Override
    public void rows(long from, Consumer<Row> rows, Consumer<Long> unread) {
        long next = from;
        for (List<StoredRow> page = page(next); !page.isEmpty(); page = page(next)) {
            for (StoredRow one : page) {
                known(one).pass(rows, unread);
            }
            next = page.getLast().row().seq() + 1;
        }
    }

    /** Returns the row with what else is known of it. */
    StoredRow known(StoredRow stored) {
        return stored;
    }

    private List<StoredRow> page(long from) {
        return ask(() -> reads.rows().page(from));
    }

    @Override
    public List<Row> earlier(long before, int most) {
        return ask(() -> reads.rows().earlier(before, most));
    }

    @Override
    public List<Row> between(long from, long before, int most) {
        return ask(() -> reads.rows().between(from, before, most));
    }

    @Override
    public List<Row> kin(long seq) {
        return ask(() -> reads.rows().kin(seq));
    }

    @Override
    public List<Long> unread(long from, long before) {
        return ask(() -> reads.rows().unread(from, before));
    }

    @Override
    public long lastSeq() {
        return ask(reads::lastSeq);
    }

    @Override
    public long count() {
        return ask(reads::count);
    }

    @Override
    public boolean isBehind() {
        return behind;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        ask(() -> {
            reads.close();
            return true;
        });
    }
}
