package io.hookscope.exchange;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.ArrivalReader.Sink;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.exchange.parcel.Parcels;
import io.hookscope.exchange.parcel.UnreadableException;
import io.hookscope.store.Archive;
import io.hookscope.words.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;

/**
 * Brings deliveries into a session from NDJSON, HAR, a bare JSON body or a curl command. Everything is read to its end
 * before anything is taken, so a file with a mistake leaves the session as it is. Each call may run on a thread of its own,
 * never the FX thread.
 *
 * @param clock says when deliveries arrive of which a file does not tell
 */
public record Importer(InstantSource clock) {

    private static final Texts TEXTS = Texts.beside(Importer.class);
    private static final int MOST_WAITING = 1_000;
    private static final long MOST_BYTES = 16L << 20;

    /**
     * What was taken: how many, and the first and last of their numbers; 0 when there was none.
     *
     * @param unreadable how many were there to be taken and could not be read
     */
    public record Taken(long count, long first, long last, int unreadable) {

        /** All that was there. */
        public Taken(long count, long first, long last) {
            this(count, first, last, 0);
        }

        /** Returns how many numbers between the first and the last went to others. */
        public long between() {
            return count == 0 ? 0 : last - first + 1 - count;
        }
    }

    /**
     * Reads all of it and returns how many deliveries there are.
     *
     * @throws ImportException when something cannot be read
     */
    public long check(List<Source> sources) throws ImportException {
        long[] count = {0};
        for (Source source : sources) {
            try {
                read(source, _ -> count[0]++);
            } catch (IOException e) {
                throw new ImportException(TEXTS.get("import.after", where(source, e), TEXTS.get("import.nothing")), e);
            }
        }
        return count[0];
    }

    /**
     * Takes all of it in; call {@link #check} first.
     *
     * @param done called with the number of deliveries taken so far; what it throws ends the import
     * @throws ImportException when something cannot be read or stored; it says what was taken before
     */
    public Taken take(List<Source> sources, Intake intake, LongConsumer done) throws ImportException {
        var taking = new Taking(intake, done);
        for (Source source : sources) {
            try {
                read(source, taking);
                taking.settle();
            } catch (IOException e) {
                throw new ImportException(TEXTS.get("import.after", where(source, e), taking.words()), e);
            } catch (CompletionException e) {
                throw taking.refused(e);
            }
        }
        return taking.taken();
    }

    /**
     * Takes all deliveries of another session in that can be read, with new numbers, and what was answered and attached to
     * each.
     *
     * @param done called with the number of deliveries taken so far; what it throws ends it
     * @throws ImportException when that session cannot be read, or something cannot be stored; it says what was taken before
     */
    public Taken append(Archive other, Intake intake, LongConsumer done) throws ImportException {
        var taking = new Taking(intake, done);
        int unreadable;
        try {
            unreadable = new Parcels(other).each(DeliverySelection.ALL,
                    parcel -> taking.take(new Arrival(0, parcel.delivery(), parcel.answer(), parcel.attached())))
                    .size();
            taking.settle();
        } catch (IOException e) {
            throw new ImportException(TEXTS.get("import.after", e.getMessage() + ".", taking.words()), e);
        } catch (CompletionException e) {
            throw taking.refused(e);
        }
        Taken taken = taking.taken();
        return new Taken(taken.count(), taken.first(), taken.last(), unreadable);
    }

    private void read(Source source, Sink sink) throws IOException {
        try (InputStream in = source.open()) {
            new FormatDetection(clock).reader(source).read(in, new BoundedSink(sink));
        } catch (OutOfMemoryError _) {
            throw new UnreadableException(0, "memory");
        }
    }

    private static String where(Source source, IOException e) {
        return switch (e) {
            case UnreadableException u when u.line() > 0 ->
                TEXTS.plain("import.line", source.name(), u.line(), u.getMessage());
            case UnreadableException u -> TEXTS.get("import.wrong", source.name(), u.getMessage());
            case NoSuchFileException _ -> TEXTS.get("import.missing", source.name());
            case AccessDeniedException _ -> TEXTS.get("import.forbidden", source.name());
            default -> TEXTS.get("import.unread", source.name(), e.getMessage());
        };
    }

    /** Keeps a bounded number of deliveries on their way to the disk. For one thread. */
    private static final class Taking implements Sink {

        private final Intake intake;
        private final LongConsumer done;
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private long bytes;
        private long count;
        private long first;
        private long last;

        private record Waiting(CompletableFuture<Long> seq, long bytes) {}

        Taking(Intake intake, LongConsumer done) {
            this.intake = intake;
            this.done = done;
        }

        @Override
        public void take(Arrival arrival) {
            long size = size(arrival);
            while (!waiting.isEmpty() && (waiting.size() >= MOST_WAITING || bytes + size > MOST_BYTES)) {
                settleOne();
            }
            waiting.add(new Waiting(intake.take(arrival), size));
            bytes += size;
        }

        private static long size(Arrival arrival) {
            long size = arrival.delivery().body().length();
            for (Handling handling : arrival.attached().handlings()) {
                size += handling.outcome() instanceof SendOutcome.Answered answered ? answered.body().length() : 0;
            }
            return size;
        }

        void settle() {
            while (!waiting.isEmpty()) {
                settleOne();
            }
        }

        private void settleOne() {
            Waiting oldest = waiting.remove();
            bytes -= oldest.bytes();
            last = oldest.seq().join();
            first = count == 0 ? last : first;
            done.accept(++count);
        }

        /** Says what is in the session now, those included that are still on their way. */
        String words() {
            while (!waiting.isEmpty()) {
                try {
                    settleOne();
                } catch (CompletionException _) {
                    // this one was not stored; another behind it may be
                }
            }
            return count == 0
                    ? TEXTS.get("import.nothing")
                    : TEXTS.plain("import.before", count, first, last);
        }

        /** Says why one could not be stored; what is in the session by then would come twice. */
        ImportException refused(CompletionException e) {
            String words = words();
            return new ImportException(TEXTS.get("import.after",
                    Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    count == 0 ? words : TEXTS.get("import.after", words, TEXTS.get("import.anew"))), e);
        }

        Taken taken() {
            return new Taken(count, first, last);
        }
    }
}
