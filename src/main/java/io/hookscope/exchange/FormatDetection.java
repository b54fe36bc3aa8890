package io.hookscope.exchange;

import io.hookscope.event.json.Encoding;
import io.hookscope.exchange.curl.CurlReader;
import io.hookscope.exchange.har.HarReader;
import io.hookscope.exchange.ndjson.NdjsonReader;
import io.hookscope.exchange.parcel.ArrivalReader;
import io.hookscope.exchange.parcel.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out by its beginning in what form something is. Stateless but for the clock. */
record FormatDetection(InstantSource clock) {

    private static final int LOOK = 1 << 16;
    private static final Pattern CURL = Pattern.compile("(?s)\\s*(\\$ )?(curl\\s|base64 -d <<).*");

    ArrivalReader reader(Source source) throws IOException {
        byte[] bytes = beginning(source);
        refuseKnownOthers(bytes);
        Encoding encoding = Encoding.of(bytes);
        String start = encoding.text(bytes);
        if (start.isBlank()) {
            throw new UnreadableException(0, "empty");
        }
        Optional<ArrivalReader> known = known(start);
        // a body may be in UTF-16; what Windows PowerShell redirects into a file is too, whatever it was before
        if (known.isPresent() && !encoding.charset().equals(StandardCharsets.UTF_8)) {
            throw new UnreadableException(0, "utf16");
        }
        return known.orElseGet(() -> new BareBodyReader(clock));
    }

    private Optional<ArrivalReader> known(String start) {
        if (FormatSniffer.isHar(start)) {
            return Optional.of(new HarReader());
        }
        if (FormatSniffer.isNdjson(firstLine(start))) {
            return Optional.of(new NdjsonReader());
        }
        return CURL.matcher(start).matches() ? Optional.of(new CurlReader(clock)) : Optional.empty();
    }

    /** What people take for a file to import, and which needs another way. */
    private static void refuseKnownOthers(byte[] bytes) throws UnreadableException {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("SQLite format 3")) {
            throw new UnreadableException(0, "session");
        }
        if (start.startsWith("\u001f\u008b")) {
            throw new UnreadableException(0, "gzip");
        }
        if (start.startsWith("PK\u0003\u0004")) {
            throw new UnreadableException(0, "zip");
        }
    }

    private static byte[] beginning(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(LOOK);
        }
    }

    private static String firstLine(String start) {
        return start.stripLeading().lines().findFirst().orElse("");
    }
}
