package io.hookscope.ui.summary;

import io.hookscope.event.Outcome;
import io.hookscope.store.Tally;
import io.hookscope.store.Tally.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Draws what deliveries are about: events, campaigns, outcomes and signatures as bars that lie. For the FX thread. */
final class GroupCards {

    private final Tally tally;
    private final Consumer<String> asked;

    GroupCards(Tally tally, Consumer<String> asked) {
        this.tally = tally;
        this.asked = asked;
    }

    VBox events() {
        return named("events.title", "event", tally.groups().events());
    }

    VBox campaigns() {
        return named("campaigns.title", "campaign", tally.groups().campaigns());
    }

    private VBox named(String title, String field, List<Share> shares) {
        long rest = tally.times().count() - shares.stream().mapToLong(Share::count).sum();
        return Card.of(title, rest > 0 ? Strings.get("rest", rest) : "",
                rows(shares.stream().map(share -> named(field, share)).toList()));
    }

    private static Row named(String field, Share share) {
        return new Row(Objects.requireNonNullElseGet(share.name(), () -> Strings.get("name." + field)), share.count(),
                share.name() == null ? "fill-nothing" : "fill-named", Questions.named(field, share.name()));
    }

    VBox outcomes() {
        return Card.of("outcomes.title", "", rows(Arrays.stream(Outcome.values()).map(outcome -> new Row(
                Outcomes.name(outcome), tally.times().count(outcome), "fill-" + Outcomes.word(outcome),
                Questions.outcome(outcome))).toList()));
    }

    VBox signatures() {
        return Card.of("signatures.title", "",
                rows(tally.groups().signatures().stream().map(GroupCards::signature).toList()));
    }

    private static Row signature(Share share) {
        @Nullable
        String kind = share.name();
        return kind == null
                ? new Row(Strings.get("name.signature"), share.count(), "fill-nothing",
                        Questions.named("signature", null))
                : new Row(Strings.get("signature." + kind), share.count(), "fill-" + kind, "signature:" + kind);
    }

    /** A bar that lies, before its length is known. */
    private record Row(String name, long count, String style, String question) {}

    private VBox rows(List<Row> rows) {
        long most = Math.max(1, rows.stream().mapToLong(Row::count).max().orElse(1));
        var box = new VBox(1);
        var bars = rows.stream().map(row -> bar(row, most)).toList();
        Roving.join(bars);
        box.getChildren().setAll(bars);
        return box;
    }

    private RowBar bar(Row row, long most) {
        long all = tally.times().count();
        String count = Strings.get("bar.count", SummaryFormat.count(row.count()),
                SummaryFormat.percent(row.count(), all));
        return new RowBar(new RowBar.Look(row.name(), count, (double) row.count() / most, row.style()),
                Strings.get("bar.words", row.name(), SummaryFormat.count(row.count()), SummaryFormat.count(all)),
                row.question(),
                asked);
    }
}
