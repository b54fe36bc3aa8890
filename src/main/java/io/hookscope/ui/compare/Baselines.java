package io.hookscope.ui.compare;

import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.SharedFact;
import io.hookscope.ui.compare.Baseline.Reason;
import io.hookscope.ui.deliveries.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what a delivery can be compared with, and remembers which one is pinned. For one thread, in the window the FX thread. */
public final class Baselines {

    /** How many earlier deliveries are looked at. */
    private static final int FARTHEST = 200_000;

    private Supplier<Snapshot> rows = Snapshot::none;
    private long pinned;

    /** Looks among these deliveries from now on. */
    public void among(Supplier<Snapshot> deliveries) {
        rows = deliveries;
    }

    /** Pins that delivery, or frees it when it was pinned; returns the sentence about it. */
    public String pin(long seq) {
        pinned = pinned == seq ? 0 : seq;
        return Strings.get(pinned == 0 ? "unpinned" : "pinned", Long.toString(seq));
    }

    /** Returns what that delivery can be compared with, best first, none twice; {@code chosen} is 0 when nobody chose. */
    List<Baseline> of(Row shown, long chosen) {
        Snapshot all = rows.get();
        List<Baseline> found = new ArrayList<>();
        if (chosen != 0) {
            PackedRow row = all.row(chosen);
            add(found, shown, new Baseline(Reason.CHOSEN, chosen, row == null ? "" : event(row)));
        }
        add(found, shown, listed(Reason.PINNED, all.row(pinned))); // one that was deleted may come back
        String sendout = shown.summary().ids().sendout();
        if (sendout != null && !sendout.isEmpty()) {
            add(found, shown, listed(Reason.ATTEMPT,
                    before(all, shown, row -> row.sendoutMayBegin(sendout) && sendout.equals(row.sendout()))));
        }
        String event = shown.summary().event();
        if (!event.isEmpty()) {
            add(found, shown, listed(Reason.TYPE, before(all, shown, row -> event.equals(event(row)))));
        }
        return found;
    }

    private static void add(List<Baseline> found, Row shown, @Nullable Baseline next) {
        if (next != null && next.seq() != shown.seq() && found.stream().noneMatch(it -> it.seq() == next.seq())) {
            found.add(next);
        }
    }

    private static @Nullable Baseline listed(Reason reason, @Nullable PackedRow row) {
        return row == null ? null : new Baseline(reason, row.seq(), event(row));
    }

    private static String event(PackedRow row) {
        return Objects.requireNonNullElse(row.text(SharedFact.EVENT), "");
    }

    /** Returns the last delivery before that one of which that holds; nothing is unpacked for it. */
    private static @Nullable PackedRow before(Snapshot all, Row shown, Predicate<PackedRow> holds) {
        int left = FARTHEST;
        int place = all.place(shown.seq());
        for (int i = (place < 0 ? all.places() : place) - 1; i >= 0 && left > 0; i--) {
            PackedRow row = all.at(i);
            if (row != null && row.seq() < shown.seq()) {
                left--;
                if (holds.test(row)) {
                    return row;
                }
            }
        }
        return null;
    }
}
