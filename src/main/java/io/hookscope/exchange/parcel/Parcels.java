package io.hookscope.exchange.parcel;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Summary;
import io.hookscope.store.SessionRelations;
import io.hookscope.store.Archive;
import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes parcels out of a session in order of number, with memory for a page of rows and one body. Stateless but for the session. */
public final class Parcels {

    /** Takes parcels. */
    public interface Sink {
        /** Takes one. */
        void take(Parcel parcel) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Parcels.class);

    private final Archive archive;
    private final Map<Long, Mark> marks;
    private final UnaryOperator<Row> view;
    private final LongFunction<Optional<Row>> unread;
    private final EventReader reader = new EventReader();

    /** Takes them out of that session; flags and notes are those of this moment. May block on the disk. */
    public Parcels(Archive archive) {
        this(archive, UnaryOperator.identity(), _ -> Optional.empty());
    }

    /**
     * As {@link #Parcels(Archive)}, with what each row says in that view.
     *
     * @param unread reads and checks a delivery that nobody has read or checked yet
     */
    public Parcels(Archive archive, UnaryOperator<Row> view, LongFunction<Optional<Row>> unread) {
        this.archive = archive;
        this.view = view;
        this.unread = unread;
        this.marks = archive.marks();
    }

    /**
     * Passes each delivery of the selection, but for those that cannot be read; returns the numbers of these.
     *
     * @throws IOException when the session cannot be read, or the sink throws it
     */
    public Set<Long> each(DeliverySelection selection, Sink sink) throws IOException {
        var unreadable = new TreeSet<Long>();
        try {
            archive.rows(selection.from(),
                    row -> pass(row.seq(), () -> parcel(row, selection), unreadable, sink),
                    seq -> pass(seq, () -> parcel(seq, selection), unreadable, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return unreadable;
    }

    /** Returns the delivery of that number. */
    public Optional<Parcel> find(long seq) {
        return archive.delivery(seq).map(d -> fresh(seq, d));
    }

    private Optional<Parcel> parcel(Row row, DeliverySelection selection) {
        if (!selection.admits(row.seq()) || !selection.admitsEvent(row.summary().event(), row.summary().label())) {
            return Optional.empty();
        }
        Row seen = view.apply(SessionRelations.checked(row, unread));
        return archive.delivery(row.seq())
                .map(d -> parcel(row.seq(), d, row.answer(), row.summary(), seen.conclusion()));
    }

    private Optional<Parcel> parcel(long seq, DeliverySelection selection) {
        if (!selection.admits(seq)) {
            return Optional.empty();
        }
        Optional<Row> read = unread.apply(seq);
        return read.isPresent()
                ? parcel(read.get(), selection)
                : find(seq).filter(p -> selection.admitsEvent(p.summary().event(), p.summary().label()));
    }

    private Parcel fresh(long seq, Delivery delivery) {
        return parcel(seq, delivery, archive.answer(seq).orElse(null), reader.read(delivery).summary(), null);
    }

    private Parcel parcel(long seq, Delivery delivery, @Nullable Answer answer, Summary summary,
            @Nullable Conclusion conclusion) {
        var attached = new Attached(marks.getOrDefault(seq, Mark.NONE), archive.handlings(seq));
        return new Parcel(seq, delivery, answer, summary, conclusion, attached, "");
    }

    /** One that cannot be read keeps no other from being passed. */
    private static void pass(long seq, Supplier<Optional<Parcel>> parcel, Set<Long> unreadable, Sink sink) {
        Optional<Parcel> read;
        try {
            read = parcel.get();
        } catch (RuntimeException e) {
            if (unreadable.isEmpty()) { // each of them would say the same
                LOG.warn("Delivery {} cannot be read and is left out", seq, e);
            }
            unreadable.add(seq);
            return;
        }
        try {
            if (read.isPresent()) {
                sink.take(read.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
