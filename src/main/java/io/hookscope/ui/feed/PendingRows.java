package io.hookscope.ui.feed;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.store.Gone;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * What waits for the next pulse: of each delivery the latest row only, so that a delivery which changes three times
 * between two pulses is drawn once. Thread-safe; nobody waits for longer than a map access.
 */
final class PendingRows {

    private final Packer packer;
    private final LinkedHashMap<Long, PackedRow> rows = new LinkedHashMap<>();
    private Set<Long> gone = new HashSet<>();
    private Set<Long> back = new HashSet<>();
    private boolean idle = true;

    PendingRows(Packer packer) {
        this.packer = packer;
    }

    /** Takes an event in; returns whether the taker was idle and has to be woken. */
    boolean offer(FeedEvent event) {
        return switch (event) {
            case FeedEvent.Changed(Row row) -> put(packer.pack(row));
            case FeedEvent.Left(Gone left) -> remove(left.seqs());
            case FeedEvent.Returned(Set<Long> seqs) -> bring(seqs);
        };
    }

    /** Gives out the oldest of what waits, at most so many rows. An empty batch means that the taker is idle from now on. */
    synchronized RowBatch take(int most) {
        List<PackedRow> taken = new ArrayList<>(Math.min(most, rows.size()));
        var waiting = rows.values().iterator();
        while (waiting.hasNext() && taken.size() < most) {
            taken.add(waiting.next());
            waiting.remove();
        }
        var batch = new RowBatch(packer.together(taken), gone, back);
        gone = new HashSet<>();
        back = new HashSet<>();
        idle = batch.isEmpty();
        return batch;
    }

    private synchronized boolean put(PackedRow row) {
        rows.put(row.seq(), row);
        return wake();
    }

    private synchronized boolean remove(Set<Long> left) {
        gone.addAll(left);
        back.removeAll(left);
        left.forEach(rows::remove);
        return wake();
    }

    private synchronized boolean bring(Set<Long> seqs) {
        gone.removeAll(seqs);
        back.addAll(seqs);
        return wake();
    }

    private boolean wake() {
        boolean wake = idle;
        idle = false;
        return wake;
    }
}
