package io.hookscope.ui.removal;

import io.hookscope.ui.FullTextTooltip;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A quiet row under the strip: says what was deleted and brings it back, and asks before flagged ones go. For the FX thread. */
public final class RemovalBar extends HBox {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /**
     * What is to be deleted.
     *
     * @param seqs    the deliveries
     * @param flagged which of them carry a flag
     * @param unread  which of them nobody has looked at
     */
    public record Wish(Set<Long> seqs, Set<Long> flagged, Set<Long> unread) {

        /** Returns what holds of those numbers. */
        public static Wish of(Set<Long> seqs, LongPredicate flagged, LongPredicate unread) {
            return new Wish(seqs, those(seqs, flagged), those(seqs, unread));
        }

        private static Set<Long> those(Set<Long> seqs, LongPredicate which) {
            var those = new HashSet<Long>();
            seqs.stream().filter(which::test).forEach(those::add);
            return those;
        }
    }

    private final RemovalModel model;
    private final Supplier<ZoneId> zone;
    private final Runnable leave;
    private final Label words = new Label();
    private boolean asking;

    /** A bar for that model that tells times in that zone; {@code leave} goes back to where the person came from. */
    public RemovalBar(RemovalModel model, Supplier<ZoneId> zone, Runnable leave) {
        this.model = model;
        this.zone = zone;
        this.leave = leave;
        setId("removal-bar");
        getStyleClass().add("banner");
        words.setId("removal-words");
        words.setMinWidth(0);
        FullTextTooltip.tell(words);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                rest();
                event.consume();
            }
        });
        model.lastProperty().subscribe(this::show);
    }

    /** Deletes that; asks first when flagged ones are among them. */
    public void remove(Wish wish) {
        if (wish.flagged().isEmpty()) {
            asking &= wish.seqs().isEmpty(); // who deletes something else has left the question, and must see how to undo that
            model.remove(wish.seqs(), wish.unread());
        } else {
            ask(Strings.get("removal.ask", wish.seqs().size(), wish.flagged().size()), wish);
        }
    }

    /** Asks whether to delete all of that. */
    public void removeShown(Wish wish) {
        if (!wish.seqs().isEmpty()) {
            ask(Strings.get("removal.ask.shown", wish.seqs().size(), wish.flagged().size()), wish);
        }
    }

    private void ask(String question, Wish wish) {
        asking = true;
        var others = new HashSet<>(wish.seqs());
        others.removeAll(wish.flagged());
        Button none = button("removal-none", Strings.get("removal.ask.none"), this::rest);
        Button all = button("removal-all", Strings.get("removal.ask.all", wish.seqs().size()),
                () -> answer(wish, wish.seqs()));
        Button unflagged = button("removal-unflagged", Strings.get("removal.ask.unflagged", others.size()),
                () -> answer(wish, others));
        boolean both = !wish.flagged().isEmpty() && !others.isEmpty();
        say(question, both ? new Button[]{unflagged, all, none} : new Button[]{all, none});
        (both ? unflagged : none).requestFocus();
    }

    private void answer(Wish wish, Set<Long> seqs) {
        asking = false;
        model.remove(seqs, wish.unread());
        leave.run();
    }

    private void rest() {
        asking = false;
        show(model.lastProperty().get());
        leave.run();
    }

    private void show(@Nullable Removal removal) {
        if (asking) {
            return; // the question stays until it is answered
        }
        if (removal == null) {
            setVisible(false);
            setManaged(false);
            return;
        }
        say(Strings.get("removal.done", removal.seqs().size(),
                CLOCK.format(removal.until().atZone(zone.get()))),
                button("removal-undo", Strings.get("removal.undo"), after(RemovalModel::undo)),
                button("removal-settle", Strings.get("removal.settle"), after(RemovalModel::settle)));
    }

    private Runnable after(Consumer<RemovalModel> deed) {
        return () -> {
            deed.accept(model);
            leave.run();
        };
    }

    private void say(String sentence, Button... buttons) {
        words.setText(sentence);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(words, space);
        getChildren().addAll(buttons);
        setVisible(true);
        setManaged(true);
    }

    private static Button button(String id, String text, Runnable deed) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
