package io.hookscope.exchange;

import io.hookscope.exchange.curl.CurlReader;
import io.hookscope.exchange.har.HarReader;
import io.hookscope.exchange.ndjson.NdjsonReader;
import io.hookscope.exchange.parcel.ArrivalReader;
import io.hookscope.exchange.parcel.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** Finds out by its beginning in what form something is. Stateless but for the clock. */
record Recognition(InstantSource clock) {

    private static final int LOOK = 1 << 16;
    private static final Pattern CURL = Pattern.compile("(?s)\\s*(\\$ )?(curl\\s|base64 -d <<).*");

    ArrivalReader reader(Source source) throws IOException {
        String start = start(source);
        if (start.isBlank()) {
            throw new UnreadableException(0, "empty");
        }
        if (Beginning.isHar(start)) {
            return new HarReader();
        }
        if (Beginning.isNdjson(firstLine(start))) {
            return new NdjsonReader();
        }
        return CURL.matcher(start).matches() ? new CurlReader(clock) : new BareBodyReader(clock);
    }

    private static String start(Source source) throws IOException {
        try (InputStream in = source.open()) {
            String text = new String(in.readNBytes(LOOK), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static String firstLine(String start) {
        return start.stripLeading().lines().findFirst().orElse("");
    }
}
