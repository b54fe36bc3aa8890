package io.hookscope.desktop;

import io.hookscope.check.CheckResult;
import io.hookscope.check.Finding;
import io.hookscope.check.related.Checkout;
import io.hookscope.check.related.Milestone;
import io.hookscope.check.related.Missing;
import io.hookscope.check.related.Part;
import io.hookscope.check.related.Related;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.exchange.redact.Redactor.Sight;
import io.hookscope.exchange.redact.RowMask;
import io.hookscope.ui.detail.Assessment;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.presentation.Presentation.Mode;
import io.hookscope.ui.presentation.Presentation;
import io.hookscope.ui.presentation.PresentationButton;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.wiring.Wiring;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Joins the window with presentation mode: what the detail shows is masked where it is loaded. Thread-safe but for attaching. */
final class DesktopPresentation {

    private final Wiring wiring;
    private final Presentation presentation;
    private final EventReader reader = new EventReader();

    DesktopPresentation(Wiring wiring, Presentation presentation) {
        this.wiring = wiring;
        this.presentation = presentation;
    }

    /** Adds the action and the mark; to be called on the FX thread. */
    void attach(ShellWindow window, DetailPane detail) {
        window.frame().choice(new PresentationButton(presentation));
        window.on(Action.PRESENTATION, () -> {
            var now = presentation.stateProperty().get();
            presentation.change(now.with(now.mode() == Mode.ON ? Mode.OFF : Mode.ON));
        });
        presentation.stateProperty().subscribe(state -> {
            if (state.mode() == Mode.ON) {
                window.listed().notes().cover();
            } else {
                window.listed().notes().uncover();
            }
            window.listed().redraw();
            detail.show(null);
            DesktopWindow.show(detail, presentation.selection(window.listed().selectionProperty().get()));
        });
    }

    /** Returns the delivery as it may be seen. */
    Optional<Delivery> load(long seq) {
        return wiring.session().delivery(seq)
                .map(delivery -> presentation.sight(delivery).map(Sight::delivery).orElse(delivery));
    }

    /** What the checks say is about the delivery as it arrived, and told without what is hidden. */
    Assessment assess(long seq, Delivery shown) {
        Delivery delivery = presentation.isOn() ? wiring.session().delivery(seq).orElse(shown) : shown;
        List<CheckResult> results = wiring.checking().examine(seq, delivery, reader.read(delivery));
        Optional<Related> related = wiring.checking().related(seq);
        return presentation.sight(delivery).map(Sight::words)
                .map(words -> new Assessment(results.stream().map(result -> masked(result, words)).toList(),
                        related.map(found -> masked(found, words)).orElse(null)))
                .orElseGet(() -> new Assessment(results, related.orElse(null)));
    }

    private static CheckResult masked(CheckResult result, UnaryOperator<String> words) {
        return new CheckResult(result.check(), result.verdict(), words.apply(result.sentence()),
                result.findings().stream().map(f -> new Finding(f.check(), f.grade(), f.pointer(),
                        words.apply(f.expected()), words.apply(f.found()), words.apply(f.title()), words.apply(f.why()),
                        words.apply(f.advice()))).toList());
    }

    private Related masked(Related related, UnaryOperator<String> words) {
        return new Related(related.seq(), related.attempts(), masked(related.checkout()),
                related.lifecycle().stream().map(step -> new Milestone(step.seq(), step.at(), step.event(),
                        step.redemption(), words.apply(step.sentence()))).toList(),
                related.subscriptions(), related.duplicates(), related.replayOf());
    }

    private @Nullable Checkout masked(@Nullable Checkout checkout) {
        Optional<RowMask> rows = presentation.rows();
        if (checkout == null || rows.isEmpty()) {
            return checkout;
        }
        RowMask mask = rows.get();
        return new Checkout(checkout.key(), checkout.label(),
                checkout.parts().stream().map(part -> new Part(part.seq(), part.receivedAt(), part.total(),
                        part.extra(), part.redemption(), mask.code(part.code()), part.discount(), part.unit()))
                        .toList(),
                checkout.totals(), checkout.redeemables(), checkout.expected(), checkout.exact(),
                checkout.missing().stream().map(one -> masked(one, mask)).toList(), checkout.takenOff(),
                checkout.orderTotal(), checkout.alarm());
    }

    private static Missing masked(Missing missing, RowMask mask) {
        return new Missing(missing.redemption(), mask.code(missing.code()), missing.total());
    }
}
