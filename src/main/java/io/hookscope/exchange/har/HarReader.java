package io.hookscope.exchange.har;

import io.hookscope.exchange.parcel.ArrivalReader;
import io.hookscope.exchange.parcel.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the requests of a HAR log, whoever wrote it: ours, a browser, a proxy. Stateless. */
public final class HarReader implements ArrivalReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxDocumentLength(-1).maxTokenCount(-1)
                    .build())
            .build()).disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            try {
                read(parser, sink);
            } catch (JacksonException e) {
                throw new UnreadableException(line(parser), "json.early");
            }
        }
    }

    private static void read(JsonParser parser, Sink sink) throws IOException {
        if (!enter(parser, JsonToken.START_OBJECT, "log") || !enter(parser, JsonToken.START_OBJECT, "entries")
                || parser.nextToken() != JsonToken.START_ARRAY) {
            throw new UnreadableException(line(parser), "har.list");
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int line = line(parser);
            JsonNode entry = JSON.readTree(parser);
            sink.take(new HarEntry(entry, line).arrival());
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw new UnreadableException(line(parser), "har.entry");
        }
        while (parser.nextToken() != null) {
            // what stands behind must be JSON, and says nothing
        }
    }

    /** Goes into an object up to the value of that name. */
    private static boolean enter(JsonParser parser, JsonToken expected, String name) {
        if (parser.nextToken() != expected) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            if (parser.currentName().equals(name)) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
