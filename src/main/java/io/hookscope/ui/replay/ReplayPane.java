package io.hookscope.ui.replay;

import io.hookscope.replay.Pace;
import io.hookscope.store.Row;
import io.hookscope.ui.WhenInFront;
import io.hookscope.ui.Zoom;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where a replay is chosen: which deliveries, where to, and how fast. For the FX thread. */
public final class ReplayPane extends VBox {

    private static final int AT_ONCE = 8;

    private final ReplayModel model;
    private final Chosen chosen;
    private final Runnable close;
    private final TargetField target;
    private final RadioButton selection = radio("replay-selection", "replay.selection");
    private final RadioButton shown = radio("replay-shown", "replay.shown");
    private final RadioButton fast = radio("replay-fast", "pace.fast");
    private final RadioButton original = radio("replay-original", "pace.original");
    private final RadioButton times = radio("replay-times", "pace.times");
    private final RadioButton together = radio("replay-together", "pace.together");
    private final TextField factor = new TextField("10");
    private final Label flaw = new Label();
    private List<Row> rowsSelected = List.of();
    private List<Row> rowsShown = List.of();

    /** What can be replayed: what is selected, and all that the table shows. */
    public record Chosen(Supplier<List<Row>> selected, Supplier<List<Row>> shown) {}

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("replay.title");
    }

    /** Starts replays in the model; {@code close} is run when one has started. */
    public ReplayPane(ReplayModel model, Chosen chosen, Runnable close) {
        this.model = model;
        this.target = new TargetField("replay", model.discretion());
        this.chosen = chosen;
        this.close = close;
        getStyleClass().add("side");
        Zoom.style(this, ReplayPane.class, "replay.css");
        group(selection, shown);
        group(fast, original, times, together);
        factor.setPrefColumnCount(5);
        factor.setId("replay-factor");
        factor.setAccessibleText(Strings.get("pace.factor"));
        factor.disableProperty().bind(times.selectedProperty().not());
        var start = new Button(Strings.get("replay.start"));
        start.setId("replay-start");
        start.setDefaultButton(true);
        start.setOnAction(_ -> start());
        flaw.setId("replay-told");
        flaw.setWrapText(true);
        var faster = new HBox(8, times, factor);
        faster.getStyleClass().add("side-line");
        getChildren().setAll(target, heading("replay.what"), selection, shown, heading("replay.pace"), fast, original,
                faster, together, flaw, start);
        setPrefWidth(460);
        WhenInFront.run(this, this::count);
    }

    /** Takes in what is selected now. */
    public void refresh() {
        count();
        flaw.setText("");
        model.target().ifPresent(target::show);
        target.focus();
    }

    /** Counts anew what is selected and shown: those that were counted are replayed, and no others. */
    public void count() {
        rowsSelected = chosen.selected().get();
        rowsShown = chosen.shown().get();
        selection.setText(Strings.get("replay.selection", rowsSelected.size()));
        shown.setText(Strings.get("replay.shown", rowsShown.size()));
    }

    private void start() {
        List<Row> rows = selection.isSelected() ? rowsSelected : rowsShown;
        if (model.isRunning() || rows.isEmpty()) {
            flaw.setText(Strings.get(rows.isEmpty() ? "replay.none" : "replay.running"));
            return;
        }
        try {
            Pace pace = pace();
            target.target().ifPresent(where -> {
                model.start(rows, where, pace);
                close.run();
            });
        } catch (IllegalArgumentException _) {
            flaw.setText(Strings.get("pace.wrong"));
        }
    }

    private Pace pace() {
        if (original.isSelected()) {
            return new Pace.Gaps(1);
        }
        if (times.isSelected()) {
            return new Pace.Gaps(Double.parseDouble(factor.getText().strip()));
        }
        return new Pace.Fast(together.isSelected() ? AT_ONCE : 1);
    }

    private static void group(RadioButton first, RadioButton... others) {
        var group = new ToggleGroup();
        first.setToggleGroup(group);
        first.setSelected(true);
        for (RadioButton other : others) {
            other.setToggleGroup(group);
        }
    }

    private static RadioButton radio(String id, String key) {
        var radio = new RadioButton(Strings.get(key, 0));
        radio.setId(id);
        return radio;
    }

    private static Label heading(String key) {
        var label = new Label(Strings.get(key));
        label.getStyleClass().add("side-heading");
        return label;
    }
}
