package io.hookscope.event.diff;

import io.hookscope.delivery.Header;
import io.hookscope.event.diff.Difference.Kind;
import io.hookscope.event.diff.EditScript.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares lists: the lines of two texts, the headers of two requests. Stateless. */
final class TextDiff {

    /** How many lines of a text are compared. */
    static final int MOST_LINES = 100_000;

    private TextDiff() {}

    private record Place(String pointer, String text) implements Side {}

    /** Compares two texts line by line; a line that moved counts as removed and added. */
    static Differences lines(String left, String right) {
        var tally = new DifferenceCollector();
        var added = new ArrayList<Difference>();
        for (Step<String> step : EditScript.of(split(left), split(right)).steps()) {
            switch (step) {
                case Step.Removed(int index, String line) ->
                    tally.add(new Difference(Kind.REMOVED, line(index, line), null));
                case Step.Added(int index, String line) ->
                    added.add(new Difference(Kind.ADDED, null, line(index, line)));
            }
        }
        added.forEach(tally::add);
        return tally.done();
    }

    private static List<String> split(String text) {
        return text.lines().limit(MOST_LINES).toList();
    }

    private static Side line(int index, String line) {
        return new Place(Integer.toString(index + 1), line);
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
