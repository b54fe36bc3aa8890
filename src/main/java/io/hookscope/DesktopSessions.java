package io.hookscope;

import io.hookscope.exchange.Intake;
import io.hookscope.ui.session.SessionDesk;
import io.hookscope.ui.session.SessionPane;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import java.util.concurrent.Executor;

/** Joins the window with what is done with a session as a whole. For the FX thread. */
final class DesktopSessions {

    private DesktopSessions() {}

    /** Adds the action; what it shows is made when it is first asked for. */
    static void attach(ShellWindow window, Wiring wiring, Executor background) {
        var desk = new SessionDesk(wiring.session(), () -> Intake.into(wiring.session(),
                (seq, arrival) -> wiring.capture().restore(seq, arrival.delivery(), arrival.answer())), background);
        var side = new SideWindow(SessionPane.title(), () -> new SessionPane(desk, window.feed()));
        window.on(Action.SESSION, () -> side.show(window.scene().getWindow()));
    }
}
