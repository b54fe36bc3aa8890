package io.hookscope.store.session;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Row;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.Tally;
import io.hookscope.store.indexing.SessionParts;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.tables.Reads;
import io.hookscope.store.tables.RowReads;
import io.hookscope.store.tables.StoredRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/** Finds deliveries wherever they are: in the journal, in the tables, or on the way from one to the other. Thread-safe. */
final class Lookup {

    private final SessionParts parts;
    private final Reads reads;
    /** The number up to which the tables have the deliveries. */
    private final LongSupplier upTo;

    Lookup(SessionParts parts, Reads reads, LongSupplier upTo) {
        this.parts = parts;
        this.reads = reads;
        this.upTo = upTo;
    }

    Optional<Delivery> delivery(long seq) {
        try {
            Optional<Delivery> found = seq > upTo.getAsLong() ? inJournal(seq) : Optional.empty();
            return found.isPresent() ? found : reads.delivery(seq);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Returns the next deliveries, of the tables or else of the journal. */
    List<StoredDelivery> kept(long from, int most) {
        try {
            return parts.waiting().holding(() -> {
                // asked once: what moves after that is still in the journal, which lets nothing go meanwhile
                long moved = upTo.getAsLong();
                List<StoredDelivery> page = from > moved ? List.of() : reads.kept(from, most);
                List<StoredDelivery> next = page.isEmpty() ? behind(Math.max(from, moved + 1), most) : page;
                return next.stream().map(parts.waiting()::over).toList();
            });
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Returns the next deliveries of the journal: some of those that the tables had have left and may still stand there. */
    private List<StoredDelivery> behind(long from, int most) {
        try {
            return parts.journal().arrived(from, most).stream()
                    .map(one -> new StoredDelivery(one.seq(), one.delivery(), null))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    List<Handling> handlings(long seq) {
        try {
            return parts.waiting().holding(() -> {
                List<Handling> all = reads.handlings(seq);
                all.addAll(parts.waiting().handlings().of(seq));
                return List.copyOf(all);
            });
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    Optional<Answer> answer(long seq) {
        try {
            return parts.waiting().holding(() -> {
                Answer fresh = parts.waiting().answer(seq);
                return fresh == null ? reads.answer(seq) : Optional.of(fresh);
            });
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    Tally tally(Tally.Frame frame, Set<Long> without) {
        try {
            return reads.tally(frame, without);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    long search(Phrase phrase, LongPredicate taker) {
        try {
            return phrase.isEmpty() ? 0 : reads.words(phrase, taker);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Optional<Delivery> inJournal(long seq) {
        try {
            return parts.journal().find(seq).map(Entry.Arrived::delivery);
        } catch (IOException e) {
            if (seq <= upTo.getAsLong()) {
                return Optional.empty(); // its file was deleted this moment, because the tables have it
            }
            throw unreadable(e);
        }
    }

    private UncheckedIOException unreadable(Exception cause) {
        if (cause instanceof SQLException sql) {
            parts.health().unreadable(sql);
        }
        return new UncheckedIOException(new IOException(parts.file().getFileName() + " cannot be read", cause));
    }

    void rows(long from, Consumer<Row> rows, Consumer<Long> unread) {
        try {
            // first what the journal has, then the tables: what moves meanwhile is seen at least in one of them
            long[] behind = parts.journal().seqs(from);
            long next = stored(from, rows, unread);
            for (long seq : behind) {
                if (seq < next) {
                    continue;
                }
                Optional<StoredRow> found = waiting(seq);
                if (found.isPresent()) {
                    found.get().pass(rows, unread);
                    next = seq + 1;
                } else {
                    // up to here the tables know better than the journal: what they do not have has left the session
                    long moved = Math.max(seq, upTo.getAsLong());
                    next = Math.max(stored(next, rows, unread), moved + 1);
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** A look at a page of the tables. */
    interface Page {
        List<Row> read(RowReads rows) throws SQLException;
    }

    List<Row> pageOf(Page page) {
        try {
            return parts.waiting().holding(() -> page.read(reads.rows()).stream()
                    .map(row -> parts.waiting().over(new StoredRow(row, true)).row()).toList());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    List<Long> unread(long from, long before) {
        try {
            return parts.waiting().holding(() -> reads.rows().unread(from, before).stream()
                    .filter(seq -> !parts.waiting().isRead(seq)).toList());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private long stored(long from, Consumer<Row> rows, Consumer<Long> unread) throws SQLException {
        long next = from;
        for (List<StoredRow> page = page(next); !page.isEmpty(); page = page(next)) {
            for (StoredRow stored : page) {
                stored.pass(rows, unread);
            }
            next = page.getLast().row().seq() + 1;
        }
        return next;
    }

    private List<StoredRow> page(long from) throws SQLException {
        return parts.waiting().holding(() -> reads.rows().page(from).stream().map(parts.waiting()::over).toList());
    }

    /** Returns the row of a delivery that the tables do not have yet; its answer moves there no sooner than it does. */
    private Optional<StoredRow> waiting(long seq) throws SQLException {
        return parts.waiting().holding(() -> {
            Optional<Delivery> found = seq <= upTo.getAsLong() ? Optional.empty() : inJournal(seq);
            return found.map(delivery -> parts.waiting().row(seq, delivery));
        });
    }
}
