package io.hookscope.settings;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.settings.Look.Notify;
import io.hookscope.settings.Look.Spoken;
import io.hookscope.settings.Settings.Experience;
import io.hookscope.settings.TunnelSettings.Probing;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The settings' form in their file. A value that is missing or of the wrong kind counts as not set. Stateless. */
final class SettingsJson {

    private SettingsJson() {}

    static Settings read(ObjectNode json) {
        Settings settings = Settings.DEFAULT;
        settings = with(settings, json.get("port"), JsonNode::isInt, v -> s -> s.withPort(v.intValue()));
        settings = with(settings, json.get("bindAddress"), JsonNode::isString,
                v -> s -> s.withBindAddress(v.stringValue()));
        settings = with(settings, json.get("bodyLimit"), JsonNode::isIntegralNumber,
                v -> s -> s.withBodyLimit(v.longValue()));
        settings = with(settings, json.get("decimals"), JsonNode::isInt, v -> s -> s.withDecimals(v.intValue()));
        settings = with(settings, json.get("paths"), JsonNode::isString,
                v -> s -> s.withPaths(PathFilter.of(v.stringValue())));
        settings = with(settings, json.get("currency"), JsonNode::isString, v -> s -> s.withCurrency(v.stringValue()));
        settings = with(settings, json.get("timeZone"), JsonNode::isString, v -> s -> s.withZone(v.stringValue()));
        settings = with(settings, json.get("fontSize"), JsonNode::isInt,
                v -> s -> s.withLook(s.look().withPercent(v.intValue())));
        settings = with(settings, json.get("notify"), JsonNode::isString,
                v -> s -> s.withLook(s.look().withNotify(Notify.valueOf(v.stringValue()))));
        settings = with(settings, json.get("language"), JsonNode::isString,
                v -> s -> s.withLook(s.look().withSpoken(Spoken.valueOf(v.stringValue()))));
        settings = with(settings, json.get("openapi"), JsonNode::isString,
                v -> s -> s.withOpenapi(Path.of(v.stringValue())));
        settings = with(settings, json.get("experience"), JsonNode::isString,
                v -> s -> s.withExperience(Experience.valueOf(v.stringValue())));
        settings = with(settings, json.get("publicUrl"), JsonNode::isString,
                v -> s -> s.withTunnel(s.tunnel().withUrl(v.stringValue())));
        settings = with(settings, json.get("probing"), JsonNode::isString,
                v -> s -> s.withTunnel(s.tunnel().withProbing(Probing.valueOf(v.stringValue()))));
        settings = with(settings, json.get("keepCount"), JsonNode::isIntegralNumber,
                v -> s -> s.withKeep(s.keep().withCount(v.longValue())));
        settings = with(settings, json.get("keepBytes"), JsonNode::isIntegralNumber,
                v -> s -> s.withKeep(s.keep().withBytes(v.longValue())));
        return with(settings, json.get("theme"), JsonNode::isString,
                v -> s -> s.withTheme(Theme.valueOf(v.stringValue())));
    }

    /** Writes what is another than before: all else stays, keys of a newer Hookscope too. */
    static void write(Settings before, Settings settings, ObjectNode json) {
        ObjectNode was = written(before);
        written(settings).forEachEntry((key, value) -> {
            if (!value.equals(was.get(key)) || !json.has(key)) {
                json.set(key, value);
            }
        });
    }

    private static ObjectNode written(Settings settings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("port", settings.port());
        json.put("bindAddress", settings.bindAddress());
        json.put("bodyLimit", settings.bodyLimit());
        json.put("decimals", settings.decimals());
        json.put("paths", settings.entrance().paths().toString());
        json.put("currency", settings.figures().money().sign());
        json.put("timeZone", settings.figures().zoneName());
        json.put("fontSize", settings.look().percent());
        json.put("notify", settings.look().told().name());
        json.put("language", settings.look().spoken().name());
        json.put("theme", settings.theme().name());
        Path openapi = settings.openapi();
        json.put("openapi", openapi == null ? null : openapi.toString());
        json.put("experience", settings.experience().name());
        json.put("publicUrl", settings.tunnel().url());
        json.put("keepCount", settings.keep().count());
        json.put("keepBytes", settings.keep().bytes());
        json.put("probing", settings.tunnel().probing().name());
        return json;
    }

    private static Settings with(Settings settings, @Nullable JsonNode value,
            Predicate<JsonNode> fits, Function<JsonNode, Function<Settings, Settings>> change) {
        if (value == null || !fits.test(value)) {
            return settings;
        }
        try {
            return change.apply(value).apply(settings);
        } catch (IllegalArgumentException | JacksonException _) {
            return settings;
        }
    }
}
