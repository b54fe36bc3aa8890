package io.hookscope.ui.exchange;

import io.hookscope.exchange.Importer;
import io.hookscope.exchange.Source;
import io.hookscope.query.NumberQuery;
import io.hookscope.ui.FileAsk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

/** Asks what to import and shows how far it is. For the FX thread. */
public final class ImportWindow {

    private final ExchangeDesk desk;
    private final FileAsk files;
    private final Executor fx;
    private final Consumer<String> search;
    private final WorkPane pane;

    /** Returns the window's title. */
    public static String title() {
        return Strings.get("import.title");
    }

    /** Imports with that desk, and puts what finds the imported ones into the search. */
    public ImportWindow(ExchangeDesk desk, FileAsk files, Executor fx, Consumer<String> search) {
        this.desk = desk;
        this.files = files;
        this.fx = fx;
        this.search = search;
        this.pane = new WorkPane(fx);
    }

    /** Returns what shows it. */
    public WorkPane pane() {
        return pane;
    }

    /** Asks for files; empty when none was chosen. */
    public Optional<List<Source>> choose(Window owner) {
        List<Source> chosen = files.open(owner, new FileAsk.Wish(Strings.get("import.choose"), "", List.of())).stream()
                .map(Source::file).toList();
        return Optional.of(chosen).filter(list -> !list.isEmpty());
    }

    /** Returns what is on the clipboard. */
    public Optional<List<Source>> pasted() {
        String text = Clipboard.getSystemClipboard().getString();
        return Optional.of(List.of(Source.text(Strings.get("import.pasted"), text == null ? "" : text)));
    }

    /** Imports it. */
    public void take(List<Source> sources) {
        pane.run(work -> desk.take(sources, work).thenApplyAsync(arrived -> {
            if (arrived.taken().count() > 0) {
                offer(arrived.taken());
            }
            return arrived.sentence();
        }, fx));
    }

    /** What the search hides at the moment is not seen otherwise. */
    private void offer(Importer.Taken taken) {
        pane.offer(Strings.get("import.show", taken.count()), () -> {
            pane.getScene().getWindow().hide();
            search.accept(NumberQuery.of(taken.first(), taken.last()));
        });
    }
}
