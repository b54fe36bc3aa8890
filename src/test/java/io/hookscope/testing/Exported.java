package io.hookscope.testing;

import io.hookscope.exchange.Exporter;
import io.hookscope.exchange.Format;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.store.Archive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What a session is as a file, nothing redacted. */
public final class Exported {

    private Exported() {}

    /** Returns all of it in that format. */
    public static byte[] of(Archive session, Format format) {
        var out = new ByteArrayOutputStream();
        try {
            new Exporter(session, Optional.empty(), new Exporter.Style(format, 2, "test")).write(DeliverySelection.ALL,
                    out,
                    _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
