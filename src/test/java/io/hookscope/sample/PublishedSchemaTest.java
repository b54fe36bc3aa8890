package io.hookscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Form;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.make.Wishes;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Planner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what is made here against Voucherify's published description: types, enums and required keys, null allowed. */
class PublishedSchemaTest {

    private static final Path SCHEMA = Path.of("../shared/voucherify/webhooks.schema.json");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> broken = new ArrayList<>();
    private int compared;

    @ParameterizedTest
    @EnumSource
    void everyEventHasThePublishedTypesAndKeys(EventType type) {
        assumeTrue(Files.exists(SCHEMA), "the published description is not here");
        JsonNode schema = JSON.readTree(SCHEMA);
        JsonNode webhook = schema.get("webhooks").get("EVENTS." + type.wire().toUpperCase(Locale.ROOT));
        JsonNode described = webhook.at("/post/requestBody/content/application~1json/schema");
        assertThat(described.isObject()).isTrue();
        for (VoucherKind kind : VoucherKind.values()) {
            for (int seed = 0; seed < 20; seed++) {
                compare(schema, described, data(type, kind, seed), "");
            }
        }
        assertThat(broken).isEmpty();
        assertThat(compared).isGreaterThan(1000);
    }

    private static JsonNode data(EventType type, VoucherKind kind, int seed) {
        var recipe = new Recipe(type, kind, Form.BARE, Wishes.NONE);
        return JSON.readTree(new Planner(recipe, Course.SINGLE, Finish.PLAIN, "http://127.0.0.1:1/")
                .plan(new Dice(seed), Instant.parse("2026-03-01T09:30:00Z")).getFirst().body().bytes());
    }

    private void compare(JsonNode schema, JsonNode described, JsonNode value, String place) {
        if (value.isNull()) {
            return;
        }
        compared++;
        if (described.has("$ref")) {
            compare(schema, schema.at(described.get("$ref").stringValue().substring(1)), value, place);
        }
        described.path("allOf").forEach(part -> compare(schema, part, value, place));
        if (described.has("oneOf") && described.get("oneOf").valueStream().noneMatch(one -> fits(schema, one, value))) {
            broken.add(place + " fits none of the choices: " + value);
        }
        check(place + " is no " + described.path("type") + ": " + value, typeFits(described.path("type"), value));
        check(place + " is no known word: " + value, described.path("enum").isMissingNode()
                || described.get("enum").valueStream().anyMatch(value::equals));
        described.path("required").forEach(key -> check(place + " lacks " + key, value.has(key.stringValue())));
        described.path("properties").properties().stream().filter(p -> value.has(p.getKey())).forEach(
                p -> compare(schema, p.getValue(), value.get(p.getKey()), place + "/" + p.getKey()));
        if (described.has("items")) {
            value.forEach(element -> compare(schema, described.get("items"), element, place + "/-"));
        }
    }

    private static boolean fits(JsonNode schema, JsonNode described, JsonNode value) {
        var alone = new PublishedSchemaTest();
        alone.compare(schema, described, value, "");
        return alone.broken.isEmpty();
    }

    private static boolean typeFits(JsonNode type, JsonNode value) {
        return type.isMissingNode() || switch (type.stringValue()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException(type.stringValue());
        };
    }

    private void check(String otherwise, boolean holds) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
