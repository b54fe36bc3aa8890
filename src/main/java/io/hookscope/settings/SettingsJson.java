package io.hookscope.settings;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.settings.Look.Notify;
import io.hookscope.settings.Look.Spoken;
import io.hookscope.settings.Settings.Experience;
import io.hookscope.settings.TunnelSettings.Probing;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The settings' form in their file. A value that is missing or of the wrong kind counts as not set. Stateless. */
final class SettingsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * How one setting stands in the file.
     *
     * @param fits whether a value is of the right kind
     * @param get  returns the value
     * @param set  sets the value; throws an exception that says so when it is out of range
     */
    private record Entry(String key, Predicate<JsonNode> fits, Function<Settings, JsonNode> get,
            BiFunction<Settings, JsonNode, Settings> set) {}

    private static final List<Entry> ENTRIES = List.of(
            number("port", Settings::port, Settings::withPort),
            text("bindAddress", Settings::bindAddress, Settings::withBindAddress),
            amount("bodyLimit", Settings::bodyLimit, Settings::withBodyLimit),
            number("decimals", Settings::decimals, Settings::withDecimals),
            text("paths", s -> s.entrance().paths().toString(), (s, paths) -> s.withPaths(PathFilter.of(paths))),
            text("currency", s -> s.figures().money().sign(), Settings::withCurrency),
            text("timeZone", s -> s.figures().zoneName(), Settings::withZone),
            number("fontSize", s -> s.look().percent(), (s, size) -> s.withLook(s.look().withPercent(size))),
            text("notify", s -> s.look().told().name(),
                    (s, name) -> s.withLook(s.look().withNotify(Notify.valueOf(name)))),
            text("language", s -> s.look().spoken().name(),
                    (s, name) -> s.withLook(s.look().withSpoken(Spoken.valueOf(name)))),
            text("theme", s -> s.theme().name(), (s, name) -> s.withTheme(Theme.valueOf(name))),
            text("openapi", s -> s.openapi() == null ? null : s.openapi().toString(),
                    (s, path) -> s.withOpenapi(Path.of(path))),
            text("experience", s -> s.experience().name(), (s, name) -> s.withExperience(Experience.valueOf(name))),
            text("publicUrl", s -> s.tunnel().url(), (s, url) -> s.withTunnel(s.tunnel().withUrl(url))),
            amount("keepCount", s -> s.keep().count(), (s, count) -> s.withKeep(s.keep().withCount(count))),
            amount("keepBytes", s -> s.keep().bytes(), (s, bytes) -> s.withKeep(s.keep().withBytes(bytes))),
            text("probing", s -> s.tunnel().probing().name(),
                    (s, name) -> s.withTunnel(s.tunnel().withProbing(Probing.valueOf(name)))));

    private SettingsJson() {}

    private static Entry number(String key, ToIntFunction<Settings> get, BiFunction<Settings, Integer, Settings> set) {
        return new Entry(key, JsonNode::isInt, settings -> NODES.numberNode(get.applyAsInt(settings)),
                (settings, value) -> set.apply(settings, value.intValue()));
    }

    private static Entry amount(String key, ToLongFunction<Settings> get, BiFunction<Settings, Long, Settings> set) {
        return new Entry(key, JsonNode::isIntegralNumber, settings -> NODES.numberNode(get.applyAsLong(settings)),
                (settings, value) -> set.apply(settings, value.longValue()));
    }

    private static Entry text(String key, Function<Settings, @Nullable String> get,
            BiFunction<Settings, String, Settings> set) {
        return new Entry(key, JsonNode::isString, settings -> {
            String text = get.apply(settings);
            return text == null ? NODES.nullNode() : NODES.stringNode(text);
        }, (settings, value) -> set.apply(settings, value.stringValue()));
    }

    static Settings read(ObjectNode json) {
        Settings settings = Settings.DEFAULT;
        for (Entry entry : ENTRIES) {
            settings = with(settings, entry, json.get(entry.key()));
        }
        return settings;
    }

    private static Settings with(Settings settings, Entry entry, @Nullable JsonNode value) {
        if (value == null || !entry.fits().test(value)) {
            return settings;
        }
        try {
            return entry.set().apply(settings, value);
        } catch (IllegalArgumentException | JacksonException _) {
            return settings;
        }
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
        ObjectNode json = NODES.objectNode();
        ENTRIES.forEach(entry -> json.set(entry.key(), entry.get().apply(settings)));
        return json;
    }
}
