package io.hookscope.ui.shell;

import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import io.hookscope.ui.deliveries.BodySource;
import io.hookscope.ui.deliveries.DeliveriesPane;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Notes;
import io.hookscope.ui.deliveries.model.Selection;
import io.hookscope.ui.deliveries.model.Snapshot;
import io.hookscope.ui.feed.RowBatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/** The list as the other rooms see it: what is selected and shown there, and what is attached to deliveries. For the FX thread. */
public final class ListedDeliveries {

    private final Program program;
    private final DeliveriesModel deliveries;
    private final DeliveriesPane pane;
    private Set<Long> expected = Set.of();

    ListedDeliveries(Program program, DeliveriesModel deliveries, DeliveriesPane pane) {
        this.program = program;
        this.deliveries = deliveries;
        this.pane = pane;
    }

    /** What is selected in the table; the deliveries of a selected checkout are. */
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return pane.selectionProperty();
    }

    /** Selects a delivery by its number, as far as the table has it. */
    public void select(long seq) {
        pane.select(seq);
    }

    /** Returns the deliveries that search and chips let through, those inside closed checkouts included. */
    public List<Row> shown() {
        return deliveries.shownRows();
    }

    /** Returns all deliveries that are listed, in order of number, whatever search and chips let through. */
    public List<Row> all() {
        return deliveries.rows();
    }

    /** Returns the same as they are kept and as they stand now. */
    public Snapshot snapshot() {
        return deliveries.snapshot();
    }

    /** Puts the focus into the table. */
    public void focus() {
        focusTarget().requestFocus();
    }

    Node focusTarget() {
        return pane.focusTarget();
    }

    /** Writes the table anew, after the way has changed in which its facts are written. */
    public void redraw() {
        pane.redraw();
    }

    /** Fills a menu, now and whenever there are other columns, with entries that show and hide the table's columns. */
    public void columnMenu(ObservableList<MenuItem> entries) {
        pane.columnMenu(entries);
    }

    /** Shows what stands at that place of the body, a JSON pointer, as a column; returns why not. */
    public Optional<String> addColumn(String pointer) {
        return pane.addColumn(pointer);
    }

    /** Says where bodies are read from for columns that say what stands in them; as they may be seen. */
    public void bodies(BodySource source) {
        pane.bodies(source);
    }

    /** Returns what is written to deliveries; what is set there is kept in the session by {@link #note}. */
    public Notes notes() {
        return deliveries.notes();
    }

    /** Writes a note to these deliveries; an empty text takes it away. */
    public void note(Set<Long> seqs, String text) {
        program.note(seqs, text);
        deliveries.notes().set(seqs.stream().collect(Collectors.toMap(seq -> seq, _ -> text)));
    }

    /** Whether that one is flagged. */
    public boolean isFlagged(long seq) {
        return deliveries.flags().contains(seq);
    }

    /** Whether nobody looked at that one. */
    public boolean isUnread(long seq) {
        return deliveries.unread().contains(seq);
    }

    /** Takes those out of the table at once; what stands in their place is selected. */
    public void takeOut(Set<Long> seqs) {
        pane.takeOut(seqs);
    }

    /** Deliveries are about to come back, of which nobody had looked at these. */
    public void expect(Set<Long> unread) {
        expected = unread;
    }

    /** Shows these flags and notes, and no others. */
    public void attach(Map<Long, Mark> marks) {
        deliveries.flags().clear(deliveries.flags().numbers().stream().mapToObj(Long::valueOf)
                .filter(seq -> !marks.getOrDefault(seq, Mark.NONE).flagged()).collect(Collectors.toSet()));
        deliveries.flags().set(marks.entrySet().stream().filter(mark -> mark.getValue().flagged())
                .map(Map.Entry::getKey).collect(Collectors.toSet()));
        var notes = new HashMap<Long, String>();
        deliveries.notes().all().keySet().forEach(seq -> notes.put(seq, ""));
        marks.forEach((seq, mark) -> notes.put(seq, mark.note()));
        deliveries.notes().set(notes);
    }

    /** Takes in what came; what comes back has its flags and notes again. */
    void take(RowBatch batch) {
        if (!batch.back().isEmpty()) { // before they are listed: a search may ask for their marks
            deliveries.unread().again(expected);
            expected = Set.of();
        }
        pane.take(batch);
        if (!batch.back().isEmpty()) {
            attached();
        }
    }

    /** Shows what is attached to deliveries in the session. */
    void attached() {
        deliveries.flags().set(program.flagged());
        deliveries.notes().set(program.notes());
    }
}
