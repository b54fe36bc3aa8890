package io.hookscope.ui.replay;

import io.hookscope.delivery.Header;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.event.coding.Unpacker;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.Handlings.Judged;
import io.hookscope.store.Row;
import io.hookscope.ui.LatestTask;
import io.hookscope.ui.Zoom;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The detail's tab with what handlers did with the selected delivery, newest first. For the FX thread. */
public final class HandledTab extends Tab {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final int MOST_SHOWN = 16_000;
    private static final int MOST_LISTED = 50;

    private final ReplayDesk desk;
    private final Supplier<ZoneId> zone;
    private final VBox lines = new VBox();
    private final Label count = new Label();
    private final Coalescer<Handling> news;
    private final LatestTask latestTask;
    /** Asked on other threads too. */
    private volatile @Nullable Row row;
    private Told told = new Told(List.of(), ZoneOffset.UTC);

    /** What stands there, and in which zone its times are told. */
    private record Told(List<Judged> judged, ZoneId zone) {}

    /** Follows the outcomes that the desk hears of, and tells times in the zone of the time. */
    public HandledTab(ReplayDesk desk, Supplier<ZoneId> zone) {
        super(Strings.get("tab"));
        this.desk = desk;
        this.zone = zone;
        setId("detail-tab-handler");
        lines.getStyleClass().addAll("detail-text", "handled");
        lines.setId("handled");
        Zoom.style(lines, HandledTab.class, "replay.css");
        count.getStyleClass().addAll("badge", "info");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        setContent(scroll);
        latestTask = new LatestTask(desk.background(), desk.fx());
        news = new Coalescer<>(desk.fx(), _ -> load());
        desk.handlings().onAdded(handling -> {
            Row shown = row;
            if (shown != null && shown.seq() == handling.seq()) {
                news.set(handling);
            }
        });
        write(List.of());
    }

    /** Shows those of that delivery; none for null. */
    public void show(@Nullable Row next) {
        boolean same = next != null && row != null && next.seq() == row.seq();
        row = next;
        if (!same) {
            show(List.of());
        }
        load();
    }

    private void load() {
        Row wanted = row;
        if (wanted == null) {
            latestTask.forget();
        } else {
            latestTask.want(() -> desk.handlings().judged(wanted.seq(), Handlings.expected(wanted.conclusion())),
                    this::show);
        }
    }

    /** What says the same stays as it stands, unfolded where somebody unfolded it. */
    private void show(List<Judged> judged) {
        var next = new Told(judged, zone.get());
        if (!next.equals(told)) {
            told = next;
            write(judged);
        }
    }

    private void write(List<Judged> judged) {
        count.setText(Integer.toString(judged.size()));
        setGraphic(judged.isEmpty() ? null : count);
        lines.getChildren().clear();
        if (judged.isEmpty()) {
            var none = new Label(Strings.get("handled.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            lines.getChildren().add(none);
        }
        judged.reversed().stream().limit(MOST_LISTED).map(this::line).forEach(lines.getChildren()::add);
    }

    private static String badge(Verdict verdict) {
        return verdict == Verdict.UNTRIED ? "badge-quiet" : verdict.good() ? "badge-ok" : "badge-bad";
    }

    private Node line(Judged judged) {
        Handling handling = judged.handling();
        var verdict = new Label(OutcomeWords.of(judged.verdict()));
        verdict.getStyleClass().addAll("badge", badge(judged.verdict()));
        verdict.setMinWidth(Label.USE_PREF_SIZE);
        var words = new Label(OutcomeWords.of(judged));
        words.getStyleClass().add("handled-outcome");
        words.setWrapText(true);
        var head = new HBox(8, verdict, words);
        var facts = new Label(Strings.get("handled.facts", TIME.format(handling.at().atZone(zone.get())),
                Strings.get("kind." + handling.kind().name().toLowerCase(Locale.ROOT)), handling.target())
                + Strings.get("change." + handling.change().name().toLowerCase(Locale.ROOT)));
        facts.setWrapText(true);
        facts.getStyleClass().addAll("mono", "muted");
        var box = new VBox(4, head, facts);
        box.getStyleClass().add("finding");
        if (handling.outcome() instanceof SendOutcome.Answered answered) {
            box.getChildren().add(answer(answered));
        }
        return box;
    }

    /** Status line, headers and body, folded until somebody asks. */
    private static Node answer(SendOutcome.Answered answered) {
        var text = new TextArea();
        text.setEditable(false);
        text.setPrefRowCount(8);
        text.getStyleClass().add("mono");
        text.setAccessibleText(Strings.get("handled.answer"));
        var fold = new TitledPane(title(answered.extent(), answered.body().length()), text);
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.expandedProperty().subscribe(open -> {
            if (open && text.getText().isEmpty()) {
                text.setText(text(answered));
            }
        });
        return fold;
    }

    private static String title(SendOutcome.Extent extent, int bytes) {
        if (bytes > MOST_SHOWN) {
            return Strings.get("handled.body.first", MOST_SHOWN, bytes);
        }
        return Strings.get(extent == SendOutcome.Extent.WHOLE ? "handled.body" : "handled.body.cut", bytes);
    }

    private static String text(SendOutcome.Answered answered) {
        byte[] bytes = readable(answered);
        String body = new String(bytes, 0, Math.min(bytes.length, MOST_SHOWN), StandardCharsets.UTF_8);
        return answered.headers().list().stream().map(HandledTab::line).collect(Collectors.joining("\n")) + "\n\n"
                + body + (bytes.length > MOST_SHOWN ? "\u2026" : "");
    }

    /** The sender's Accept-Encoding is passed on, so a handler may pack its answer; where that cannot be undone, as it came. */
    private static byte[] readable(SendOutcome.Answered answered) {
        byte[] unpacked = Unpacker.beginning(answered.headers(), answered.body(), MOST_SHOWN + 1);
        return unpacked.length == 0 ? answered.body().bytes() : unpacked;
    }

    private static String line(Header header) {
        return header.name() + ": " + header.value();
    }
}
