package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every delivery that is listed, alone or in its checkout, and the lines of the table that show them. What a batch touches
 * is laid anew, the rest stays as it is, so that the size of the session does not matter. For one thread.
 */
final class Listed {

    private final Pages pages = new Pages();
    private final Map<Long, Bundle> bundles = new HashMap<>();
    private final Set<Bundle> touched = new LinkedHashSet<>();
    private final LineView view;
    private final ChipCounts counts;
    private Rules rules;
    private Edit edit;
    private @Nullable Arrangement planned;

    /** Shows lines in that view as the rules say, and counts them there. */
    Listed(LineView view, ChipCounts counts, Rules rules) {
        this.view = view;
        this.counts = counts;
        this.rules = rules;
        edit = new Edit(Item.inOrder(rules.order()));
    }

    Rules rules() {
        return rules;
    }

    int size() {
        return pages.size();
    }

    /** Returns every row as it stands now. */
    Snapshot rows() {
        return pages.snapshot();
    }

    @Nullable
    PackedRow row(long seq) {
        return pages.get(seq);
    }

    @Nullable
    Bundle bundle(long key) {
        return bundles.get(key);
    }

    /** Takes a row in; it is shown with {@link #publish}. Returns whether its delivery was not listed. */
    boolean put(PackedRow row) {
        PackedRow old = pages.get(row.seq());
        Object shown = old == null ? null : leave(old, row);
        pages.put(row);
        note(row.seq());
        if (row.isInCheckout()) {
            edit.note(shown, null);
            Bundle bundle = bundles.computeIfAbsent(row.checkoutKey(), Bundle::new);
            bundle.put(row);
            touch(bundle);
        } else {
            edit.note(shown, count(row) && rules.chip().admits(row) ? row : null);
        }
        return old == null;
    }

    /** Forgets deliveries. */
    void remove(Set<Long> seqs) {
        for (long seq : seqs) {
            PackedRow old = pages.get(seq);
            if (old != null) {
                edit.note(leave(old, null), null);
                pages.remove(seq);
                note(seq);
            }
        }
    }

    /** Opens or closes a checkout; it is shown with {@link #publish}. */
    void state(Bundle bundle, Line.Checkout.State state) {
        bundle.state(state);
        touch(bundle);
    }

    /** Shows what was touched since it was called last. */
    void publish() {
        for (Bundle bundle : touched) {
            List<Object> before = bundle.layout().shown();
            lay(bundle);
            edit.noteAll(before, bundle.layout().shown());
            if (bundle.isEmpty()) {
                bundles.remove(bundle.key(), bundle);
            }
        }
        touched.clear();
        Edit done = edit;
        edit = new Edit(Item.inOrder(rules.order()));
        done.apply(view);
    }

    /** Takes down everything, to be arranged by other rules; what was taken down before is not put in force any more. */
    Arrangement plan(Rules next) {
        List<Arrangement.Taken> taken = new ArrayList<>(bundles.size());
        bundles.forEach((key, bundle) -> taken.add(new Arrangement.Taken(key, bundle.stack())));
        if (planned != null) {
            planned.drop();
        }
        planned = new Arrangement(pages.snapshot(), taken, next);
        return planned;
    }

    /** Whether that is what was taken down last. */
    boolean isPlanned(Arrangement arrangement) {
        return planned == arrangement;
    }

    /** Shows everything as it was arranged, and what changed meanwhile by the same rules. */
    void arrange(Arrangement arranged) {
        planned = null;
        rules = arranged.rules;
        counts.set(arranged.counts);
        pages.found(arranged.rows, arranged.found);
        view.reset(arranged.items, Item.inOrder(rules.order()));
        edit = new Edit(Item.inOrder(rules.order()));
        arranged.layouts.forEach((key, layout) -> {
            Bundle bundle = bundles.get(key);
            if (bundle == null) {
                edit.noteAll(layout.shown(), List.of());
            } else {
                bundle.layout(layout);
            }
        });
        arranged.touchedRows.forEach(seq -> renew(seq, arranged));
        arranged.touchedBundles.forEach(key -> {
            Bundle bundle = bundles.get(key);
            if (bundle != null) {
                touched.add(bundle);
                bundle.layout(arranged.layouts.getOrDefault(key, Layout.NONE));
            }
        });
        publish();
    }

    /** Returns the item that shows the delivery, or else its checkout; null when nothing does. */
    @Nullable
    Object itemOf(long seq) {
        PackedRow row = pages.get(seq);
        if (row == null) {
            return null;
        }
        if (row.isInCheckout()) {
            Bundle bundle = bundles.get(row.checkoutKey());
            return bundle == null ? null : bundle.itemOf(seq);
        }
        return isShown(row) ? row : null;
    }

    /** Returns what shows the newest delivery that is shown at all; null when none is. */
    @Nullable
    Object newestShown() {
        return pages.newestFound(row -> itemOf(row.seq()));
    }

    /** Undoes what a row that changes or goes has brought about; returns what shows it alone, if anything does. */
    private @Nullable Object leave(PackedRow old, @Nullable PackedRow next) {
        boolean shown = isShown(old);
        uncount(old);
        if (!old.isInCheckout()) {
            return shown ? old : null;
        }
        Bundle bundle = bundles.get(old.checkoutKey());
        boolean stays = next != null && next.isInCheckout() && next.checkoutKey() == old.checkoutKey();
        if (bundle != null && !stays) {
            bundle.remove(old.seq());
            touch(bundle);
        }
        return null;
    }

    /** A row of which another state is listed now than was arranged, or none. */
    private void renew(long seq, Arrangement arranged) {
        PackedRow was = arranged.row(seq);
        PackedRow now = pages.get(seq);
        boolean counted = arranged.isFound(seq);
        if (was != null && counted) {
            counts.remove(was);
        }
        pages.found(seq, false);
        boolean alone = was != null && !was.isInCheckout() && counted && rules.chip().admits(was);
        if (now == null || now.isInCheckout()) {
            edit.note(alone ? was : null, null);
        } else {
            edit.note(alone ? was : null, count(now) && rules.chip().admits(now) ? now : null);
        }
    }

    private void lay(Bundle bundle) {
        for (PackedRow member : bundle.stack().members()) {
            uncount(member);
        }
        Layout layout = Layout.of(bundle.stack(), rules);
        layout.found().forEach(member -> {
            pages.found(member.seq(), true);
            counts.add(member);
        });
        bundle.layout(layout);
    }

    private boolean count(PackedRow row) {
        boolean yes = rules.query().matches(row);
        if (yes) {
            pages.found(row.seq(), true);
            counts.add(row);
        }
        return yes;
    }

    private void uncount(PackedRow row) {
        if (pages.isFound(row.seq())) {
            pages.found(row.seq(), false);
            counts.remove(row);
        }
    }

    private boolean isShown(PackedRow row) {
        return pages.isFound(row.seq()) && rules.chip().admits(row);
    }

    private void touch(Bundle bundle) {
        touched.add(bundle);
        if (planned != null) {
            planned.touchedBundles.add(bundle.key());
            // its members are counted with it
            for (PackedRow member : bundle.stack().members()) {
                planned.touchedRows.add(member.seq());
            }
        }
    }

    private void note(long seq) {
        if (planned != null) {
            planned.touchedRows.add(seq);
        }
    }

    /** Returns the lines that show anything, as their items. */
    List<Object> shown() {
        return Arrays.asList(view.items());
    }
}
