package io.hookscope.replay.forward;

import io.hookscope.replay.forward.Forwarding.Mode;
import io.hookscope.replay.forward.Forwarding.Order;
import io.hookscope.wire.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person chose for forwarding, from one start to the next. Thread-safe as its two ends are. */
public final class ForwardNotes {

    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<Optional<String>> recall;
    private final Consumer<String> keep;

    /** Reads and writes a short text there. */
    public ForwardNotes(Supplier<Optional<String>> recall, Consumer<String> keep) {
        this.recall = recall;
        this.keep = keep;
    }

    /** What was chosen last, and whether it was in force. */
    public record Note(Forwarding forwarding, State state) {}

    /** Whether deliveries were sent on. */
    public enum State {
        ON, OFF
    }

    /** Returns what was chosen last; empty before, and when it cannot be read. */
    public Optional<Note> note() {
        return recall.get().flatMap(ForwardNotes::read);
    }

    /** Keeps a choice. */
    public void keep(Note note) {
        Forwarding chosen = note.forwarding();
        keep.accept(JSON.createObjectNode().put("target", chosen.target().toString())
                .put("mode", word(chosen.mode())).put("only", chosen.only().text()).put("order", word(chosen.order()))
                .put("state", word(note.state())).toString());
    }

    private static Optional<Note> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return Optional.of(new Note(
                    new Forwarding(Target.of(json.path("target").asString("")),
                            Mode.valueOf(constant(json.path("mode"))), new EventGlob(json.path("only").asString("*")),
                            Order.valueOf(constant(json.path("order")))),
                    State.valueOf(constant(json.path("state")))));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(JsonNode word) {
        return word.asString("").toUpperCase(Locale.ROOT);
    }
}
