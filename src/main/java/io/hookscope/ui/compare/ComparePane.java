package io.hookscope.ui.compare;

import io.hookscope.event.diff.Comparison;
import io.hookscope.store.Row;
import io.hookscope.ui.Clip;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the delivery in view and another one. FX thread only; compares in the background while it is on
 * screen, and drops what comes late.
 */
public final class ComparePane extends VBox {

    /** Where a difference can be looked at. */
    public enum View {
        DETAILS, JSON
    }

    private final CompareSources sources;
    private final Comparing comparing;
    private final CompareBar bar = new CompareBar(this::compare,
            () -> Optional.ofNullable(found()).ifPresent(it -> Clip.copy(it.text())));
    private final Label summary = new Label();
    private final DifferenceTable table = new DifferenceTable();
    private final SideBySide sides = new SideBySide();
    private @Nullable Row row;
    private Comparison.@Nullable Subject shown;
    private @Nullable Found found;
    private long chosen;
    private long chosenFor;
    private boolean open;
    private boolean entering;

    /** Returns what the button and the menu say. */
    public static String action() {
        return Strings.get("action");
    }

    /** Returns what to select before anything can be compared. */
    public static String one() {
        return Strings.get("one");
    }

    /**
     * Makes an empty pane.
     *
     * @param reveal called with a JSON pointer that a person wants to see
     */
    public ComparePane(CompareSources sources, BiConsumer<View, String> reveal) {
        this.sources = sources;
        this.comparing = new Comparing(sources);
        setId("detail-compare");
        getStyleClass().add("compare");
        summary.setId("compare-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        table.setPlaceholder(words("compare-empty"));
        table.getSelectionModel().selectedItemProperty().subscribe(sides::show);
        DifferenceMenu.on(table, reveal);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(bar, summary, table, sides);
    }

    /** Takes the latest state of the delivery in view. */
    public void row(Row next) {
        row = next;
    }

    /** Compares this delivery from now on; it is the one whose row was given last. */
    public void show(Comparison.Subject next) {
        shown = next;
        offer();
    }

    /** Compares the delivery of that number, as soon as it is in view, with that other one. */
    public void against(long seq, long other) {
        chosenFor = seq;
        chosen = other;
        offer();
    }

    /** Says that the pane is on screen: only then it works. */
    public void opened() {
        open = true;
        offer();
    }

    /** Says that the pane is hidden. */
    public void closed() {
        open = false;
        comparing.drop();
    }

    /** Moves the keyboard to the list as soon as there is one; where there will be none, it stays where it is. */
    public void enter() {
        entering = shown == null || bar.chosen() != null;
        if (found == null) {
            bar.enter();
        } else {
            table.requestFocus();
        }
    }

    private void offer() {
        Row now = row;
        if (!open || now == null || shown == null) {
            return;
        }
        bar.offer(sources.baselines().of(now, chosenFor == now.seq() ? chosen : 0));
        compare();
    }

    private void compare() {
        Row now = row;
        Comparison.Subject subject = shown;
        Baseline base = bar.chosen();
        if (!open || now == null || subject == null) {
            return;
        }
        comparing.drop();
        if (base == null) {
            entering = false;
            String event = now.summary().event();
            say(event.isEmpty() ? Strings.get("none.untyped") : Strings.get("none", event));
            return;
        }
        say(Strings.get("reading"));
        comparing.start(base.seq(), subject, bar.isQuiet() ? Comparing.Care.FOR_WHAT_TELLS : Comparing.Care.FOR_ALL,
                result -> result.ifPresentOrElse(it -> tell(new Found(base.seq(), now.seq(), it)),
                        () -> say(Strings.get("gone", Long.toString(base.seq())))));
    }

    private @Nullable Found found() {
        return found;
    }

    private void tell(Found next) {
        found = next;
        summary.setText(String.join("\n", next.summary()));
        ((Label) table.getPlaceholder()).setText(next.whyEmpty());
        table.getItems().setAll(next.lines());
        sides.name(next.before(), next.after());
        table.name(next.before(), next.after());
        table.getSelectionModel().selectFirst();
        bar.empty(false);
        lists(true);
        if (entering) {
            entering = false;
            table.requestFocus();
        }
    }

    private void say(String sentence) {
        found = null;
        summary.setText(sentence);
        table.getItems().clear();
        ((Label) table.getPlaceholder()).setText("");
        bar.empty(true);
        lists(false);
    }

    private void lists(boolean visible) {
        table.setVisible(visible);
        sides.setVisible(visible && !table.getItems().isEmpty());
    }

    private static Label words(String id) {
        var label = new Label();
        label.setId(id);
        return label;
    }
}
