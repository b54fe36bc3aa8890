package io.hookscope.exchange.curl;

import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.ArrivalReader;
import io.hookscope.exchange.parcel.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Reads one curl command for a POSIX shell, as browsers and Hookscope write it. Nothing is run. Stateless but for the clock. */
public record CurlReader(InstantSource clock) implements ArrivalReader {

    private static final int LARGEST = 128 << 20;

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new UnreadableException(0, "curl.long");
        }
        // one character a byte: what a shell passes on are bytes
        var words = Words.of(new String(bytes, StandardCharsets.ISO_8859_1));
        sink.take(new Arrival(0, new CurlOptions(words).delivery(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                null));
    }
}
