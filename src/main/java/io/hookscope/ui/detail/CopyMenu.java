package io.hookscope.ui.detail;

import io.hookscope.event.Content;
import io.hookscope.ui.Clip;
import io.hookscope.ui.detail.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private final Executor background;
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

    /** Offers that delivery. */
    void offer(Loaded other) {
        loaded = other;
        setDisable(false);
        pretty.setDisable(!(other.reading().content() instanceof Content.Json));
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
        return new String(loaded.reading().text(), StandardCharsets.UTF_8);
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
        boolean json = chosen.reading().content() instanceof Content.Json;
        chooser.setInitialFileName(Words.of(json ? "copy.file.json" : "copy.file", Long.toString(chosen.seq())));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            background.execute(() -> write(file.toPath(), chosen.delivery().body().bytes()));
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            LOG.warn("The body could not be saved: {}", e.toString());
        }
    }
}
