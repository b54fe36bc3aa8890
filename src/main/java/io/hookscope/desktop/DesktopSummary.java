package io.hookscope.desktop;

import io.hookscope.store.Tally;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.ui.summary.SummaryModel;
import io.hookscope.ui.summary.SummaryPane;
import io.hookscope.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Joins the window with the summary. For the FX thread. */
final class DesktopSummary {

    private static final int SLOTS = 60;
    private static final int NAMES = 6;

    private DesktopSummary() {}

    /** Adds the action and its window; the session is counted while that is on screen. */
    static void attach(ShellWindow window, Wiring wiring, Executor background) {
        Supplier<ZoneId> zone = () -> wiring.settings().figures().zone();
        var model = new SummaryModel(() -> wiring.session().tally(frame(zone.get(), wiring.clock().instant())),
                background, window.feed());
        var pane = new SummaryPane(model, zone, window::search, window.shownSearchProperty());
        var side = new SideWindow(SummaryPane.title(), pane);
        side.onShowing(model::start, model::stop);
        window.on(Action.SUMMARY, () -> side.show(window.scene().getWindow()));
    }

    private static Tally.Frame frame(ZoneId zone, Instant now) {
        return new Tally.Frame(Duration.ofSeconds(zone.getRules().getOffset(now).getTotalSeconds()), SLOTS,
                NAMES);
    }
}
