package io.hookscope.ui.detail.tree;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Reception;
import io.hookscope.ui.detail.json.JsonValue;
import io.hookscope.ui.detail.tree.DetailNode.Place;
import io.hookscope.ui.detail.tree.DetailNode.Rank;
import io.hookscope.ui.detail.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how an event came here: what the envelope says of the sender, and what the connection was. Thread-safe. */
final class DeliveryNodes {
    private static final List<String> TOLD = List.of("/id", "/project_id", "/source/id", "/source/object",
            "/source/target_url", "/event/id", "/event/group_id", "/event/event_source/channel",
            "/event/event_source/user/id", "/event/event_source/api_key/name");

    private final ValueNotes notes;
    private final RawNodes raw;

    DeliveryNodes(ValueNotes notes, RawNodes raw) {
        this.notes = notes;
        this.raw = raw;
    }

    /** Returns the section; {@code envelope} is the body's root when something stands around the event's data. */
    DetailNode section(Delivery delivery, Optional<JsonValue> envelope) {
        var place = new Place("#delivery", "", Words.of("section.delivery"));
        var node = DetailNode.at(place, () -> facts(delivery)).rank(Rank.SECTION)
                .under(() -> lines(delivery, envelope));
        return node.value(envelope.flatMap(e -> e.get("id")).map(RawNodes::shown).orElse(line(delivery)))
                .note(envelope.flatMap(e -> e.get("project_id")).filter(JsonValue::isString)
                        .map(p -> Shown.muted(Words.of("tree.project", RawNodes.clip(p.string()))))
                        .orElse(Shown.NOTHING));
    }

    private static Shown line(Delivery delivery) {
        return RawNodes.cut(delivery.method() + " " + delivery.target());
    }

    private List<DetailNode> lines(Delivery delivery, Optional<JsonValue> envelope) {
        var lines = new ArrayList<DetailNode>();
        envelope.ifPresent(root -> told(root, lines));
        lines.addAll(connection(delivery));
        envelope.ifPresent(root -> root.members().stream().filter(m -> !m.name().equals("data")).map(raw::node)
                .filter(node -> TOLD.stream().noneMatch(node.place().pointer()::equals)).forEach(lines::add));
        return lines;
    }

    private void told(JsonValue root, List<DetailNode> lines) {
        for (String pointer : TOLD) {
            root.at(pointer).map(raw::node).map(n -> n.named(Words.of("envelope" + pointer.replace('/', '.')))
                    .keyed("#told" + pointer)).ifPresent(lines::add);
        }
    }

    private List<DetailNode> connection(Delivery delivery) {
        return List.of(
                fact("received", delivery.receivedAt().toString())
                        .note(Shown.muted(notes.time(delivery.receivedAt()))),
                fact("remote", delivery.remote()), fact("method", delivery.method()),
                fact("target", delivery.target()), fact("protocol", delivery.protocol()),
                fact("bytes", bytes(delivery)));
    }

    private static String bytes(Delivery delivery) {
        return delivery.reception() instanceof Reception.LeftOut
                ? Words.of("delivery.bytes.left.out")
                : Integer.toString(delivery.body().length());
    }

    private static DetailNode fact(String name, String value) {
        var node = DetailNode.fact("#" + name, Words.of("delivery." + name), value);
        return node.value(RawNodes.cut(value));
    }

    private static String facts(Delivery delivery) {
        return delivery.method() + " " + delivery.target() + " " + delivery.protocol() + "\n" + delivery.receivedAt()
                + "\n" + delivery.remote() + "\n" + delivery.body().length();
    }
}
