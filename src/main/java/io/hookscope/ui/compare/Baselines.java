package io.hookscope.ui.compare;

import io.hookscope.store.Row;
import io.hookscope.ui.compare.Baseline.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what a delivery can be compared with, and remembers which one is pinned. For one thread, in the window the FX thread. */
public final class Baselines {

    /** How many earlier deliveries are looked at. */
    private static final int FARTHEST = 200_000;

    private Supplier<List<Row>> rows = List::of;
    private long pinned;

    /** Looks among these deliveries from now on, which are in order of number. */
    public void among(Supplier<List<Row>> deliveries) {
        rows = deliveries;
    }

    /** Pins that delivery, or frees it when it was pinned; returns the sentence about it. */
    public String pin(long seq) {
        pinned = pinned == seq ? 0 : seq;
        return Strings.get(pinned == 0 ? "unpinned" : "pinned", Long.toString(seq));
    }

    /** Returns what that delivery can be compared with, best first, none twice; {@code chosen} is 0 when nobody chose. */
    List<Baseline> of(Row shown, long chosen) {
        List<Row> all = rows.get();
        List<Baseline> found = new ArrayList<>();
        add(found, shown, named(all, Reason.CHOSEN, chosen));
        add(found, shown, named(all, Reason.PINNED, pinned));
        add(found, shown, before(all, shown, Reason.ATTEMPT, row -> row.summary().ids().sendout()));
        add(found, shown, before(all, shown, Reason.TYPE, row -> row.summary().event()));
        return found;
    }

    private static void add(List<Baseline> found, Row shown, @Nullable Baseline next) {
        if (next != null && next.seq() != shown.seq() && found.stream().noneMatch(it -> it.seq() == next.seq())) {
            found.add(next);
        }
    }

    private static @Nullable Baseline named(List<Row> all, Reason reason, long seq) {
        if (seq == 0) {
            return null;
        }
        int at = after(all, seq - 1);
        boolean there = at < all.size() && all.get(at).seq() == seq;
        return new Baseline(reason, seq, there ? all.get(at).summary().event() : "");
    }

    private static @Nullable Baseline before(List<Row> all, Row shown, Reason reason,
            Function<Row, @Nullable String> part) {
        String wanted = part.apply(shown);
        if (wanted == null || wanted.isEmpty()) {
            return null;
        }
        Predicate<Row> same = row -> Objects.equals(part.apply(row), wanted);
        int last = after(all, shown.seq() - 1);
        for (int i = last - 1; i >= Math.max(0, last - FARTHEST); i--) {
            if (same.test(all.get(i))) {
                return new Baseline(reason, all.get(i).seq(), all.get(i).summary().event());
            }
        }
        return null;
    }

    /** Returns the index of the first delivery with a higher number. */
    private static int after(List<Row> all, long seq) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).seq() <= seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
