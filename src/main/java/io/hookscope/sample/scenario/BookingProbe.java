package io.hookscope.sample.scenario;

import io.hookscope.sample.make.Json;
import io.hookscope.wire.HostName;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Asks the handler's own test endpoint how much was booked: a GET that is answered with a number, or with JSON in which
 * one place is a number or a list of bookings. Redirects are not followed. Thread-safe.
 */
public final class BookingProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 1 << 20;

    private final URI url;
    private final JsonPointer pointer;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();

    /**
     * Asks there.
     *
     * @param pointer where the count stands in the JSON (RFC 6901); empty for the whole
     * @throws IllegalArgumentException when the pointer is none
     */
    public BookingProbe(URI url, String pointer) {
        this.url = url;
        try {
            this.pointer = JsonPointer.compile(pointer);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("A JSON pointer begins with a slash, for example /bookings/count.");
        }
    }

    /** The bookings cannot be told; the message is a sentence for the person. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * Returns how much has been booked since the handler began to count.
     *
     * @throws Unreadable           when there is no count
     * @throws InterruptedException when the waiting thread was interrupted
     */
    public long bookings() throws Unreadable, InterruptedException {
        String text = text();
        @Nullable
        JsonNode json = Json.read(text.strip());
        @Nullable
        Long count = json == null ? null : count(json.at(pointer));
        if (count == null) {
            throw new Unreadable(Words.of("probe.uncountable", pointer.toString()));
        }
        return count;
    }

    private String text() throws Unreadable, InterruptedException {
        try {
            return text(url);
        } catch (ConnectException _) {
            return elsewhere();
        } catch (IOException _) {
            throw new Unreadable(Words.of("probe.unreachable"));
        }
    }

    private String elsewhere() throws Unreadable, InterruptedException {
        try {
            return text(HostName.otherLoopback(url).orElseThrow(ConnectException::new));
        } catch (IOException _) {
            throw new Unreadable(Words.of("probe.unreachable"));
        }
    }

    private String text(URI where) throws Unreadable, IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(where).timeout(PATIENCE).build(),
                BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new Unreadable(Words.of("probe.status", answer.statusCode()));
            }
            return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static @Nullable Long count(JsonNode value) {
        if (value.isArray()) {
            return (long) value.size();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        return value.isString() && value.stringValue().strip().matches("-?\\d{1,18}")
                ? Long.valueOf(value.stringValue().strip())
                : null;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
