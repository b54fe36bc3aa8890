package io.hookscope.check.openapi;

import io.hookscope.words.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI 3.1 file that describes webhooks. Immutable; safe for many threads. */
public final class Description {

    private static final Texts TEXTS = Texts.beside(Description.class);
    private static final String PREFIX = "events.";
    /** Voucherify's own takes about a hundredth of each: whoever wrote the file decides neither on memory nor on time. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxDocumentLength(64L << 20)
            .maxTokenCount(4_000_000).build();
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build()).build();
    private static final int LONGEST_REF = 1_000;

    private final JsonNode root;
    private final Map<String, JsonNode> byEvent;

    private Description(JsonNode root, Map<String, JsonNode> byEvent) {
        this.root = root;
        this.byEvent = Map.copyOf(byEvent);
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it cannot be read, is no JSON, or describes no webhook; the message is a sentence
     */
    public static Description read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(JSON.readTree(in));
        } catch (StreamConstraintsException e) {
            throw new IOException(TEXTS.get("unreadable.large"), e);
        } catch (JacksonException e) {
            throw new IOException(TEXTS.get("unreadable.json"), e);
        }
    }

    static Description of(JsonNode root) throws IOException {
        var byEvent = new HashMap<String, JsonNode>();
        root.path("webhooks").forEachEntry((name, webhook) -> {
            JsonNode schema = webhook.path("post").path("requestBody").path("content").path("application/json")
                    .path("schema");
            if (schema.isObject()) {
                byEvent.put(event(name), schema);
            }
        });
        if (byEvent.isEmpty()) {
            throw new IOException(TEXTS.get("unreadable.other"));
        }
        return new Description(root, byEvent);
    }

    /** Headings say {@code EVENTS.BUS_VAL_RULE.CREATED}, the wire says {@code business_validation_rule.created}. */
    private static String event(String heading) {
        String name = heading.toLowerCase(Locale.ROOT);
        return (name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name).replace("bus_val_rule",
                "business_validation_rule");
    }

    /** Returns how many events it describes. */
    public int events() {
        return byEvent.size();
    }

    /** Returns the schema of an event's data by its name on the wire. */
    Optional<JsonNode> schema(String event) {
        return Optional.ofNullable(byEvent.get(event));
    }

    /** Returns what a {@code $ref} into this file names; missing when it names nothing here. */
    JsonNode resolve(String ref) {
        return ref.startsWith("#/") && ref.length() <= LONGEST_REF ? root.at(ref.substring(1)) : root.path("");
    }
}
