package io.hookscope.ui.replay;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.replay.Handlings.Judged;
import io.hookscope.replay.Progress;
import io.hookscope.wire.Target;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row under the strip: how far a replay is and what it found. For the FX thread. */
public final class ReplayBar extends HBox {

    private final ReplayModel model;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button failing = new Button(Strings.get("bar.show"));
    private final Button end = new Button();
    private final Consumer<String> search;

    /** Follows the model; where some of several failed, the search can be asked for them. */
    public ReplayBar(ReplayModel model, Consumer<String> search) {
        this.model = model;
        this.search = search;
        setId("replay-bar");
        getStyleClass().addAll("banner", "replay-bar");
        Zoom.style(this, ReplayBar.class, "replay.css");
        words.setId("replay-words");
        FullTextTooltip.tell(words);
        end.setId("replay-end");
        end.getStyleClass().add("small");
        end.setMinWidth(Region.USE_PREF_SIZE);
        failing.setId("replay-show");
        failing.getStyleClass().add("small");
        failing.setMinWidth(Region.USE_PREF_SIZE);
        bar.setId("replay-progress");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(words, space, bar, failing, end);
        model.progressProperty().subscribe(this::show);
        model.discretion().onChange(() -> show(model.progressProperty().get()));
    }

    private void show(@Nullable Progress now) {
        setVisible(now != null);
        setManaged(now != null);
        if (now == null) {
            return;
        }
        boolean running = now.state() == Progress.State.RUNNING;
        words.setText(model.discretion().shown(sentence(now)));
        words.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"),
                now.good() + now.count(Verdict.UNTRIED) < now.done());
        words.pseudoClassStateChanged(PseudoClass.getPseudoClass("good"), !running && now.good() == now.total());
        bar.setProgress(now.total() == 0 ? 1 : (double) now.done() / now.total());
        bar.setVisible(running);
        bar.setAccessibleText(words.getText());
        Optional<String> found = running || now.total() == 1 ? Optional.empty() : model.failingSearch();
        failing.setVisible(found.isPresent());
        failing.setManaged(found.isPresent());
        failing.setOnAction(_ -> found.ifPresent(search));
        end.setText(Strings.get(running ? "cancel" : "dismiss"));
        end.setOnAction(_ -> {
            if (running) {
                model.cancel();
            } else {
                model.progressProperty().set(null);
            }
        });
    }

    /** Of a single delivery the verdict is known too, and with it why a refusal may be good news. */
    private static String last(Handling last, Progress now) {
        return now.total() == 1
                ? now.verdicts().keySet().stream().findFirst()
                        .map(verdict -> OutcomeWords.of(new Judged(last, verdict)))
                        .orElseGet(() -> OutcomeWords.of(last.outcome()))
                : OutcomeWords.of(last.outcome());
    }

    private String sentence(Progress now) {
        List<String> found = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (now.count(verdict) > 0) {
                found.add(now.count(verdict) + " " + OutcomeWords.of(verdict));
            }
        }
        String key = switch (now.state()) {
            case RUNNING -> "bar.running";
            case FINISHED -> "bar.finished";
            case CANCELLED -> "bar.cancelled";
            case GIVEN_UP -> "bar.given-up";
        };
        String target = now.last() == null
                ? model.target().map(Target::toString).orElse("")
                : now.last().target();
        boolean why = now.total() == 1 || now.state() == Progress.State.GIVEN_UP;
        String one = why && now.last() != null ? " \u00b7 " + last(now.last(), now) : "";
        return Strings.get(key, now.done(), now.total(), target)
                + (found.isEmpty() ? "" : " \u00b7 " + String.join(", ", found)) + one;
    }
}
