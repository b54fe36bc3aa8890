package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How all that is listed stands by other rules. Taken down on the FX thread, worked out on any, with all processors, and put
 * in force on the FX thread, together with what changed meanwhile.
 */
final class Arrangement {

    final Snapshot rows;
    final Rules rules;
    final Map<Long, Layout> layouts = new HashMap<>();
    /** A bit for each place. */
    final long[] found;
    final int[] counts = new int[Chip.values().length];
    Object[] items = {};
    /** What changed since it was taken down; for the FX thread. */
    final Set<Long> touchedRows = new HashSet<>();
    final Set<Long> touchedBundles = new HashSet<>();
    private final List<Taken> bundles;
    private volatile boolean dropped;

    /** A checkout as it was. */
    record Taken(long key, CheckoutStack stack) {}

    /** What a page or a checkout comes to: the rows that stand alone in it, in order of number, and counts by chip. */
    private record Portion(PackedRow[] alone, int[] counts) {}

    Arrangement(Snapshot rows, List<Taken> bundles, Rules rules) {
        this.rows = rows;
        this.bundles = bundles;
        this.rules = rules;
        found = new long[rows.places() / Long.SIZE];
    }

    /** Says that nobody waits for it any more. */
    void drop() {
        dropped = true;
    }

    /** Works it out. */
    void work() {
        List<Portion> portions = rows.eachPage(this::page);
        List<Layout> laid = dropped ? List.of() : bundles.parallelStream().map(this::lay).toList();
        if (dropped) {
            return;
        }
        portions.forEach(portion -> ChipCounts.add(counts, portion.counts()));
        List<Object> heads = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            layouts.put(bundles.get(i).key(), laid.get(i));
            laid.get(i).found().forEach(this::findMember);
            heads.addAll(laid.get(i).shown());
        }
        items = inOrder(portions, heads.toArray());
    }

    /** The rows alone stand in order of number, mostly that of time, and checkouts in none: put in order first, they cost less. */
    private Object[] inOrder(List<Portion> portions, Object[] heads) {
        var order = Item.inOrder(rules.order());
        Arrays.parallelSort(heads, order);
        Object[] all = new Object[heads.length + portions.stream().mapToInt(portion -> portion.alone().length).sum()];
        int to = 0;
        for (Portion portion : portions.reversed()) {
            for (int i = portion.alone().length - 1; i >= 0; i--) {
                all[to++] = portion.alone()[i];
            }
        }
        System.arraycopy(heads, 0, all, to, heads.length);
        if (rules.order() == Rules.NEWEST_FIRST) {
            Arrays.sort(all, order);
        } else {
            Arrays.parallelSort(all, order);
        }
        return all;
    }

    private Portion page(int page) {
        int[] counted = new int[counts.length];
        List<PackedRow> alone = new ArrayList<>();
        BitSet known = rules.query().known(rows, page);
        boolean judged = known != null || rules.query().isEmpty();
        for (int at = next(known, 0); at >= 0 && at < Snapshot.PAGE && !dropped; at = next(known, at + 1)) {
            int place = page * Snapshot.PAGE + at;
            PackedRow row = rows.at(place);
            if (row != null && !row.isInCheckout() && (judged || rules.query().matches(row))) {
                found[place / Long.SIZE] |= 1L << place;
                ChipCounts.add(counted, row);
                if (rules.chip().admits(row)) {
                    alone.add(row);
                }
            }
        }
        return new Portion(alone.toArray(PackedRow[]::new), counted);
    }

    /** Returns the next place that is worth a look; every one is where nothing is known. */
    private static int next(@Nullable BitSet known, int from) {
        return known == null ? from : known.nextSetBit(from);
    }

    private Layout lay(Taken bundle) {
        return dropped ? Layout.NONE : Layout.of(bundle.stack(), rules);
    }

    private void findMember(PackedRow member) {
        int place = rows.place(member.seq());
        if (place >= 0) {
            found[place / Long.SIZE] |= 1L << place;
        }
        ChipCounts.add(counts, member);
    }

    /** Returns the row that was listed under that number; null when none was. */
    @Nullable
    PackedRow row(long seq) {
        return rows.row(seq);
    }

    /** Whether the search found the row that was listed under that number. */
    boolean isFound(long seq) {
        int place = rows.place(seq);
        return place >= 0 && (found[place / Long.SIZE] & 1L << place) != 0;
    }
}
