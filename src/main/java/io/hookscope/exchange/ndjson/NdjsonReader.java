package io.hookscope.exchange.ndjson;

import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.ArrivalReader;
import io.hookscope.exchange.parcel.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link NdjsonWriter} writes, empty lines passed over. Stateless. */
public final class NdjsonReader implements ArrivalReader {

    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        var lines = new NdjsonLines(in);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (!isBlank(line)) {
                sink.take(arrival(line, lines.number()));
            }
        }
    }

    private static Arrival arrival(byte[] line, int number) throws UnreadableException {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JacksonException _) {
            throw new UnreadableException(number, "json");
        }
        return new Fields(json, number).arrival();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
