package io.hookscope.desktop;

import io.hookscope.cli.Version;
import io.hookscope.exchange.Source;
import io.hookscope.listener.ListenerState;
import io.hookscope.ui.FileAsk;
import io.hookscope.ui.deliveries.model.Numbers;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.exchange.CopyAs;
import io.hookscope.ui.exchange.CopyEntries;
import io.hookscope.ui.exchange.CopyEntries.Shown;
import io.hookscope.ui.exchange.ExchangeDesk;
import io.hookscope.ui.exchange.ExportPane;
import io.hookscope.ui.exchange.FileDrop;
import io.hookscope.ui.exchange.ImportWindow;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.wiring.Wiring;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Joins the window with what hands deliveries over. For the FX thread. */
final class DesktopExchange {

    private static final String NO_ADDRESS = "http://127.0.0.1:8080";

    private final Wiring wiring;
    private final ExchangeDesk desk;
    private final FileAsk files;

    DesktopExchange(Wiring wiring, FileAsk files, Executor background) {
        this.wiring = wiring;
        this.files = files;
        desk = new ExchangeDesk(new ExchangeDesk.Services(wiring.session(), wiring::intake, this::address,
                () -> wiring.settings().decimals(), Version.number()), wiring.clock(), background);
    }

    /**
     * Adds entries and actions.
     *
     * @param hides whether the screen hides what exports redact
     */
    void attach(ShellWindow window, DetailPane detail, BooleanSupplier hides) {
        copies(window, detail, hides);
        exports(window);
        imports(window);
    }

    private void copies(ShellWindow window, DetailPane detail, BooleanSupplier hides) {
        var copies = new CopyEntries(desk,
                () -> detail.delivery().flatMap(delivery -> detail.row().map(row -> new Shown(row, delivery))), hides,
                window.feed(),
                new CopyEntries.Listener(window::confirm, window::tell, window::advise));
        detail.copies(copies.items());
        detail.onSave(window::confirm, window::tell);
        window.on(Action.COPY_CURL, () -> copies.copy(CopyAs.CURL));
    }

    private void exports(ShellWindow window) {
        var pane = new ExportPane(desk, new ExportPane.Choice(
                () -> Numbers.of(window.listed().selectionProperty().get().rows()),
                () -> Numbers.of(window.listed().shown())),
                files, window.feed());
        var side = new SideWindow(ExportPane.title(), pane);
        window.listed().selectionProperty().subscribe(_ -> {
            if (side.isShowing()) {
                pane.count();
            }
        });
        window.on(Action.EXPORT, () -> {
            pane.refresh();
            side.show(window.scene().getWindow());
        });
    }

    private void imports(ShellWindow window) {
        var imports = new ImportWindow(desk, files, window.feed(), text -> {
            window.search(text);
            window.listed().focus();
        });
        var importing = new SideWindow(ImportWindow.title(), imports.pane());
        window.on(Action.IMPORT, () -> imports.choose(window.scene().getWindow())
                .ifPresent(files -> show(importing, window, imports, files)));
        window.on(Action.IMPORT_PASTED, () -> imports.pasted()
                .ifPresent(text -> show(importing, window, imports, text)));
        FileDrop.on(window.scene(), () -> window.offers(Action.IMPORT),
                files -> show(importing, window, imports, files));
    }

    private static void show(SideWindow side, ShellWindow window, ImportWindow imports, List<Source> sources) {
        side.show(window.scene().getWindow());
        imports.take(sources);
    }

    private String address() {
        return wiring.receiving().state() instanceof ListenerState.Listening listening ? listening.url() : NO_ADDRESS;
    }
}
