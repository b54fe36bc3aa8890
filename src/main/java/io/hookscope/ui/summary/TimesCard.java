package io.hookscope.ui.summary;

import io.hookscope.event.Outcome;
import io.hookscope.store.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws when deliveries arrived, by outcome. For the FX thread. */
final class TimesCard {

    private final Tally.Times times;
    private final ZoneId zone;
    private final Consumer<String> asked;
    private final Duration whole;
    private final long most;

    TimesCard(Tally.Times times, ZoneId zone, Consumer<String> asked) {
        this.times = times;
        this.zone = zone;
        this.asked = asked;
        this.whole = Duration.between(times.first(), times.last());
        this.most = times.slots().stream().mapToLong(Tally.Slot::count).max().orElse(1);
    }

    VBox card() {
        var bySlot = new TreeMap<Instant, Tally.Slot>();
        times.slots().forEach(slot -> bySlot.put(slot.start(), slot));
        var columns = new ArrayList<Region>();
        var bars = new ArrayList<Bar>();
        for (Instant at = bySlot.firstKey(); !at.isAfter(bySlot.lastKey()); at = at.plus(times.slot())) {
            Tally.Slot slot = bySlot.get(at);
            if (slot != null) {
                bars.add(bar(slot));
            }
            columns.add(slot == null ? new Region() : bars.getLast());
        }
        Roving.join(bars);
        return Card.of("times.title",
                Strings.get("times.most", SummaryFormat.count(most), SummaryFormat.span(times.slot())),
                Card.columns(columns), axis(), legend());
    }

    private HBox axis() {
        return Card.line(Card.tick(SummaryFormat.moment(times.first(), whole, zone)), Card.space(),
                Card.tick(Strings.get("times.each", SummaryFormat.span(times.slot()))), Card.space(),
                Card.tick(SummaryFormat.moment(times.last(), whole, zone)));
    }

    private ColumnBar bar(Tally.Slot slot) {
        List<ColumnBar.Part> parts = new ArrayList<>();
        var said = new ArrayList<String>();
        for (Outcome outcome : Outcome.values()) {
            long count = slot.counts().getOrDefault(outcome, 0L);
            if (count > 0) {
                parts.add(new ColumnBar.Part("fill-" + Outcomes.word(outcome), (double) count / most));
                said.add(SummaryFormat.count(count) + " " + Outcomes.name(outcome));
            }
        }
        String words = Strings.get("times.words", SummaryFormat.moment(slot.start(), whole, zone),
                String.join(", ", said));
        return new ColumnBar(parts, ColumnBar.Top.NOTHING, words,
                Questions.received(slot.start(), times.slot(), zone), asked);
    }

    private static HBox legend() {
        var legend = new HBox(16);
        for (Outcome outcome : Outcome.values()) {
            var dot = new Region();
            dot.getStyleClass().addAll("legend-dot", "fill", "fill-" + Outcomes.word(outcome));
            var one = new HBox(dot, Card.tick(Outcomes.name(outcome)));
            one.getStyleClass().add("legend");
            legend.getChildren().add(one);
        }
        return legend;
    }
}
