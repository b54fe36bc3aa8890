package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/**
 * What the view does while lines come, go and move: it follows what comes only while the newest edge is in view, and never
 * moves under the user otherwise. For the FX thread.
 */
final class LiveEdge {

    /** So many that came meanwhile can be looked for one by one; nobody counts more. */
    private static final int COUNTED = 10_000;

    private final TableView<Line> table;
    private final DeliveriesModel model;
    private final LineSelection selection;
    private final TableAnchor anchor;
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper(this, "news");
    /** The newest delivery when the view followed last. */
    private long followed;
    private boolean moving;

    LiveEdge(TableView<Line> table, DeliveriesModel model, LineSelection selection, TableAnchor anchor) {
        this.table = table;
        this.model = model;
        this.selection = selection;
        this.anchor = anchor;
        table.skinProperty().addListener(_ -> watchScrolling());
    }

    /** How many deliveries came while the view did not follow. */
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Goes to the newest delivery and follows from there. */
    void follow() {
        anchor.show(model.indexOfNewest());
        followed();
    }

    private void followed() {
        news.set(0);
        followed = model.newest();
    }

    /** Does what takes in deliveries and returns how many are new, and takes out those that are gone. */
    void change(IntSupplier change, Set<Long> gone) {
        boolean live = isLive();
        int lost = counted(gone);
        List<TableAnchor.Spot> spots = anchor.visible();
        int rowsInView = anchor.rowsInView();
        boolean leadInView = leadIndex() >= 0 && !anchor.isOutside(leadIndex());
        int[] fresh = new int[1];
        moving = true;
        selection.keeping(() -> fresh[0] = change.getAsInt());
        boolean pushedOut = leadInView && leadIndex() >= rowsInView;
        if (!spots.isEmpty() && (!live || pushedOut)) {
            anchor.restore(spots);
            news.set(Math.max(0, news.get() - lost) + fresh[0]);
            followedIfLive();
        } else {
            if (fresh[0] > 0) {
                anchor.show(model.indexOfNewest());
            }
            followed();
        }
        moving = false;
    }

    /** Returns how many of those came while the view did not follow, and are shown. */
    private int counted(Set<Long> seqs) {
        return news.get() == 0
                ? 0
                : (int) seqs.stream().filter(seq -> seq > followed && model.indexOf(seq) >= 0).count();
    }

    /** Does what takes in deliveries of earlier runs. */
    void prepend(Runnable change) {
        if (!isLive()) {
            relay(change);
            return;
        }
        moving = true;
        selection.keeping(change);
        int newest = model.indexOfNewest();
        if (newest > 0) {
            anchor.show(newest);
        }
        moving = false;
    }

    /** Does what decides which lines are shown. */
    void refilter(Runnable change) {
        if (isLive()) {
            selection.keeping(change);
            follow();
        } else {
            relay(change);
            if (!isLive()) {
                news.set(shownSinceFollowed());
            }
        }
    }

    /** Returns how many of the deliveries that came while the view did not follow are shown. */
    private int shownSinceFollowed() {
        long last = model.newest();
        return last - followed > COUNTED
                ? Math.min(news.get(), model.view().size())
                : (int) LongStream.rangeClosed(followed + 1, last).filter(seq -> model.indexOf(seq) >= 0).count();
    }

    /** Does what lays lines anew that are already there. */
    void relay(Runnable change) {
        List<TableAnchor.Spot> spots = anchor.visible();
        moving = true;
        selection.keeping(change);
        anchor.restore(spots);
        followedIfLive();
        moving = false;
    }

    /** Where what was above or below went, the view follows without having been moved. */
    private void followedIfLive() {
        if (isLive()) {
            followed();
        }
    }

    /** Does what orders the lines anew. */
    void reorder(Runnable change) {
        selection.keeping(change);
        if (leadIndex() >= 0) {
            anchor.show(leadIndex());
        }
    }

    /** Returns where the line stands that was selected last; -1 when none is in view. */
    int leadIndex() {
        Line lead = selection.leadProperty().get();
        return lead == null ? -1 : model.indexOf(lead.id());
    }

    /** Whether what comes next would come into view by itself. */
    private boolean isLive() {
        int last = model.view().size() - 1;
        TableAnchor.Spot top = anchor.top();
        if (top == null) {
            return true;
        }
        boolean atTop = top.index() == 0 && top.offset() > -1;
        boolean atBottom = anchor.bottom() >= last;
        var sorted = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        if (sorted != null && !sorted.getId().equals(Fact.RECEIVED.name())) {
            return atTop && atBottom;
        }
        return sorted != null && sorted.getSortType() == SortType.ASCENDING ? atBottom : atTop;
    }

    private void watchScrolling() {
        var flow = anchor.flow();
        if (flow != null) {
            flow.depthProperty().addListener(_ -> {
                if (!moving) {
                    followedIfLive();
                }
            });
        }
    }
}
