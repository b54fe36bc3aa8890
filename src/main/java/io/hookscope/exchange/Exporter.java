package io.hookscope.exchange;

import io.hookscope.exchange.csv.CsvWriter;
import io.hookscope.exchange.har.HarWriter;
import io.hookscope.exchange.ndjson.NdjsonWriter;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.exchange.parcel.Parcel;
import io.hookscope.exchange.parcel.ParcelWriter;
import io.hookscope.exchange.parcel.Parcels;
import io.hookscope.exchange.redact.Redaction;
import io.hookscope.exchange.redact.Redactor;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import io.hookscope.store.SessionRelations;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes deliveries of a session to a stream, with memory for one of them whatever their number. Immutable; each call may
 * run on a thread of its own, never the FX thread.
 *
 * @param archive   where they are
 * @param redaction what is taken out of them; null for an export in full, which is a credential
 * @param style     how they are written
 * @param unread    reads and checks a delivery that nobody has read or checked yet; where it has none, a table has gaps
 */
public record Exporter(Archive archive, @Nullable Redaction redaction, Style style,
        LongFunction<Optional<Row>> unread) {

    /** Of a session in which everything is inspected as it arrives. */
    public Exporter(Archive archive, @Nullable Redaction redaction, Style style) {
        this(archive, redaction, style, _ -> Optional.empty());
    }

    /**
     * How an export is written.
     *
     * @param format   its form
     * @param decimals how many decimals an amount of money has where people read it
     * @param version  the version of the program that writes
     * @param at       when it is written: what a checkout lacks by then is missing
     */
    public record Style(Format format, int decimals, String version, Instant at) {}

    /**
     * What was written.
     *
     * @param count      how many deliveries
     * @param unreadable the numbers of those that could not be read and are not among them
     */
    public record Written(long count, Set<Long> unreadable) {}

    /**
     * Writes the selection, but for deliveries that cannot be read.
     *
     * @param done called with the number of deliveries written so far; what it throws ends the export
     * @throws IOException when the session cannot be read or the stream not be written
     */
    public Written write(DeliverySelection selection, OutputStream out, LongConsumer done) throws IOException {
        try {
            return written(selection, writer(out), done);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Written written(DeliverySelection selection, ParcelWriter writer, LongConsumer done) throws IOException {
        UnaryOperator<Parcel> care = redaction == null ? UnaryOperator.identity() : new Redactor(redaction)::redact;
        long[] count = {0};
        Set<Long> unreadable = parcels().each(selection, parcel -> {
            writer.write(care.apply(parcel));
            done.accept(++count[0]);
        });
        writer.finish();
        return new Written(count[0], unreadable);
    }

    /** Only a table tells what is concluded, and that among others too. */
    private Parcels parcels() {
        return style.format() == Format.CSV
                ? new Parcels(archive, SessionRelations.of(archive, unread, style.at())::joined, unread)
                : new Parcels(archive);
    }

    private ParcelWriter writer(OutputStream out) {
        return switch (style.format()) {
            case NDJSON -> new NdjsonWriter(out);
            case HAR -> new HarWriter(out, style.version());
            case CSV -> new CsvWriter(out, style.decimals());
        };
    }
}
