package io.hookscope.ui.exchange;

import io.hookscope.delivery.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The entries that copy the delivery in view as a command or a test. For the FX thread. */
public final class CopyEntries {

    /**
     * Hears what came of a copy, in a sentence for the person.
     *
     * @param copied takes the sentence when it is on the clipboard
     * @param failed takes the sentence when it is not
     * @param advice takes the sentence that says what to select first
     */
    public record Listener(Consumer<String> copied, Consumer<String> failed, Consumer<String> advice) {}

    private final ExchangeDesk desk;
    private final Supplier<Optional<Delivery>> shown;
    private final Executor fx;
    private final Listener listener;
    private final CheckMenuItem full = new CheckMenuItem(Strings.get("copy.full"));

    /**
     * Copies with that desk.
     *
     * @param shown    returns the delivery in view
     * @param fx       runs on the FX thread
     * @param listener hears what came of it
     */
    public CopyEntries(ExchangeDesk desk, Supplier<Optional<Delivery>> shown, Executor fx, Listener listener) {
        this.desk = desk;
        this.shown = shown;
        this.fx = fx;
        this.listener = listener;
        full.setId("copy-full");
    }

    /** Returns the entries for a menu. */
    public List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        items.add(new SeparatorMenuItem());
        Arrays.stream(CopyAs.values()).map(this::item).forEach(items::add);
        items.add(full);
        return items;
    }

    private MenuItem item(CopyAs way) {
        var item = new MenuItem(way.words());
        item.setId("copy-" + way.word());
        item.setOnAction(_ -> copy(way));
        return item;
    }

    /** Copies the delivery in view that way. */
    public void copy(CopyAs way) {
        shown.get().ifPresentOrElse(delivery -> copy(way, delivery),
                () -> listener.advice().accept(Strings.get("copy.nothing")));
    }

    private void copy(CopyAs way, Delivery delivery) {
        desk.copy(way, delivery, full.isSelected() ? Care.FULL : Care.REDACTED)
                .whenCompleteAsync((copy, failure) -> {
                    if (failure == null) {
                        var content = new ClipboardContent();
                        content.putString(copy.text());
                        Clipboard.getSystemClipboard().setContent(content);
                        listener.copied().accept(copy.sentence());
                    } else {
                        listener.failed().accept(Strings.get("copy.failed"));
                    }
                }, fx);
    }
}
