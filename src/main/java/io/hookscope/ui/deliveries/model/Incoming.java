package io.hookscope.ui.deliveries.model;

import io.hookscope.delivery.NumberSet;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.feed.RowBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decides what comes into the list: nothing that is gone, nothing new while the view is paused, and what came back from
 * having been deleted without an unread mark. For one thread.
 */
final class Incoming {

    private final Listed listed;
    private final HeldBack held;
    private final UnreadMarks unread;
    private final NumberSet gone = new NumberSet();
    private final NumberSet returned = new NumberSet();
    private long newest;

    Incoming(Listed listed, HeldBack held, UnreadMarks unread) {
        this.listed = listed;
        this.held = held;
        this.unread = unread;
    }

    /** Returns the highest number of a delivery that was ever listed; 0 when none was. */
    long newest() {
        return newest;
    }

    /** Forgets deliveries, and takes no late state of them in. */
    void forget(Set<Long> seqs) {
        gone.add(seqs);
        listed.remove(seqs);
        held.gone(seqs);
        unread.gone(seqs);
    }

    /** Takes in what became known, or keeps it waiting; returns those that are new to a person. */
    List<PackedRow> take(RowBatch batch) {
        gone.remove(batch.back());
        returned.add(batch.back());
        return list(held.isPaused() ? hold(batch.rows()) : batch.rows());
    }

    /** Takes in all that waited; returns those that are new to a person. */
    List<PackedRow> release() {
        return list(held.release());
    }

    /** Takes in what the session had before, the view paused or not; what is known of one already is never older. */
    void history(List<PackedRow> rows) {
        for (PackedRow row : rows) {
            if (!gone.contains(row.seq()) && listed.row(row.seq()) == null && !held.contains(row.seq())) {
                if (isNew(row.seq())) {
                    unread.arrived(row.seq());
                }
                listed.put(row);
                newest = Math.max(newest, row.seq());
            }
        }
    }

    /** Keeps new ones waiting; returns the others, of which those that a person brought back are some. */
    private List<PackedRow> hold(List<PackedRow> rows) {
        List<PackedRow> known = new ArrayList<>();
        for (PackedRow row : rows) {
            if (listed.row(row.seq()) != null || returned.contains(row.seq())) {
                known.add(row);
            } else if (!gone.contains(row.seq())) {
                held.put(row);
            }
        }
        held.count();
        return known;
    }

    private List<PackedRow> list(List<PackedRow> rows) {
        List<PackedRow> fresh = new ArrayList<>();
        for (PackedRow row : rows) {
            if (!gone.contains(row.seq())) {
                if (isNew(row.seq()) && unread.arrived(row.seq())) {
                    fresh.add(row);
                }
                listed.put(row); // when its mark is there: a search may ask for it
            }
            newest = Math.max(newest, row.seq());
        }
        return fresh;
    }

    /** Whether no state of it was listed before, now or until it was deleted. */
    private boolean isNew(long seq) {
        return listed.row(seq) == null && !returned.contains(seq);
    }
}
