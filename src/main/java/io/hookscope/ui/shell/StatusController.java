package io.hookscope.ui.shell;

import io.hookscope.event.Printable;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.Chip;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** The bar at the bottom: figures of the session and of the last minute. For the FX thread. */
final class StatusController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final ShellModel model;
    private final DeliveriesModel deliveries;
    private final SearchController search;
    private final CellText text;

    @FXML
    private Label captured;
    @FXML
    private HBox pace;
    @FXML
    private Label rate;
    @FXML
    private Sparkline spark;
    @FXML
    private Hyperlink problems;
    @FXML
    private Label elsewhere;
    @FXML
    private Label evicted;
    @FXML
    private Label done;
    @FXML
    private Label size;
    @FXML
    private Label took;

    StatusController(ShellModel model, DeliveriesModel deliveries, SearchController search, CellText text) {
        this.text = text;
        this.model = model;
        this.deliveries = deliveries;
        this.search = search;
    }

    @FXML
    private void initialize() {
        model.vitalsProperty().subscribe(this::show);
        text.discretion().onChange(() -> show(model.vitalsProperty().get()));
        model.sessionProperty()
                .subscribe(session -> size.setTooltip(new Tooltip(Printable.of(session.file().toString()))));
        var read = new PauseTransition(Duration.seconds(6));
        read.setOnFinished(_ -> model.doneProperty().set(""));
        model.doneProperty().subscribe(sentence -> {
            done.setText(sentence.isEmpty() ? "" : "✓ " + sentence);
            read.playFromStart();
        });
        var count = deliveries.count(Chip.PROBLEMS);
        problems.textProperty().bind(count.map(n -> Strings.get("status.problems", n)));
        problems.visibleProperty().bind(count.greaterThan(0));
        problems.managedProperty().bind(problems.visibleProperty());
        problems.setOnAction(_ -> showProblems());
    }

    /** A link counts as visited once it was clicked, which says nothing here. */
    private void showProblems() {
        problems.setVisited(false);
        search.choose(Chip.PROBLEMS);
    }

    private void show(Vitals now) {
        captured.setText(now.isReceiving()
                ? Strings.get("status.captured", now.captured(), now.lost())
                : Strings.get("status.held", now.captured()));
        captured.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), now.lost() > 0);
        rate.setText(Strings.get("status.rate", rate(now)));
        spark.show(now.perSecond());
        show(pace, now.isReceiving());
        evicted.setText(Strings.get("status.evicted", now.evicted().count(),
                MINUTE.format(now.evicted().since().atZone(text.zone()))));
        show(evicted, now.evicted().count() > 0);
        elsewhere(now);
        size.setText(Strings.get("status.size", CellText.fileSize(now.bytes()), now.file()));
        show(size, !now.file().isEmpty());
        took.setText(Strings.get("status.took", CellText.took(now.p50()), CellText.took(now.p99())));
        show(took, !now.p99().isZero());
    }

    private void elsewhere(Vitals now) {
        show(elsewhere, now.elsewhere().isPresent());
        now.elsewhere().ifPresent(last -> {
            elsewhere.setText(Strings.get("status.elsewhere", last.count()));
            elsewhere.setTooltip(
                    new Tooltip(Strings.get("status.elsewhere.tip", Printable.of(text.discretion().path(last.path())),
                            text.time(last.at()))));
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Over the last five seconds: a single second jumps too much to be read. */
    private static String rate(Vitals now) {
        var last = now.perSecond().subList(Math.max(0, now.perSecond().size() - 5), now.perSecond().size());
        double mean = last.stream().mapToInt(n -> n).average().orElse(0);
        return mean >= 10 ? String.format(Locale.US, "%,.0f", mean) : String.format(Locale.US, "%.1f", mean);
    }
}
