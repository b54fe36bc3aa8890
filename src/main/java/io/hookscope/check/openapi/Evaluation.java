package io.hookscope.check.openapi;

import io.hookscope.check.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Walks an event beside its schema. What Voucherify's own examples break says nothing: nulls, missing keys, alternatives
 * that match twice, formats. Bounded by the event's size, and by a number of steps and of schemas within one another,
 * whatever a stranger's description makes of references and words.
 * For one event and one thread.
 */
final class Evaluation {

    private static final int ELEMENTS = 100;
    private static final int DEPTH = 60;
    /** Thirty times what Voucherify's own description takes for an event. */
    private static final int STEPS = 50_000;
    /** So many schemas around one another, by reference or by place: what the stack of a thread holds with ease. */
    private static final int NESTED = 400;
    private static final int WORDS_A_STEP = 20;

    private final Description description;
    private int steps;
    private int nested;

    Evaluation(Description description) {
        this.description = description;
    }

    /** Returns where the value differs, in the order of the schema. */
    List<Deviation> of(JsonNode schema, Place place) {
        return of(schema, place, Set.of());
    }

    /** A schema that refers to itself without going down in the event would never end: each reference counts once a value. */
    private List<Deviation> of(JsonNode schema, Place place, Set<String> refs) {
        if (++steps > STEPS || nested >= NESTED || place.isNothing() || depth(place) > DEPTH) {
            return List.of();
        }
        nested++;
        List<Deviation> found = all(schema, place, refs);
        nested--;
        return found;
    }

    private List<Deviation> all(JsonNode schema, Place place, Set<String> refs) {
        var found = new ArrayList<Deviation>();
        String ref = schema.path("$ref").stringValue("");
        if (!ref.isEmpty() && !refs.contains(ref)) {
            var deeper = new HashSet<>(refs);
            deeper.add(ref);
            found.addAll(of(description.resolve(ref), place, deeper));
        }
        schema.path("allOf").forEach(part -> found.addAll(of(part, place, refs)));
        found.addAll(alternatives(schema.path("oneOf"), place, refs));
        found.addAll(alternatives(schema.path("anyOf"), place, refs));
        found.addAll(own(schema, place));
        return found;
    }

    /** Many words take as long as many steps. */
    private List<Deviation> types(JsonNode schema, Place place) {
        if (steps > STEPS) {
            return List.of();
        }
        steps += (schema.path("type").size() + schema.path("enum").size()) / WORDS_A_STEP;
        return Types.deviations(schema, place);
    }

    private static long depth(Place place) {
        return place.pointer().chars().filter(c -> c == '/').count();
    }

    private List<Deviation> own(JsonNode schema, Place place) {
        List<Deviation> type = types(schema, place);
        if (!type.isEmpty()) {
            return type;
        }
        var found = new ArrayList<Deviation>();
        if (place.isObject()) {
            properties(schema, place, found);
        } else if (place.isArray()) {
            for (int i = 0; i < Math.min(place.size(), ELEMENTS); i++) {
                found.addAll(of(schema.path("items"), place.get(i), Set.of()));
            }
        }
        return found;
    }

    private void properties(JsonNode schema, Place place, List<Deviation> found) {
        JsonNode described = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        for (String key : place.node().propertyNames()) {
            JsonNode property = described.has(key) ? described.path(key) : others;
            if (!key.equals("metadata") && property.isObject() && !isNew(schema, key, place.get(key))) {
                found.addAll(of(property, place.get(key), Set.of()));
            }
        }
    }

    /** Beside keys with names, a map may get another one: what does not fit its other values is a new property, which breaks nothing. */
    private boolean isNew(JsonNode schema, String key, Place value) {
        JsonNode described = schema.path("properties");
        return !described.isEmpty() && !described.has(key)
                && !types(schema.path("additionalProperties"), value).isEmpty();
    }

    /** Of the alternatives that the value's type and words allow, one that fits is enough; else only what differs from every one of them differs for sure. */
    private List<Deviation> alternatives(JsonNode branches, Place place, Set<String> refs) {
        var all = new ArrayList<List<Deviation>>();
        branches.forEach(branch -> all.add(of(branch, place, refs)));
        if (all.isEmpty()) {
            return List.of();
        }
        List<List<Deviation>> named = all.stream().filter(one -> !isAnother(one, place)).toList();
        List<List<Deviation>> each = named.isEmpty() ? all : named;
        List<Deviation> fewest = each.getFirst();
        for (List<Deviation> one : each) {
            fewest = one.size() < fewest.size() ? one : fewest;
        }
        Set<String> everywhere = pointers(fewest);
        each.forEach(one -> everywhere.retainAll(pointers(one)));
        return fewest.stream().filter(d -> everywhere.contains(d.place().pointer())).toList();
    }

    /** Whether the value's own type, or a word such as its {@code type}, says that this alternative is not meant. */
    private static boolean isAnother(List<Deviation> deviations, Place place) {
        String own = place.pointer();
        return deviations.stream().anyMatch(d -> d.place().pointer().equals(own)
                || d.kind() == Deviation.Kind.NEW_WORD && d.place().pointer().lastIndexOf('/') == own.length());
    }

    private static Set<String> pointers(List<Deviation> deviations) {
        return deviations.stream().map(d -> d.place().pointer()).collect(Collectors.toCollection(HashSet::new));
    }
}
