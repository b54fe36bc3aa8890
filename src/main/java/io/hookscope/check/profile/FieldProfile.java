package io.hookscope.check.profile;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A place in the events of one type, and since which delivery each JSON type stands there. Confined to its profile.
 */
final class FieldProfile {

    /** It was there before anything was told. */
    static final long ALWAYS = -1;

    private static final int KINDS = JsonType.values().length;

    private final long[] since = new long[KINDS];
    private @Nullable Map<String, FieldProfile> below;

    @Nullable
    FieldProfile get(String key) {
        return below == null ? null : below.get(key);
    }

    FieldProfile add(String key) {
        if (below == null) {
            below = new LinkedHashMap<>();
        }
        return below.computeIfAbsent(key, _ -> new FieldProfile());
    }

    void each(BiConsumer<String, FieldProfile> consumer) {
        if (below != null) {
            below.forEach(consumer);
        }
    }

    boolean knows(JsonType kind) {
        return since[kind.ordinal()] != 0;
    }

    /** Returns the delivery whose news this type was, {@link #ALWAYS}, or 0 when it never stood here. */
    long since(JsonType kind) {
        return since[kind.ordinal()];
    }

    void learn(JsonType kind, long seq) {
        since[kind.ordinal()] = seq;
    }

    /** Returns the types that stood here before that delivery. */
    Set<JsonType> before(long seq) {
        Set<JsonType> kinds = EnumSet.noneOf(JsonType.class);
        for (JsonType kind : JsonType.values()) {
            long first = since(kind);
            if (first == ALWAYS || first > 0 && first < seq) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
