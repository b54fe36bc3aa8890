package io.hookscope.testing;

import io.hookscope.exchange.Exporter;
import io.hookscope.exchange.Format;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.store.Archive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** What a session is as a file, nothing redacted. */
public final class Exported {

    /** Nothing is on its way any more by then. */
    private static final Instant LONG_AFTER = Instant.parse("2100-01-01T00:00:00Z");

    private Exported() {}

    /** Returns how exports in that format are written, with two decimals. */
    public static Exporter.Style style(Format format) {
        return new Exporter.Style(format, 2, "test", LONG_AFTER);
    }

    /** Returns all of it in that format. */
    public static byte[] of(Archive session, Format format) {
        var out = new ByteArrayOutputStream();
        try {
            new Exporter(session, null, style(format)).write(DeliverySelection.ALL,
                    out,
                    _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
