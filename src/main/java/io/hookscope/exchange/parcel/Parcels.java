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
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes parcels out of a session in order of number, with memory for a page of rows and one body. Stateless but for the session. */
public final class Parcels {

    /** Takes parcels. */
    public interface Sink {
        /** Takes one. */
        void take(Parcel parcel) throws IOException;
    }

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
     * Passes each delivery of the selection.
     *
     * @throws IOException when the session cannot be read, or the sink throws it
     */
    public void each(DeliverySelection selection, Sink sink) throws IOException {
        try {
            archive.rows(selection.from(), row -> row(row, selection, sink), seq -> unread(seq, selection, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns the delivery of that number. */
    public Optional<Parcel> find(long seq) {
        return archive.delivery(seq).map(d -> fresh(seq, d));
    }

    private void row(Row row, DeliverySelection selection, Sink sink) {
        if (selection.admits(row.seq()) && selection.admitsEvent(row.summary().event(), row.summary().label())) {
            Row seen = view.apply(SessionRelations.checked(row, unread));
            archive.delivery(row.seq()).ifPresent(
                    d -> pass(parcel(row.seq(), d, row.answer(), row.summary(), seen.conclusion()), sink));
        }
    }

    private void unread(long seq, DeliverySelection selection, Sink sink) {
        if (selection.admits(seq)) {
            unread.apply(seq).ifPresentOrElse(row -> row(row, selection, sink),
                    () -> find(seq).filter(p -> selection.admitsEvent(p.summary().event(), p.summary().label()))
                            .ifPresent(p -> pass(p, sink)));
        }
    }

    private Parcel fresh(long seq, Delivery delivery) {
        return parcel(seq, delivery, archive.answer(seq).orElse(null), reader.read(delivery).summary(), null);
    }

    private Parcel parcel(long seq, Delivery delivery, @Nullable Answer answer, Summary summary,
            @Nullable Conclusion conclusion) {
        var attached = new Attached(marks.getOrDefault(seq, Mark.NONE), archive.handlings(seq));
        return new Parcel(seq, delivery, answer, summary, conclusion, attached, "");
    }

    private static void pass(Parcel parcel, Sink sink) {
        try {
            sink.take(parcel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
