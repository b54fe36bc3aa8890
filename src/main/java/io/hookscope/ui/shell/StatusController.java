package io.hookscope.ui.shell;

import io.hookscope.ui.deliveries.CellText;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The bar at the bottom: figures of the session and of the last minute. For the FX thread. */
final class StatusController {

    private final ShellModel model;

    @FXML
    private Label captured;
    @FXML
    private Label rate;
    @FXML
    private Sparkline spark;
    @FXML
    private Label evicted;
    @FXML
    private Label size;
    @FXML
    private Label took;

    @SuppressWarnings("NullAway.Init")
    StatusController(ShellModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.vitalsProperty().subscribe(this::show);
    }

    private void show(Vitals now) {
        captured.setText(Strings.get("status.captured", now.captured(), now.lost()));
        captured.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), now.lost() > 0);
        rate.setText(Strings.get("status.rate", rate(now)));
        spark.show(now.perSecond());
        evicted.setText(Strings.get("status.evicted", now.evicted()));
        show(evicted, now.evicted() > 0);
        size.setText(Strings.get("status.size", CellText.size(now.bytes()), now.file()));
        show(size, !now.file().isEmpty());
        took.setText(Strings.get("status.took", CellText.took(now.p50()), CellText.took(now.p99())));
        show(took, !now.p99().isZero());
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    /** Over the last five seconds: a single second jumps too much to be read. */
    private static String rate(Vitals now) {
        var last = now.perSecond().subList(Math.max(0, now.perSecond().size() - 5), now.perSecond().size());
        double mean = last.stream().mapToInt(n -> n).average().orElse(0);
        return mean >= 10 ? String.format(Locale.US, "%,.0f", mean) : String.format(Locale.US, "%.1f", mean);
    }
}
