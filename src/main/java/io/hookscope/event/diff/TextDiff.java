package io.hookscope.event.diff;

import io.hookscope.delivery.Header;
import io.hookscope.event.diff.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Compares lists: the lines of two texts, the headers of two requests. Stateless. */
final class TextDiff {

    /** How many lines of a text are compared. */
    static final int MOST_LINES = 100_000;

    private TextDiff() {}

    private record Place(String pointer, String text) implements Side {}

    /** Compares two texts line by line; a line that moved counts as removed and added. */
    static Differences lines(String left, String right) {
        List<String> before = split(left);
        List<String> after = split(right);
        var pairing = new Pairing<>(before, after);
        pairing.byNeighbours(Function.identity()::apply);
        pairing.byName(Function.identity()::apply);
        boolean[] moved = pairing.moved();
        boolean[] kept = new boolean[after.size()];
        var tally = new DifferenceCollector();
        for (int i = 0; i < before.size(); i++) {
            if (pairing.partner(i) < 0 || moved[i]) {
                tally.add(new Difference(Kind.REMOVED, line(before, i), null));
            } else {
                kept[pairing.partner(i)] = true;
            }
        }
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                tally.add(new Difference(Kind.ADDED, null, line(after, i)));
            }
        }
        return tally.done();
    }

    private static List<String> split(String text) {
        return text.lines().limit(MOST_LINES).toList();
    }

    private static Side line(List<String> lines, int index) {
        return new Place(Integer.toString(index + 1), lines.get(index));
    }

    /** Compares headers by name, whatever its letter case, repeats in their order. */
    static Differences headers(List<Header> left, List<Header> right, Volatiles ignored) {
        var pairing = new Pairing<>(left, right);
        pairing.byNeighbours(header -> header.name().toLowerCase(Locale.ROOT) + ":" + header.value());
        pairing.byName(header -> header.name().toLowerCase(Locale.ROOT));
        boolean[] moved = pairing.moved();
        var tally = new DifferenceCollector();
        for (int i = 0; i < left.size(); i++) {
            Header before = left.get(i);
            int partner = pairing.partner(i);
            for (Kind kind : partner < 0 ? List.of(Kind.REMOVED) : kinds(before, right.get(partner), moved[i])) {
                var after = partner < 0 ? null : place(right.get(partner));
                tell(new Difference(kind, place(before), after), ignored, tally);
            }
        }
        for (int i = 0; i < right.size(); i++) {
            if (!pairing.isTaken(i)) {
                tell(new Difference(Kind.ADDED, null, place(right.get(i))), ignored, tally);
            }
        }
        return tally.done();
    }

    private static List<Kind> kinds(Header before, Header after, boolean moved) {
        List<Kind> kinds = new ArrayList<>(2);
        if (moved) {
            kinds.add(Kind.MOVED);
        }
        if (!before.value().equals(after.value())) {
            kinds.add(Kind.CHANGED);
        } else if (!before.name().equals(after.name())) {
            kinds.add(Kind.REWRITTEN);
        }
        return kinds;
    }

    private static void tell(Difference difference, Volatiles ignored, DifferenceCollector tally) {
        if (ignored.has(difference.pointer())) {
            tally.ignore();
        } else {
            tally.add(difference);
        }
    }

    private static Side place(Header header) {
        return new Place(header.name(), header.value());
    }
}
