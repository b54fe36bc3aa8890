package io.hookscope.ui.detail.tree;

import io.hookscope.ui.detail.json.JsonValue;
import io.hookscope.ui.detail.tree.DetailNode.Place;
import io.hookscope.ui.detail.tree.DetailNode.Rank;
import io.hookscope.ui.detail.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes lines of any JSON, exactly as it stands in the body. Immutable and thread-safe. */
final class RawNodes {
    /** More members than this come in groups, so that a long array opens at once. */
    private static final int GROUP = 1_000;
    private static final int LONGEST_SHOWN = 300;
    private static final Pattern LOOKS_OTHER = Pattern
            .compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?|true|false|null|\\s.*|.*\\s|.*\\p{Cntrl}.*|", Pattern.DOTALL);

    private final ValueNotes notes;
    private final Set<String> duplicates;
    private final String data;

    /** Lines of a body whose event data stands at {@code data}; {@code duplicates} are pointers of repeated keys. */
    RawNodes(ValueNotes notes, Set<String> duplicates, String data) {
        this.notes = notes;
        this.duplicates = duplicates;
        this.data = data;
    }

    /** Returns one line for a value, with its members under it. */
    DetailNode node(JsonValue value) {
        var node = bare(value).value(shown(value)).note(note(value));
        return value.isObject() || value.isArray() ? container(node, value) : node;
    }

    /** Returns a line with the value's place and raw text only. */
    DetailNode bare(JsonValue value) {
        var place = new Place(key(value.pointer()), value.pointer(), value.name());
        return DetailNode.at(place, value::raw);
    }

    /** Returns a line for each member, in order. */
    List<DetailNode> members(JsonValue value) {
        return grouped(value, value.members());
    }

    /** Returns a line for each member but those named, gathered under one quiet line that says how many there are. */
    List<DetailNode> rest(JsonValue value, Set<String> told) {
        var rest = value.members().stream().filter(m -> !told.contains(m.name())).toList();
        if (rest.isEmpty()) {
            return List.of();
        }
        var node = bare(value).keyed(key(value.pointer()) + "#rest");
        return List.of(node.named(Words.of("tree.rest", rest.size())).rank(Rank.QUIET).note(names(rest))
                .under(() -> grouped(value, rest)));
    }

    private Shown names(List<JsonValue> values) {
        var names = new StringBuilder();
        for (JsonValue value : values) {
            names.append(names.isEmpty() ? "" : ", ").append(value.name());
            if (names.length() > LONGEST_SHOWN) {
                break;
            }
        }
        return Shown.muted(names.toString());
    }

    private List<DetailNode> grouped(JsonValue parent, List<JsonValue> members) {
        if (members.size() <= GROUP) {
            return members.stream().map(this::node).toList();
        }
        var groups = new ArrayList<DetailNode>();
        for (int from = 0; from < members.size(); from += GROUP) {
            int start = from;
            int end = Math.min(from + GROUP, members.size());
            var group = bare(parent).keyed(key(parent.pointer()) + "#" + from);
            groups.add(group.named(Words.of("tree.group", Integer.toString(from), Integer.toString(end - 1)))
                    .rank(Rank.QUIET)
                    .under(() -> members.subList(start, end).stream().map(this::node).toList()));
        }
        return groups;
    }

    private DetailNode container(DetailNode node, JsonValue value) {
        int count = value.members().size();
        String shape = value.isObject() ? "tree.fields" : "tree.elements";
        var counted = node.value(Shown.muted(Words.of(shape, count)));
        return count == 0 ? counted : counted.under(() -> members(value));
    }

    /** Returns a value as it is shown: strings without quotes where nothing could be mistaken. */
    static Shown shown(JsonValue value) {
        if (value.isNull()) {
            return new Shown("null", Shown.Style.MUTED);
        }
        String whole = value.isString() ? value.string() : value.raw();
        boolean quoted = value.isString() && LOOKS_OTHER.matcher(clip(whole)).matches();
        return new Shown(clip(quoted ? value.raw() : whole), Shown.Style.MONO, whole);
    }

    /** Returns a text as it is shown, the whole of which is copied. */
    static Shown cut(String whole) {
        return new Shown(clip(whole), Shown.Style.MONO, whole);
    }

    private Shown note(JsonValue value) {
        return duplicates.contains(value.pointer())
                ? new Shown(Words.of("tree.duplicate"), Shown.Style.WARN)
                : notes.beside(value);
    }

    static String clip(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private String key(String pointer) {
        return pointer.startsWith(data) ? "data:" + pointer.substring(data.length()) : pointer;
    }
}
