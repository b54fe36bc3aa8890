package io.hookscope.query;

import io.hookscope.check.CheckName;
import io.hookscope.check.arrival.Origin;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.event.json.JsonTree;
import io.hookscope.event.json.Pointers;
import io.hookscope.event.words.FullText;
import io.hookscope.event.words.Phrase;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One delivery with its bytes at hand, so that everything is known of it; read only as far as it is asked. For one thread. */
public final class Opened extends Further {

    private static final EventReader READER = new EventReader();
    private static final int LONGEST_NUMBER = 200;

    private final Delivery delivery;
    private final BiFunction<Delivery, Reading, Set<CheckName>> findings;
    private @Nullable Reading reading;
    private @Nullable FullText text;

    /** Knows that delivery, what it is told of its findings, and of flags what the other knows. */
    public Opened(Beyond beyond, Delivery delivery, BiFunction<Delivery, Reading, Set<CheckName>> findings) {
        super(beyond);
        this.delivery = delivery;
        this.findings = findings;
    }

    @Override
    public Match says(long seq, Phrase phrase) {
        if (text == null) {
            text = FullText.of(delivery);
        }
        return Match.of(text.contains(phrase));
    }

    @Override
    public Match inside(long seq, Term.Inside term) {
        return Match.of(switch (term) {
            case Term.Origin(Glob region) -> region.matches(Origin.of(delivery));
            case Term.Finding(Glob check) ->
                findings.apply(delivery, reading()).stream().anyMatch(name -> check.matches(name.word()));
            case Term.Pointer(String pointer, Term.Value value) ->
                reading().content() instanceof Content.Json(JsonNode root, var _) && holds(value, root, pointer);
        });
    }

    private Reading reading() {
        if (reading == null) {
            reading = READER.read(delivery);
        }
        return reading;
    }

    private static boolean holds(Term.Value value, JsonNode root, String pointer) {
        JsonNode node = Pointers.at(root, pointer);
        return !node.isMissingNode() && switch (value) {
            case Term.Value.Any() -> true;
            case Term.Value.Like(Glob like) -> like(like, node);
            case Term.Value.Within(Range<BigDecimal> range) -> {
                BigDecimal number = number(node.isValueNode() ? JsonTree.text(node) : "");
                yield number != null && range.contains(number);
            }
        };
    }

    private static boolean like(Glob like, JsonNode node) {
        if (!node.isValueNode()) {
            return false;
        }
        String text = node.isNull() ? "null" : JsonTree.text(node);
        if (like.matcher().test(text)) {
            return true;
        }
        BigDecimal wanted = node.isNumber() && like.isPlain() ? number(like.beginning()) : null;
        BigDecimal found = wanted == null ? null : number(text);
        return found != null && found.compareTo(wanted) == 0;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.isEmpty() || text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
