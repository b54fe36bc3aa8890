package io.hookscope.fuzz;

import io.hookscope.exchange.Exporter;
import io.hookscope.exchange.Format;
import io.hookscope.exchange.ImportException;
import io.hookscope.exchange.Importer;
import io.hookscope.exchange.Intake;
import io.hookscope.exchange.Source;
import io.hookscope.exchange.parcel.Selection;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whatever a file holds, it is refused in a sentence or taken; what was taken comes out as it went in. */
public final class ImportTarget {

    private static final Importer IMPORTER = new Importer(InstantSource.fixed(Deliveries.RECEIVED));

    private ImportTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var first = new MemorySession();
        try {
            long counted = IMPORTER.check(List.of(source(input)));
            long taken = take(input, first);
            Input.claim(taken == counted, counted + " counted, " + taken + " taken");
        } catch (ImportException e) {
            Input.claim(e.getMessage().startsWith("file") && e.getMessage().endsWith("Nothing was imported."),
                    e.getMessage());
            return;
        }
        for (Format format : Format.values()) {
            exported(first, format);
        }
        byte[] once = exported(first, Format.NDJSON);
        var second = new MemorySession();
        try {
            take(once, second);
        } catch (ImportException e) {
            throw new AssertionError("what was exported is not read: " + e.getMessage(), e);
        }
        Input.claim(Arrays.equals(once, exported(second, Format.NDJSON)), "another export");
    }

    private static long take(byte[] bytes, MemorySession into) throws ImportException {
        return IMPORTER.take(List.of(source(bytes)), Intake.into(into), _ -> {}).count();
    }

    private static Source source(byte[] bytes) {
        return new Source("file", () -> new ByteArrayInputStream(bytes));
    }

    static byte[] exported(MemorySession session, Format format) {
        var out = new ByteArrayOutputStream();
        try {
            new Exporter(session, Optional.empty(), new Exporter.Style(format, 2, "test")).write(Selection.ALL, out,
                    _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
