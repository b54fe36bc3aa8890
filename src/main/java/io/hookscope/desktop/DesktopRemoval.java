package io.hookscope.desktop;

import io.hookscope.store.Row;
import io.hookscope.ui.deliveries.model.Numbers;
import io.hookscope.ui.removal.Removal;
import io.hookscope.ui.removal.RemovalBar.Wish;
import io.hookscope.ui.removal.RemovalBar;
import io.hookscope.ui.removal.RemovalModel;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.wiring.Wiring;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Joins the window with deleting. For the FX thread. */
final class DesktopRemoval {

    private final Wiring wiring;

    DesktopRemoval(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Adds the actions and the bar. */
    void attach(ShellWindow window) {
        var model = new RemovalModel(new RemovalModel.Ways(seqs -> takeOut(window, seqs),
                removal -> bringBack(window, removal), wiring.session()::delete), wiring.clock());
        var bar = new RemovalBar(model, () -> wiring.settings().figures().zone(), window.listed()::focus);
        window.frame().banner(bar);
        window.on(Action.DELETE, () -> bar.remove(wish(window, window.listed().selectionProperty().get().rows())));
        window.on(Action.DELETE_SHOWN, () -> bar.removeShown(wish(window, window.listed().shown())));
        window.on(Action.UNDO_DELETE, model::undo);
        window.disable(Action.UNDO_DELETE, model.lastProperty().isNull());
    }

    private static Wish wish(ShellWindow window, List<Row> rows) {
        return Wish.of(new HashSet<>(Numbers.of(rows)), window.listed()::isFlagged,
                window.listed()::isUnread);
    }

    private void takeOut(ShellWindow window, Set<Long> seqs) {
        window.listed().takeOut(seqs);
        wiring.session().takeOut(seqs);
    }

    private void bringBack(ShellWindow window, Removal removal) {
        window.listed().expect(removal.unread());
        wiring.checking().inspector().welcome(wiring.session().bringBack(removal.seqs()));
    }
}
