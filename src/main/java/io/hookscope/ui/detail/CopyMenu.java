package io.hookscope.ui.detail;

import io.hookscope.event.Content;
import io.hookscope.event.json.Encoding;
import io.hookscope.exchange.NewFile;
import io.hookscope.ui.Clip;
import io.hookscope.ui.detail.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a delivery elsewhere: to the clipboard as text, to a file byte for byte. FX thread only. */
final class CopyMenu extends MenuButton {
    private static final Logger LOG = LoggerFactory.getLogger(CopyMenu.class);

    /**
     * Hears on any thread what came of saving a body, in a sentence for the person.
     *
     * @param saved  takes the sentence when it is in the file
     * @param failed takes the sentence when it is not
     */
    record Listener(Consumer<String> saved, Consumer<String> failed) {}

    private final Executor background;
    private Listener listener = new Listener(_ -> {}, _ -> {});
    private final MenuItem pretty;
    private @Nullable Loaded loaded;

    CopyMenu(Executor background) {
        super(Words.of("copy"));
        this.background = background;
        setId("detail-copy");
        pretty = item("copy.pretty", CopyMenu::pretty);
        getItems().setAll(item("copy.body", it -> Clip.copy(body(it))), pretty,
                item("copy.headers", it -> Clip.copy(HeadersTab.text(it.delivery().headers().list()))),
                item("copy.request", it -> Clip.copy(request(it))), new SeparatorMenuItem(),
                item("copy.save", this::save));
        forget();
    }

    /** Tells that one from now on. */
    void tell(Listener other) {
        listener = other;
    }

    /** Offers that delivery. */
    void offer(Loaded other) {
        loaded = other;
        setDisable(false);
        pretty.setDisable(!isJson(other));
    }

    /** Offers nothing. */
    void forget() {
        loaded = null;
        setDisable(true);
    }

    private MenuItem item(String key, Consumer<Loaded> deed) {
        var item = new MenuItem(Words.of(key));
        item.setId("detail-" + key.replace('.', '-'));
        item.setOnAction(_ -> {
            if (loaded != null) {
                deed.accept(loaded);
            }
        });
        return item;
    }

    private static String body(Loaded loaded) {
        byte[] bytes = loaded.reading().text();
        return isJson(loaded) ? Encoding.of(bytes).text(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isJson(Loaded loaded) {
        return loaded.reading().content() instanceof Content.Json;
    }

    private static void pretty(Loaded loaded) {
        var tokens = loaded.text().pretty();
        if (tokens != null) {
            Clip.copy(tokens.text());
        }
    }

    private static String request(Loaded loaded) {
        var delivery = loaded.delivery();
        return delivery.method() + " " + delivery.target() + " " + delivery.protocol() + "\n"
                + HeadersTab.text(delivery.headers().list()) + "\n\n" + body(loaded);
    }

    private void save(Loaded chosen) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.of("copy.save"));
        chooser.setInitialFileName(
                Words.of(isJson(chosen) ? "copy.file.json" : "copy.file", Long.toString(chosen.seq())));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            background.execute(() -> write(file.toPath(), chosen.delivery().body().bytes()));
        }
    }

    /** Writes a body to a file, in place of what was there, and says how it went. Blocks. */
    void write(Path file, byte[] bytes) {
        try (NewFile whole = NewFile.begin(file, NewFile.Present.REPLACE)) {
            whole.out().write(bytes);
            whole.complete();
            listener.saved().accept(Words.of("copy.saved", file));
        } catch (IOException e) {
            LOG.warn("The body could not be saved", e);
            listener.failed().accept(Words.of("copy.unsaved", file));
        }
    }
}
