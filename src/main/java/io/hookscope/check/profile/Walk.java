package io.hookscope.check.profile;

import io.hookscope.check.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Walks one event beside the profile of its type. For one thread, one event. */
final class Walk {

    /** Fields of one type of event that are learned: some times what Voucherify describes. */
    static final int FIELDS = 3_000;

    private static final int DEEPEST = 12;
    private static final int ELEMENTS = 100;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,59}");

    /** Stands for every element of a list. */
    private static final String ELEMENT = "[]";
    /** Stands for every key that is no name. */
    private static final String OTHER = "*";

    /** How a walk treats what it meets. */
    enum Manner {
        /** Learns without a word: the first events of a type, and what hangs below news. */
        QUIETLY,
        /** Learns, and tells what is new. */
        TELLING,
        /** Tells again what was news with this delivery. */
        RECALLING
    }

    /**
     * Something new.
     *
     * @param place  where it stands in this event
     * @param path   the same as people write it, elements folded: {@code order.items[].price}
     * @param before the types that stood there before; empty when nothing did
     */
    record News(Place place, String path, List<JsonType> before) {}

    private final long seq;
    private final EventProfile profile;
    private final @Nullable EventProfile elsewhere;
    private final List<News> news = new ArrayList<>();

    Walk(long seq, EventProfile profile, @Nullable EventProfile elsewhere) {
        this.seq = seq;
        this.profile = profile;
        this.elsewhere = elsewhere;
    }

    List<News> of(Place data, Manner manner) {
        below(new Step(data, null, "", profile.root, elsewhere == null ? null : elsewhere.root), manner, 0);
        return news;
    }

    /** One place of the event with its fields here and in other sessions, and the way to it as people write it. */
    private record Step(Place place, @Nullable Step above, String key, FieldProfile field,
            @Nullable FieldProfile other) {

        String path() {
            String before = above == null ? "" : above.path();
            return key.equals(ELEMENT) ? before + ELEMENT : before.isEmpty() ? key : before + "." + key;
        }
    }

    private void below(Step step, Manner manner, int depth) {
        if (depth >= DEEPEST) {
            return;
        }
        JsonNode node = step.place().node();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                visit(step, step.place().get(entry.getKey()), key(step.field(), entry.getKey()), manner, depth);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), ELEMENTS); i++) {
                visit(step, step.place().get(i), ELEMENT, manner, depth);
            }
        }
    }

    /** What is no name stands under one key for all; a key that is known was a name when it came first. */
    private static String key(FieldProfile above, String key) {
        boolean known = !key.equals(ELEMENT) && above.get(key) != null;
        return known || NAME.matcher(key).matches() ? key : OTHER;
    }

    private void visit(Step above, Place place, String key, Manner manner, int depth) {
        FieldProfile field = above.field().get(key);
        if (field == null) {
            if (manner == Manner.RECALLING || !profile.room(FIELDS)) {
                return;
            }
            field = above.field().add(key);
        }
        FieldProfile other = above.other() == null ? null : above.other().get(key);
        var step = new Step(place, above, key, field, other);
        Manner next = settle(step, JsonType.of(place.node()), manner);
        // metadata is for the customer's own facts, and a map by ids has other keys each time
        if (place.node().isContainer() && !key.equals("metadata") && !key.equals(OTHER)) {
            below(step, next, depth + 1);
        }
    }

    private Manner settle(Step step, JsonType kind, Manner manner) {
        FieldProfile field = step.field();
        if (field.knows(kind)) {
            boolean now = field.since(kind) == seq;
            if (now && manner != Manner.QUIETLY) {
                tell(step);
            }
            return now && manner == Manner.TELLING ? Manner.QUIETLY : manner;
        }
        if (manner == Manner.RECALLING) {
            return manner;
        }
        boolean known = manner == Manner.QUIETLY || step.other() != null && step.other().knows(kind);
        field.learn(kind, known ? FieldProfile.ALWAYS : seq);
        if (!known) {
            tell(step);
        }
        return known ? manner : Manner.QUIETLY;
    }

    /** Of the elements of a list, the first that shows it is enough. */
    private void tell(Step step) {
        String path = step.path();
        if (news.stream().noneMatch(n -> n.path().equals(path))) {
            news.add(new News(step.place(), path, List.copyOf(step.field().before(seq))));
        }
    }
}
