package io.hookscope.fuzz;

import io.hookscope.exchange.Format;
import io.hookscope.exchange.ImportException;
import io.hookscope.exchange.Importer;
import io.hookscope.exchange.Intake;
import io.hookscope.exchange.Source;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Exported;
import io.hookscope.testing.MemorySession;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

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
            Exported.of(first, format);
        }
        byte[] once = Exported.of(first, Format.NDJSON);
        var second = new MemorySession();
        try {
            take(once, second);
        } catch (ImportException e) {
            throw new AssertionError("what was exported is not read: " + e.getMessage(), e);
        }
        Input.claim(Arrays.equals(once, Exported.of(second, Format.NDJSON)), "another export");
    }

    private static long take(byte[] bytes, MemorySession into) throws ImportException {
        return IMPORTER.take(List.of(source(bytes)), Intake.into(into), _ -> {}).count();
    }

    private static Source source(byte[] bytes) {
        return new Source("file", () -> new ByteArrayInputStream(bytes));
    }
}
