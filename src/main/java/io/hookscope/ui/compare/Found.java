package io.hookscope.ui.compare;

import io.hookscope.event.diff.Bytes;
import io.hookscope.event.diff.Comparison;
import io.hookscope.event.diff.Comparison.Form;
import io.hookscope.event.diff.Comparison.Same;
import io.hookscope.event.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A comparison in words. Immutable.
 *
 * @param before     the number of the one before
 * @param after      the number of the one that is shown
 * @param comparison what differs
 */
record Found(long before, long after, Comparison comparison) {

    private static final int LONGEST_TEXT = 1_000_000;

    /** One line of the list: a difference and its place in words. */
    record Line(Difference difference, Part part) {

        /** Where it stands. */
        enum Part {
            JSON, LINE, HEADER
        }

        String kind() {
            return Strings.get("glyph." + difference.kind().word());
        }

        String place() {
            return switch (part) {
                case JSON -> difference.pointer().isEmpty() ? Strings.get("place.root") : difference.pointer();
                case LINE -> Strings.get("place.line", difference.pointer());
                case HEADER -> Strings.get("place.header", difference.pointer());
            };
        }
    }

    List<Line> lines() {
        Line.Part part = comparison.form() == Form.JSON ? Line.Part.JSON : Line.Part.LINE;
        return Stream.concat(comparison.body().list().stream().map(it -> new Line(it, part)),
                comparison.headers().list().stream().map(it -> new Line(it, Line.Part.HEADER))).toList();
    }

    /** Returns the sentences above the list. */
    List<String> summary() {
        List<String> said = new ArrayList<>();
        said.add(switch (comparison.form()) {
            case JSON -> Strings.get("summary.body", comparison.body().sentence());
            case LINES -> Strings.get("summary.lines", comparison.body().sentence());
            case BYTES -> Strings.get("summary.binary");
        });
        said.add(Strings.get("summary.headers", comparison.headers().sentence()));
        Bytes bytes = comparison.bytes();
        said.add(bytes.identical()
                ? Strings.get("bytes.same", bytes.left())
                : Strings.get("bytes.differ", bytes.first(), bytes.left(), bytes.right()));
        if (comparison.same() != Same.NO) {
            said.add(Strings.get("same." + comparison.same().name().toLowerCase(Locale.ROOT)));
        }
        if (!comparison.duplicates().isEmpty()) {
            said.add(Strings.get("doubled", String.join(", ", comparison.duplicates())));
        }
        return said;
    }

    /** Returns what stands where the list would be when it has no lines. */
    String whyEmpty() {
        boolean quiet = comparison.body().ignored() + comparison.headers().ignored() > 0;
        return Strings.get(comparison.nothing()
                ? "nothing"
                : quiet ? "nothing.counted" : "nothing.bytes");
    }

    /** Returns the list as text, cut where it would grow too long. */
    String text() {
        var out = new StringBuilder(Strings.get("text.title", Long.toString(before), Long.toString(after)));
        summary().forEach(sentence -> out.append('\n').append(sentence));
        for (Line line : lines()) {
            if (out.length() > LONGEST_TEXT) {
                return out.append('\n').append(Strings.get("text.cut")).toString();
            }
            Difference it = line.difference();
            out.append('\n').append(line.kind()).append("  ").append(line.place());
            if (it.left() != null) {
                out.append("\n    ").append(Cut.of(it.before()));
            }
            if (it.right() != null) {
                out.append("\n    ").append(it.left() == null ? "" : "→ ").append(Cut.of(it.after()));
            }
        }
        return out.toString();
    }
}
