package io.hookscope.ui.summary;

import io.hookscope.store.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Draws how long deliveries waited for their answers, beside the ten seconds that Voucherify waits. For the FX thread. */
final class WaitsCard {

    private static final int LATE = Tally.LIMITS.size();

    private final Tally.Waits waits;
    private final Consumer<String> asked;

    WaitsCard(Tally.Waits waits, Consumer<String> asked) {
        this.waits = waits;
        this.asked = asked;
    }

    VBox card() {
        if (waits.counts().isEmpty()) {
            return Card.of("waits.title", Strings.get("waits.none"));
        }
        var bars = new ArrayList<Bar>();
        var axis = new HBox(2);
        for (int place = 0; place <= LATE; place++) {
            bars.add(bar(place));
            axis.getChildren().add(tick(place));
        }
        Roving.join(bars);
        return Card.of("waits.title", Strings.get("waits.words", took(waits.p50()), took(waits.p99())),
                Card.columns(bars), axis);
    }

    private ColumnBar bar(int place) {
        long count = waits.counts().get(place);
        long most = Math.max(1, waits.counts().stream().mapToLong(Long::longValue).max().orElse(1));
        long all = waits.counts().stream().mapToLong(Long::longValue).sum();
        return new ColumnBar(
                List.of(new ColumnBar.Part(place == LATE ? "fill-late" : "fill-wait", (double) count / most)),
                top(place, count),
                Strings.get("bar.words", range(place), SummaryFormat.count(count), SummaryFormat.count(all)),
                Questions.took(place), asked);
    }

    private static Label tick(int place) {
        Label tick = Card.tick(place == LATE
                ? "\u2265 " + Strings.get("waits.budget")
                : "< " + SummaryFormat.limit(Tally.LIMITS.get(place)));
        tick.setMaxWidth(Double.MAX_VALUE);
        tick.setMinWidth(0);
        tick.setPrefWidth(20);
        tick.setAlignment(Pos.CENTER);
        HBox.setHgrow(tick, Priority.ALWAYS);
        return tick;
    }

    private ColumnBar.Top top(int place, long count) {
        boolean half = place(waits.p50()) == place;
        boolean most = place(waits.p99()) == place;
        if (!half && !most) {
            return count == 0 ? ColumnBar.Top.NOTHING : new ColumnBar.Top(SummaryFormat.count(count), "tick");
        }
        String tags = half && most
                ? Strings.get("waits.p50") + " " + Strings.get("waits.p99")
                : Strings.get(half ? "waits.p50" : "waits.p99") + " \u00b7 " + SummaryFormat.count(count);
        return new ColumnBar.Top(tags, place == LATE ? "tag-bad" : "tag");
    }

    private static int place(Duration took) {
        int place = 0;
        while (place < LATE && took.compareTo(Tally.LIMITS.get(place)) >= 0) {
            place++;
        }
        return place;
    }

    private static String range(int place) {
        if (place == 0) {
            return Strings.get("waits.below", SummaryFormat.limit(Tally.LIMITS.getFirst()));
        }
        return place == LATE
                ? Strings.get("waits.more")
                : Strings.get("waits.from", SummaryFormat.limit(Tally.LIMITS.get(place - 1)),
                        SummaryFormat.limit(Tally.LIMITS.get(place)));
    }

    private static String took(Duration took) {
        long millis = took.toMillis();
        return millis < 1_000
                ? Math.max(1, millis) + " ms"
                : String.format(Locale.ROOT, "%.1f s", took.toNanos() / 1e9);
    }
}
