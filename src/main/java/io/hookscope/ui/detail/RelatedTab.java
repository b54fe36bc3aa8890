package io.hookscope.ui.detail;

import io.hookscope.check.related.Attempt;
import io.hookscope.check.related.Attempts;
import io.hookscope.check.related.Attempts.Outlook;
import io.hookscope.check.related.Checkout;
import io.hookscope.check.related.Part;
import io.hookscope.check.related.Related;
import io.hookscope.delivery.Answer;
import io.hookscope.event.Amounts;
import io.hookscope.ui.Wrapped;
import io.hookscope.ui.detail.tree.View;
import io.hookscope.ui.detail.words.Words;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a delivery has to do with others: attempts, checkout, life of its redemption. FX thread only. */
final class RelatedTab extends VBox {

    private final LongConsumer select;
    private final LongConsumer compare;
    private final Label due = words("");
    private @Nullable Attempts dueOf;
    private View view = View.USUAL;
    private Instant now = Instant.MIN;

    /** Calls {@code select} with the number of the delivery that a person wants to see, {@code compare} to compare with. */
    RelatedTab(LongConsumer select, LongConsumer compare) {
        this.select = select;
        this.compare = compare;
        setId("detail-related");
        getStyleClass().add("detail-text");
    }

    /** Shows what is known, or that nothing is. */
    void show(@Nullable Related related, View next) {
        view = next;
        dueOf = null;
        var blocks = new ArrayList<Node>();
        if (related != null) {
            checkout(related, blocks);
            attempts(related, blocks);
            lifecycle(related, blocks);
            others(related, blocks);
        }
        if (blocks.isEmpty()) {
            blocks.add(words(Words.of("related.none")));
        }
        getChildren().setAll(blocks);
    }

    /** What is due is said as it is at that time. */
    void clock(Instant time) {
        now = time;
        sayDue();
    }

    private void sayDue() {
        if (dueOf != null) {
            dueOf.outlook(now).map(this::due).ifPresent(due::setText);
        }
    }

    private String due(Outlook outlook) {
        String first = time(outlook.first());
        if (!outlook.missed()) {
            return Words.of("related.due", first);
        }
        return outlook.next() == null
                ? Words.of("related.due.over", first)
                : Words.of("related.due.missed", first, time(outlook.next()));
    }

    /** Returns how many other deliveries there are to see; one that is here for several reasons counts once. */
    static int count(@Nullable Related related) {
        return related == null ? 0 : related.others().size();
    }

    private void checkout(Related related, List<Node> blocks) {
        Checkout checkout = related.checkout();
        if (checkout == null) {
            return;
        }
        blocks.add(title(Words.of("related.checkout", checkout.label(), checkout.redeemables(), checkout.counts())));
        for (Part part : checkout.parts()) {
            String off = part.discount() == null
                    ? ""
                    : Amounts.text(part.discount().negate(), part.unit(), view.money());
            String what = part.total()
                    ? Words.of("related.total")
                    : part.code() != null ? part.code() : String.valueOf(part.redemption());
            blocks.add(line(part.seq(), related.seq(), part.receivedAt(),
                    what + (off.isEmpty() || part.total() ? "" : " · " + off)));
        }
        checkout.missing().forEach(missing -> blocks.add(words(missing.redemption() == null
                ? Words.of("related.missing")
                : Words.of("related.missing.named", missing.code() == null ? missing.redemption() : missing.code()))));
        if (checkout.takenOff() != null) {
            blocks.add(words(Words.of("related.off", view.money().text(checkout.takenOff()))));
        }
    }

    private void attempts(Related related, List<Node> blocks) {
        Attempts attempts = related.attempts();
        if (attempts.list().size() < 2 && !attempts.presumed() && attempts.nextDue() == null) {
            return;
        }
        blocks.add(title(Words.of("related.attempts", attempts.number())));
        if (attempts.presumed()) {
            blocks.add(words(Words.of("related.presumed")));
        }
        for (Attempt attempt : attempts.list()) {
            blocks.add(line(attempt, related));
        }
        if (attempts.nextDue() != null) {
            dueOf = attempts;
            blocks.add(due);
            sayDue();
        }
        if (attempts.givenUp()) {
            blocks.add(words(Words.of("related.given.up")));
        }
    }

    private RelatedLine line(Attempt attempt, Related related) {
        String same = isFirstSeen(attempt, related.attempts())
                ? ""
                : " · " + Words.of(attempt.identical() ? "related.identical" : "related.changed");
        RelatedLine line = line(attempt.seq(), related.seq(), attempt.receivedAt(),
                Words.of("related.attempt", attempt.number(), answer(attempt.answer())) + same);
        if (attempt.seq() != related.seq()) {
            line.offer(compare);
        }
        return line;
    }

    /** There is nothing to compare it with. */
    private static boolean isFirstSeen(Attempt attempt, Attempts attempts) {
        return attempt.number() == 1 || attempts.presumed() && attempts.total() == attempts.list().size()
                && attempt.equals(attempts.list().getFirst());
    }

    private void lifecycle(Related related, List<Node> blocks) {
        if (!related.lifecycle().isEmpty()) {
            blocks.add(title(Words.of("related.life")));
            related.lifecycle()
                    .forEach(step -> blocks.add(line(step.seq(), related.seq(), step.at(), step.sentence())));
        }
    }

    private void others(Related related, List<Node> blocks) {
        if (!related.subscriptions().isEmpty() || !related.duplicates().isEmpty()) {
            blocks.add(title(Words.of("related.others")));
        }
        related.subscriptions().forEach(other -> blocks
                .add(line(other.seq(), related.seq(), null, Words.of("related.subscription", other.source()))));
        related.duplicates()
                .forEach(seq -> blocks.add(line(seq, related.seq(), null, Words.of("related.duplicate"))));
        if (related.replayOf() != null) {
            blocks.add(words(Words.of("related.replay", related.replayOf())));
        }
    }

    private RelatedLine line(long seq, long shown, @Nullable Instant at, String says) {
        String when = at == null ? "" : time(at);
        return seq == shown ? RelatedLine.here(seq, when, says) : RelatedLine.there(seq, when, says, select);
    }

    private static String answer(@Nullable Answer answer) {
        return answer == null || answer.status() == 0
                ? Words.of("related.unanswered")
                : answer.status() + " · " + Meta.span(answer.took());
    }

    private String time(Instant at) {
        return Words.time("date.short", ZonedDateTime.ofInstant(at, view.zone()));
    }

    private static Label title(String text) {
        var label = words(text);
        label.getStyleClass().add("check-name");
        return label;
    }

    private static Label words(String text) {
        var label = Wrapped.label(text);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
