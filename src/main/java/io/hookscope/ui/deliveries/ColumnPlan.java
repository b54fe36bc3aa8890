package io.hookscope.ui.deliveries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns stand where, how wide, and which one orders the rows; as text it goes into the settings. Immutable.
 *
 * @param places every column once, in the order of the table
 * @param sorted the column that orders the rows; null when nobody sorted
 * @param upward whether its smallest value stands first
 */
record ColumnPlan(List<Place> places, @Nullable Fact sorted, boolean upward) {

    /** A column's place: its width in pixels, and whether it is shown. */
    record Place(Column column, int width, boolean shown) {}

    /** What stands before anybody changed it: newest first. */
    static final ColumnPlan FIRST = new ColumnPlan(
            Arrays.stream(Fact.values()).map(c -> new Place(c, c.width(), c.shownAtFirst())).toList(),
            Fact.RECEIVED, false);

    ColumnPlan {
        places = List.copyOf(places);
    }

    /** Reads what {@link #text()} wrote; what cannot be read stays as it is at first or is none, and new columns come last. */
    static ColumnPlan of(String text) {
        String[] halves = text.split(";", 2);
        Map<Column, Place> read = new HashMap<>();
        List<Place> places = new ArrayList<>();
        for (String part : halves[0].split(",")) {
            place(part).filter(p -> hasRoom(p.column(), read.keySet()))
                    .filter(p -> read.put(p.column(), p) == null).ifPresent(places::add);
        }
        FIRST.places().stream().filter(p -> !read.containsKey(p.column())).forEach(places::add);
        if (halves.length < 2) {
            return new ColumnPlan(places, FIRST.sorted(), FIRST.upward());
        }
        String[] sort = halves[1].split(":");
        return new ColumnPlan(places, fact(sort[0]).orElse(null), sort.length > 1 && sort[1].equals("up"));
    }

    /** Returns it as one line: {@code received:96:shown,…;received:down}. */
    String text() {
        return places.stream()
                .map(p -> p.column().word() + ":" + p.width() + ":" + (p.shown() ? "shown" : "hidden"))
                .collect(Collectors.joining(","))
                + ";" + (sorted == null ? "" : sorted.word() + ":" + (upward ? "up" : "down"));
    }

    private static Optional<Place> place(String part) {
        String[] parts = part.split(":");
        if (parts.length != 3 || !parts[1].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        return column(parts[0]).map(c -> new Place(c, Math.max(20, Integer.parseInt(parts[1])),
                parts[2].equals("shown")));
    }

    private static boolean hasRoom(Column column, Set<Column> beside) {
        return column instanceof Fact
                || beside.stream().filter(BodyField.class::isInstance).count() < BodyField.MOST;
    }

    private static Optional<Column> column(String word) {
        return fact(word).<Column>map(fact -> fact).or(() -> BodyField.ofWord(word));
    }

    private static Optional<Fact> fact(String word) {
        return Arrays.stream(Fact.values()).filter(c -> c.name().equals(word.toUpperCase(Locale.ROOT))).findAny();
    }
}
