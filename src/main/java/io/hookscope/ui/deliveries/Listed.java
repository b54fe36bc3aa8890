package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every delivery that is listed, alone or in its checkout, and the lines of the table that show them. What a batch touches
 * is laid anew, the rest stays as it is, so that the size of the session does not matter. For one thread.
 */
final class Listed {

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final Map<Long, Bundle> bundles = new HashMap<>();
    private final Set<Bundle> touched = new LinkedHashSet<>();
    private final LineView view;
    private final ChipCounts counts;
    private Rules rules;
    private Edit edit;

    /** Shows lines in that view as the rules say, and counts them there. */
    Listed(LineView view, ChipCounts counts, Rules rules) {
        this.view = view;
        this.counts = counts;
        this.rules = rules;
        edit = new Edit(Line.inOrder(rules.order()));
    }

    Rules rules() {
        return rules;
    }

    int size() {
        return entries.size();
    }

    /** Returns every row in order of number, as a copy. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(entries.size());
        entries.values().forEach(entry -> rows.add(entry.row));
        return rows;
    }

    @Nullable
    Entry entry(long seq) {
        return entries.get(seq);
    }

    @Nullable
    Bundle bundle(long key) {
        return bundles.get(key);
    }

    /** Takes a row in; it is shown with {@link #publish}. Returns whether its delivery was not listed. */
    boolean put(Row row) {
        Entry entry = entries.get(row.seq());
        boolean fresh = entry == null;
        if (entry == null) {
            entry = new Entry(row);
            entries.put(row.seq(), entry);
        }
        entry.row = row;
        move(entry, bundleOf(row));
        return fresh;
    }

    /** Forgets deliveries. */
    void remove(Set<Long> seqs) {
        for (long seq : seqs) {
            Entry entry = entries.remove(seq);
            if (entry == null) {
                continue;
            }
            entry.discount(counts);
            if (entry.bundle == null) {
                edit.note(entry.line, null);
            } else {
                leave(entry, entry.bundle);
            }
        }
    }

    /** Opens or closes a checkout; it is shown with {@link #publish}. */
    void state(Bundle bundle, Line.Checkout.State state) {
        bundle.state(state);
        touched.add(bundle);
    }

    /** Shows what was touched since it was called last. */
    void publish() {
        for (Bundle bundle : touched) {
            List<Line> before = bundle.shown();
            bundle.lay(rules, counts);
            edit.note(before, bundle.shown());
            if (bundle.isEmpty()) {
                bundles.remove(bundle.key(), bundle);
            }
        }
        touched.clear();
        Edit done = edit;
        edit = new Edit(Line.inOrder(rules.order()));
        done.apply(view);
    }

    /** Shows everything by other rules. */
    void rule(Rules next) {
        rules = next;
        List<Line> lines = new ArrayList<>(entries.size());
        bundles.values().forEach(bundle -> {
            bundle.lay(rules, counts);
            lines.addAll(bundle.shown());
        });
        for (Entry entry : entries.values()) {
            if (entry.bundle == null) {
                entry.count(counts, rules, "");
                entry.line = entry.admitted(rules) ? new Line.Delivery(entry.row, null) : null;
                if (entry.line != null) {
                    lines.add(entry.line);
                }
            }
        }
        edit = new Edit(Line.inOrder(rules.order()));
        view.reset(lines, Line.inOrder(rules.order()));
    }

    /** Returns the line that shows the delivery, or else its checkout; null when nothing does. */
    @Nullable
    Line lineOf(Entry entry) {
        if (entry.line != null || entry.bundle == null) {
            return entry.line;
        }
        Line.Checkout line = entry.bundle.line();
        return line != null && line.rows().stream().anyMatch(r -> r.seq() == entry.row.seq()) ? line : null;
    }

    private void move(Entry entry, @Nullable Bundle to) {
        Bundle from = entry.bundle;
        if (from != null && from != to) {
            leave(entry, from);
        }
        if (to == null) {
            Line.Delivery before = entry.line;
            entry.count(counts, rules, "");
            entry.line = entry.admitted(rules) ? new Line.Delivery(entry.row, null) : null;
            edit.note(before, entry.line);
        } else {
            if (from != to) {
                edit.note(entry.line, null);
                entry.line = null;
                to.add(entry);
            }
            touched.add(to);
        }
    }

    private void leave(Entry entry, Bundle from) {
        from.remove(entry);
        touched.add(from);
    }

    private @Nullable Bundle bundleOf(Row row) {
        var place = Line.place(row);
        return place == null ? null : bundles.computeIfAbsent(place.key(), Bundle::new);
    }
}
