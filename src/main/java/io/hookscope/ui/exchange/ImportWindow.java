package io.hookscope.ui.exchange;

import io.hookscope.exchange.Source;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks what to import and shows how far it is. For the FX thread. */
public final class ImportWindow {

    private final ExchangeDesk desk;
    private final WorkPane pane;

    /** Returns the window's title. */
    public static String title() {
        return Strings.get("import.title");
    }

    /** Imports with that desk. */
    public ImportWindow(ExchangeDesk desk, Executor fx) {
        this.desk = desk;
        this.pane = new WorkPane(fx);
    }

    /** Returns what shows it. */
    public WorkPane pane() {
        return pane;
    }

    /** Asks for files; empty when none was chosen. */
    public Optional<List<Source>> choose(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(Strings.get("import.choose"));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null
                ? Optional.empty()
                : Optional.of(files.stream().map(f -> Source.file(f.toPath())).toList());
    }

    /** Returns what is on the clipboard. */
    public Optional<List<Source>> pasted() {
        String text = Clipboard.getSystemClipboard().getString();
        return Optional.of(List.of(Source.text(Strings.get("import.pasted"), text == null ? "" : text)));
    }

    /** Imports it. */
    public void take(List<Source> sources) {
        pane.run(work -> desk.take(sources, work));
    }
}
