package io.hookscope.ui.detail;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.Row;
import io.hookscope.ui.Clip;
import io.hookscope.ui.LatestTask;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.compare.Baselines;
import io.hookscope.ui.detail.many.ManyPane;
import io.hookscope.ui.detail.tree.View;
import io.hookscope.ui.detail.words.Words;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The right side of the window: everything about the selected delivery. Belongs to the FX thread; bodies are loaded and
 * laid out in the background.
 */
public final class DetailPane extends StackPane {
    private final Loading loading;
    private final CopyMenu copy;
    private final Head head;
    private final DetailTabs tabs;
    private final Baselines baselines = new Baselines();
    private final VBox content;
    private final InView inView;
    private final CheckoutPane checkout;
    private final ManyPane many;
    private View view = View.USUAL;
    private Runnable again = () -> {};
    private boolean unread;
    private List<Long> pair = List.of();
    private @Nullable Row row;
    private @Nullable Loaded shown;

    /**
     * Makes an empty pane.
     *
     * @param sources  what it draws on
     * @param assessor says what the checks found
     * @param select   called with the number of another delivery that a person wants to see
     */
    public DetailPane(DetailSources sources, Assessment.Assessor assessor, LongConsumer select) {
        loading = new Loading(sources, assessor, this::loaded);
        copy = new CopyMenu(sources.background());
        head = new Head(copy);
        tabs = new DetailTabs(sources, baselines, select);
        content = new VBox(head, tabs);
        checkout = new CheckoutPane(select);
        many = new ManyPane(Clip::copy, new LatestTask(sources.background(), sources.fx()));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        inView = new InView(List.of(content, checkout, many));
        setId("detail");
        getStyleClass().add("detail");
        Zoom.style(this, getClass(), "detail.css");
        getChildren().setAll(content, inView.sentence(), checkout, many);
        say(Words.of("empty.nothing"));
    }

    /** Gives the focus to what is in view: the tabs, or the deliveries of a checkout. */
    @Override
    public void requestFocus() {
        (checkout.isVisible() ? checkout : tabs).requestFocus();
    }

    /** Shows a delivery, or that none is selected. A later state of the delivery that is shown keeps all as it stands. */
    public void show(@Nullable Row next) {
        pair = List.of();
        display(next);
    }

    private void display(@Nullable Row next) {
        boolean same = next != null && row != null && next.seq() == row.seq();
        row = next;
        again = next == null ? () -> {} : () -> load(next);
        if (next == null) {
            loading.forget();
            say(Words.of("empty.nothing"));
            return;
        }
        if (!same || unread) {
            load(next);
        } else if (shown != null) {
            refresh(next, shown);
            loading.again(shown, this::assessed);
        }
    }

    /** Shows what several selected deliveries come to. */
    public void showMany(List<Row> rows) {
        if (pair.size() == 2 && rows.size() == 2 && rows.stream().map(Row::seq).toList().containsAll(pair)) {
            display(later(rows)); // the two are being compared, and one of them got an answer or a verdict
            return;
        }
        pair = List.of();
        loading.forget();
        row = null;
        letGo();
        again = () -> many.show(rows, view.money());
        again.run();
        inView.show(many);
    }

    /** Shows a checkout: what it comes to as one row, and its deliveries in order. */
    public void showCheckout(Row whole, List<Row> rows) {
        pair = List.of();
        loading.forget();
        row = null;
        letGo();
        again = () -> checkout.show(whole, rows, view);
        again.run();
        inView.show(checkout);
    }

    /** Compares the delivery in view with another one. */
    public void compare() {
        if (row != null) {
            tabs.compare();
        }
    }

    /** Shows the later of two deliveries compared with the earlier. */
    public void compare(Row one, Row other) {
        var both = List.of(one, other);
        long after = later(both).seq();
        pair = List.of(one.seq(), other.seq());
        display(later(both));
        tabs.compare(after, after == one.seq() ? other.seq() : one.seq());
    }

    private static Row later(List<Row> rows) {
        return Collections.max(rows, Comparator.comparingLong(Row::seq));
    }

    /** Returns what deliveries are compared with. */
    public Baselines baselines() {
        return baselines;
    }

    /** Adds entries to the menu that copies. */
    public void copies(List<MenuItem> items) {
        copy.getItems().addAll(items);
    }

    /** Returns the delivery in view, once it is loaded. */
    public Optional<Delivery> delivery() {
        return Optional.ofNullable(shown).map(Loaded::delivery);
    }

    /** Returns what tables know of the delivery in view, as it may be seen. */
    public Optional<Row> row() {
        return Optional.ofNullable(row);
    }

    /** Says who hears, in a sentence and on any thread, that a body was saved and that it was not. */
    public void onSave(Consumer<String> saved, Consumer<String> failed) {
        copy.tell(new CopyMenu.Listener(saved, failed));
    }

    /** Calls that with the JSON pointer of a place that a person wants to see as a column of the table. */
    public void onColumn(Consumer<String> taker) {
        tabs.onColumn(taker);
    }

    /** Changes how amounts and times read; what is shown is written anew, and stays as it stands when they read the same. */
    public void view(View next) {
        if (!next.equals(view)) {
            view = next;
            again.run();
        }
    }

    /** Says what depends on the time as it is then; to be called now and then, it costs nothing when nothing is due. */
    public void clock(Instant now) {
        tabs.clock(now);
    }

    /** Puts a button of another room into the head. */
    public void tool(Node node) {
        head.tool(node);
    }

    /** Adds a tab of another room behind the others. */
    public void tab(Tab tab) {
        tabs.getTabs().add(tab);
    }

    private void load(Row wanted) {
        letGo();
        inView.sayIfItTakesLong(Words.of("empty.loading"));
        loading.want(wanted.seq(), view);
    }

    private void refresh(Row known, Loaded loaded) {
        head.row(known, loaded.headline());
        tabs.row(known);
    }

    private void loaded(Loading.Result result) {
        switch (result) {
            case Loading.Result.Found(Loaded loaded) -> {
                if (row != null) {
                    show(row, loaded);
                }
            }
            case Loading.Result.Gone() -> say(Words.of("empty.gone"));
            case Loading.Result.Unread(String why) -> {
                say(Words.of("empty.unread", why));
                unread = true;
            }
        }
    }

    private void show(Row known, Loaded loaded) {
        shown = loaded;
        refresh(known, loaded);
        head.cards(loaded.cards());
        copy.offer(loaded);
        tabs.show(loaded);
        tabs.assessed(loaded, view);
        inView.show(content);
    }

    private void assessed(Loaded loaded) {
        shown = loaded;
        tabs.assessed(loaded, view);
    }

    private void say(String sentence) {
        letGo();
        inView.say(sentence);
    }

    /** What was loaded is not what is wanted any more. */
    private void letGo() {
        shown = null;
        unread = false;
        copy.forget();
    }
}
