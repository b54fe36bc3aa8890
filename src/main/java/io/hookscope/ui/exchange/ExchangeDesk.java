package io.hookscope.ui.exchange;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.EventReader;
import io.hookscope.exchange.Exporter;
import io.hookscope.exchange.Format;
import io.hookscope.exchange.ImportException;
import io.hookscope.exchange.Importer;
import io.hookscope.exchange.Intake;
import io.hookscope.exchange.NewFile;
import io.hookscope.exchange.NewFile.Present;
import io.hookscope.exchange.Source;
import io.hookscope.exchange.parcel.Attached;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.exchange.parcel.Parcel;
import io.hookscope.exchange.redact.Redactor;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies, exports and imports in the background, and says in a sentence how it went. Thread-safe. */
public final class ExchangeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeDesk.class);

    /**
     * What it works with.
     *
     * @param archive  the deliveries
     * @param intake   makes what takes imported ones in; may block on the disk
     * @param address  says where copies send to, without a path
     * @param decimals says how many decimals an amount of money has; asked when an export begins
     * @param version  the program's version
     */
    public record Services(Archive archive, Supplier<Intake> intake, Supplier<String> address, IntSupplier decimals,
            String version) {}

    /** What is to be exported where. */
    record Order(Format format, DeliverySelection selection, Care care, Path file) {}

    /** A copy's text, and the sentence about it. */
    record Copy(String text, String sentence) {}

    /** What was imported, and the sentence about it. */
    record Arrived(String sentence, Importer.Taken taken) {

        private Arrived(String sentence) {
            this(sentence, NOTHING_TAKEN);
        }
    }

    private static final Importer.Taken NOTHING_TAKEN = new Importer.Taken(0, 0, 0);

    private final Services services;
    private final InstantSource clock;
    private final Executor background;

    /** Works there. */
    public ExchangeDesk(Services services, InstantSource clock, Executor background) {
        this.services = services;
        this.clock = clock;
        this.background = background;
    }

    /** Writes one delivery in that form. */
    CompletionStage<Copy> copy(CopyAs way, Delivery delivery, Care care) {
        return CompletableFuture.supplyAsync(() -> {
            var parcel = new Parcel(0, delivery, null, new EventReader().read(delivery).summary(), null,
                    Attached.NOTHING, "");
            return copy(parcel, care, "copy.copied", left -> way.text(left.delivery(), services.address().get()));
        }, background);
    }

    /**
     * Writes one delivery and what answered it as Markdown.
     *
     * @param row what is known of the delivery, as it may be seen
     */
    CompletionStage<Copy> report(Row row, Delivery delivery, Care care) {
        return CompletableFuture.supplyAsync(() -> {
            var parcel = new Parcel(row.seq(), delivery, row.answer(), row.summary(), row.conclusion(),
                    Attached.NOTHING, "");
            List<Handling> handlings = services.archive().handlings(row.seq());
            return copy(parcel, care, handlings.isEmpty() ? "copy.copied" : "copy.copied.withheld",
                    left -> BugReport.of(left, handlings, care));
        }, background);
    }

    private static Copy copy(Parcel parcel, Care care, String redacted, Function<Parcel, String> writer) {
        Parcel left = care.redaction().map(r -> new Redactor(r).redact(parcel)).orElse(parcel);
        return new Copy(writer.apply(left), Strings.get(parcel.isBodyLeftOut()
                ? "copy.lacking"
                : left.isBodyLeftOut()
                        ? "copy.leftout"
                        : care == Care.FULL ? "copy.copied.full" : redacted));
    }

    /** Writes a file; the stage gives the sentence about it and never fails. */
    CompletionStage<String> export(Order order, Work work) {
        int decimals = services.decimals().getAsInt();
        return told(Function.identity(), () -> {
            var exporter = new Exporter(services.archive(), order.care().redaction().orElse(null),
                    new Exporter.Style(order.format(), decimals, services.version(), clock.instant()));
            try (NewFile file = NewFile.begin(order.file(), Present.REPLACE)) {
                Exporter.Written written = exporter.write(order.selection(), file.out(), work);
                file.complete();
                return done(written, order.file());
            } catch (IOException e) {
                LOG.warn("An export failed", e);
                return Strings.get("export.failed", e.getMessage());
            }
        });
    }

    private static String done(Exporter.Written written, Path file) {
        int unreadable = written.unreadable().size();
        if (unreadable == 0) {
            return Strings.get("export.done", written.count(), file);
        }
        String lacking = Strings.get("export.unreadable", unreadable);
        return written.count() == 0 ? lacking : Strings.get("export.done", written.count(), file) + " " + lacking;
    }

    /** Takes in; the stage gives the sentence about it and never fails. */
    CompletionStage<Arrived> take(List<Source> sources, Work work) {
        return told(Arrived::new, () -> {
            var importer = new Importer(clock);
            boolean empty = services.archive().lastSeq() == 0; // then they keep their own numbers, gaps and all
            try {
                importer.check(sources);
                Importer.Taken taken = importer.take(sources, services.intake().get(), work);
                String done = Strings.get("import.done", taken.count(), taken.first(), taken.last());
                return new Arrived(empty || taken.between() == 0
                        ? done
                        : done + " " + Strings.get("import.between", taken.between()), taken);
            } catch (ImportException e) {
                return new Arrived(String.valueOf(e.getMessage()));
            }
        });
    }

    private <T> CompletionStage<T> told(Function<String, T> failed, Supplier<T> deed) {
        return CompletableFuture.supplyAsync(deed, background).exceptionally(e -> {
            if (e instanceof CancellationException || e.getCause() instanceof CancellationException) {
                return failed.apply(Strings.get("work.stopped"));
            }
            LOG.error("Handing over failed", e);
            return failed.apply(Strings.get("export.failed", e.getCause()));
        });
    }
}
