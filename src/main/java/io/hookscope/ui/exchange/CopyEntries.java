package io.hookscope.ui.exchange;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The entries that copy the delivery in view as a command, a test or a bug report. For the FX thread. */
public final class CopyEntries {

    /**
     * Hears what came of a copy, in a sentence for the person.
     *
     * @param copied takes the sentence when it is on the clipboard
     * @param failed takes the sentence when it is not
     * @param advice takes the sentence that says what to select first
     */
    public record Listener(Consumer<String> copied, Consumer<String> failed, Consumer<String> advice) {}

    /**
     * What is in view.
     *
     * @param row      what is known of the delivery, as it may be seen
     * @param delivery the delivery, as it may be seen
     */
    public record Shown(Row row, Delivery delivery) {}

    private final ExchangeDesk desk;
    private final Supplier<Optional<Shown>> shown;
    private final BooleanSupplier hides;
    private final Executor fx;
    private final Listener listener;
    private final CheckMenuItem full = new CheckMenuItem(Strings.get("copy.full"));

    /**
     * Copies with that desk.
     *
     * @param shown    returns the delivery in view
     * @param hides    whether the screen hides what exports redact: then no bug report tells it either
     * @param fx       runs on the FX thread
     * @param listener hears what came of it
     */
    public CopyEntries(ExchangeDesk desk, Supplier<Optional<Shown>> shown, BooleanSupplier hides, Executor fx,
            Listener listener) {
        this.desk = desk;
        this.shown = shown;
        this.hides = hides;
        this.fx = fx;
        this.listener = listener;
        full.setId("copy-full");
    }

    /** Returns the entries for a menu. */
    public List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        items.add(new SeparatorMenuItem());
        Arrays.stream(CopyAs.values()).map(way -> item(way.word(), way.words(), () -> copy(way))).forEach(items::add);
        items.add(item("report", Strings.get("copy.report"), this::report));
        items.add(full);
        return items;
    }

    private static MenuItem item(String word, String words, Runnable deed) {
        var item = new MenuItem(words);
        item.setId("copy-" + word);
        item.setOnAction(_ -> deed.run());
        return item;
    }

    /** Copies the delivery in view that way. */
    public void copy(CopyAs way) {
        copy(it -> desk.copy(way, it.delivery(), full.isSelected() ? Care.FULL : Care.REDACTED));
    }

    /** What handlers answered is covered while the screen hides, so it is not told then. */
    private void report() {
        copy(it -> desk.report(it.row(), it.delivery(),
                full.isSelected() && !hides.getAsBoolean() ? Care.FULL : Care.REDACTED));
    }

    private void copy(Function<Shown, CompletionStage<ExchangeDesk.Copy>> deed) {
        shown.get().ifPresentOrElse(it -> deed.apply(it).whenCompleteAsync((copy, failure) -> {
            if (failure == null) {
                var content = new ClipboardContent();
                content.putString(copy.text());
                Clipboard.getSystemClipboard().setContent(content);
                listener.copied().accept(copy.sentence());
            } else {
                listener.failed().accept(Strings.get("copy.failed"));
            }
        }, fx), () -> listener.advice().accept(Strings.get("copy.nothing")));
    }
}
