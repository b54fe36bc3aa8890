package io.hookscope.ui.detail.tree;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.Reading;
import io.hookscope.ui.detail.json.JsonTokens;
import io.hookscope.ui.detail.json.JsonValue;
import io.hookscope.ui.detail.tree.DetailNode.Place;
import io.hookscope.ui.detail.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Lays a delivery out as sections and lines. Total: any bytes give a tree. Stateless and thread-safe. */
public final class DetailTree {
    private DetailTree() {}

    /**
     * A delivery to lay out.
     *
     * @param delivery what arrived
     * @param reading  what it says
     * @param tokens   the reading's text in tokens
     */
    public record Subject(Delivery delivery, Reading reading, JsonTokens tokens) {}

    /** Returns the lines of the first level; deeper ones are made when asked for. */
    public static List<DetailNode> of(Subject subject, View view) {
        var reading = subject.reading();
        var notes = new ValueNotes(view, reading);
        var lines = new ArrayList<DetailNode>();
        Optional<JsonValue> envelope = Optional.empty();
        var raw = new RawNodes(notes, new HashSet<>(), reading.dataPointer());
        switch (reading.content()) {
            case Content.Json(var _, var duplicates) -> {
                raw = new RawNodes(notes, new HashSet<>(duplicates), reading.dataPointer());
                var root = JsonValue.root(subject.tokens());
                var sections = new Sections(notes, raw);
                root.flatMap(r -> r.at(reading.dataPointer())).map(sections::of).ifPresent(lines::addAll);
                envelope = reading.dataPointer().isEmpty() ? envelope : root;
            }
            case Content.NotJson(var problem, var _, var _) -> lines.add(body(problem));
            case Content.Absent(String why) -> lines.add(body(why));
            case Content.Empty() -> lines.add(body(Words.of("tree.empty")));
        }
        lines.add(new DeliveryNodes(notes, raw).section(subject.delivery(), envelope));
        return lines;
    }

    private static DetailNode body(String says) {
        return DetailNode.at(new Place("#body", "", Words.of("tree.body")), () -> says).value(Shown.plain(says));
    }
}
