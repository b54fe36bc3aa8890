package io.hookscope.ui.notes;

import io.hookscope.ui.Wrapped;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.model.Notes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Shows the note of what is selected, and takes another. Takes no room while there is none. For the FX thread. */
public final class NoteBar extends HBox {

    /**
     * What belongs to others.
     *
     * @param keep  keeps a text for those deliveries; an empty one takes the note away
     * @param leave goes back to where the person came from
     * @param fx    runs on the FX thread, later
     */
    public record Ways(BiConsumer<Set<Long>, String> keep, Runnable leave, Executor fx) {}

    private final Notes notes;
    private final Ways ways;
    private final Label text = new Label();
    private final TextField field = new TextField();
    private final Button edit = new Button(Strings.get("note.edit"));
    private final Button keep = new Button(Strings.get("note.keep"));
    private final Label whose = new Label();
    private Supplier<Set<Long>> selected = Set::of;
    /** Those that are written to, whatever is selected meanwhile; empty while nobody writes. */
    private Set<Long> writing = Set.of();

    /** A bar that shows nothing yet. */
    public NoteBar(Notes notes, Ways ways) {
        this.notes = notes;
        this.ways = ways;
        setId("note-bar");
        getStyleClass().add("note-bar");
        Zoom.style(this, NoteBar.class, "notes.css");
        var pen = new Label("\u270e");
        pen.getStyleClass().add("note-pen");
        text.setId("note-text");
        text.getStyleClass().add("note-text");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setId("note-field");
        field.setPromptText(Strings.get("note.prompt"));
        whose.setLabelFor(field);
        whose.setMinWidth(Region.USE_PREF_SIZE);
        button(edit, "note-edit", this::edit);
        button(keep, "note-keep", this::keep);
        field.setOnAction(_ -> keep());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().setAll(pen, whose, text, field, edit, keep);
        notes.onChange(this::show);
        show();
    }

    private static void button(Button button, String id, Runnable deed) {
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
    }

    /** Shows the note of these deliveries; they are asked for only where there are notes. */
    public void select(Supplier<Set<Long>> seqs) {
        selected = seqs;
        show();
    }

    /** Lets a person write a note to what is selected. */
    public void edit() {
        Set<Long> seqs = selected.get();
        if (seqs.isEmpty() || notes.isCovered()) {
            return;
        }
        writing = seqs;
        List<String> before = seqs.stream().map(notes::of).distinct().toList();
        field.setText(before.size() == 1 ? before.getFirst() : ""); // what differs is not written over unseen
        whose.setText(writing.size() == 1
                ? Strings.get("note.one", writing.iterator().next())
                : Strings.get("note.many", writing.size()));
        field.setAccessibleText(whose.getText());
        show();
        ways.fx().execute(() -> { // the key that asked for it is typed before, and not into the field
            field.requestFocus();
            field.selectAll();
        });
    }

    private void keep() {
        Set<Long> seqs = writing;
        writing = Set.of();
        String written = field.getText().strip();
        boolean differ = seqs.stream().map(notes::of).distinct().count() > 1;
        if (!written.isEmpty() || !differ) { // nothing typed where notes differ takes none of them away
            ways.keep().accept(seqs, written);
        }
        show();
        ways.leave().run();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !writing.isEmpty()) {
            writing = Set.of();
            show();
            ways.leave().run();
            event.consume();
        }
    }

    private void show() {
        if (notes.isCovered()) {
            writing = Set.of(); // what is being written is not shown to an audience
        }
        boolean asked = !writing.isEmpty();
        String note = written();
        text.setText(note);
        text.setTooltip(Wrapped.tooltip(note));
        shown(this, asked || !note.isEmpty());
        List.of(whose, field, keep).forEach(node -> shown(node, asked));
        shown(text, !asked);
        shown(edit, !asked && !notes.isCovered());
    }

    private String written() {
        if (notes.isEmpty()) {
            return "";
        }
        Set<Long> seqs = selected.get();
        return seqs.stream().sorted().filter(seq -> !notes.of(seq).isEmpty())
                .map(seq -> seqs.size() == 1 ? notes.of(seq) : Strings.get("note.of", seq, notes.of(seq)))
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
