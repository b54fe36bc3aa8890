package io.hookscope.ui.deliveries;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.store.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of one checkout that are listed. Those that were sent once stand together in one line, redeliveries stay
 * lines of their own. For one thread.
 */
final class Bundle {

    /** More than twice what a stack can hold is no stack, whatever it says of itself. */
    private static final int MOST = 64;

    private final long key;
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private Line.@Nullable Checkout line;
    private List<Line> shown = List.of();
    private Line.Checkout.State state = Line.Checkout.State.CLOSED;

    Bundle(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }

    /** Returns the line of the checkout; null while none shows it. */
    Line.@Nullable Checkout line() {
        return line;
    }

    /** Returns the lines that show anything of it. */
    List<Line> shown() {
        return shown;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void state(Line.Checkout.State next) {
        state = next;
    }

    void add(Entry entry) {
        entries.put(entry.row.seq(), entry);
        entry.bundle = this;
    }

    void remove(Entry entry) {
        entries.remove(entry.row.seq());
        entry.bundle = null;
        entry.line = null;
    }

    /** Lays its lines anew, and counts what the search finds; what a checkout says of itself finds all that is in it. */
    void lay(Rules rules, ChipCounts counts) {
        List<Entry> joined = rules.joining() ? joined() : List.of();
        List<Line> lines = new ArrayList<>();
        line = null;
        if (joined.size() > 1) {
            join(joined, rules, counts, lines);
        }
        Set<Entry> together = joined.size() > 1 ? new HashSet<>(joined) : Set.of();
        for (Entry entry : entries.values()) {
            if (!together.contains(entry)) {
                entry.count(counts, rules, "");
                show(entry, entry.admitted(rules) ? new Line.Delivery(entry.row, null) : null, lines);
            }
        }
        shown = lines;
    }

    private void join(List<Entry> joined, Rules rules, ChipCounts counts, List<Line> lines) {
        var head = CheckoutFacts.of(joined.stream().map(e -> e.row).toList(), state);
        String words = head.words();
        joined.forEach(e -> e.count(counts, rules, words));
        boolean admitted = joined.stream().anyMatch(e -> e.admitted(rules));
        if (admitted) {
            line = head;
            lines.add(head);
        }
        for (Entry entry : joined) {
            show(entry, admitted && head.isOpen() ? new Line.Delivery(entry.row, head) : null, lines);
        }
    }

    private static void show(Entry entry, Line.@Nullable Delivery line, List<Line> lines) {
        entry.line = line;
        if (line != null) {
            lines.add(line);
        }
    }

    /** The first delivery of each redemption, in the order of the stack. */
    private List<Entry> joined() {
        Set<@Nullable String> redemptions = new HashSet<>();
        return entries.values().stream().filter(e -> redemptions.add(e.row.summary().ids().redemption())).limit(MOST)
                .sorted(Comparator.comparingInt((Entry e) -> position(e.row)).thenComparingLong(e -> e.row.seq()))
                .toList();
    }

    /** Returns where the delivery stands in its checkout; 0 when it is in none. */
    static int position(Row row) {
        CheckoutPlace place = Line.place(row);
        return place == null ? 0 : place.position();
    }
}
