package io.hookscope.desktop;

import io.hookscope.ui.session.LookBanner;
import io.hookscope.ui.session.RecentMenu;
import io.hookscope.ui.session.SessionDesk;
import io.hookscope.ui.session.SessionPane;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.wiring.SessionPlace;
import io.hookscope.wiring.Wiring;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;

/** Joins the window with what is done with a session as a whole. For the FX thread. */
final class DesktopSessions {

    /** What changes a session, or needs a listener. */
    private static final List<Action> NOT_WHILE_LOOKING = List.of(Action.TUNNEL, Action.SETUP, Action.FORWARD,
            Action.IMPORT, Action.IMPORT_PASTED, Action.FLAG, Action.NOTE, Action.DELETE, Action.DELETE_SHOWN,
            Action.UNDO_DELETE, Action.ANSWER_OK, Action.EDIT_PLAN, Action.CHOOSE_ANSWER);

    private final Wiring wiring;
    private final DesktopWindows windows;
    private final Stage stage;

    DesktopSessions(Wiring wiring, DesktopWindows windows, Stage stage) {
        this.wiring = wiring;
        this.windows = windows;
        this.stage = stage;
    }

    /** Adds the actions; what they show is made when it is first asked for. */
    void attach(ShellWindow window, Executor background) {
        var desk = new SessionDesk(wiring.session(), wiring::intake, background, wiring.clock());
        var side = new SideWindow(SessionPane.title(),
                () -> new SessionPane(desk, windows.asking().files(), window.feed()));
        window.on(Action.SESSION, () -> side.show(stage));
        window.on(Action.NEW_WINDOW, windows::another);
        window.on(Action.NEW_SESSION, () -> windows.asking().create(stage));
        window.on(Action.OPEN_SESSION, () -> windows.asking().choose(stage));
        window.on(Action.QUIT, () -> windows.quit(stage));
        window.frame().entryBehind(Action.OPEN_SESSION,
                new RecentMenu(windows::recent, file -> windows.again(file, stage)));
        if (wiring.isLook()) {
            look(window);
        }
    }

    private void look(ShellWindow window) {
        var always = new ReadOnlyBooleanWrapper(true);
        NOT_WHILE_LOOKING.forEach(action -> window.disable(action, always));
        wiring.session()
                .onMarked(marks -> window.feed().execute(() -> window.listed().attach(marks)));
        Path file = wiring.session().file();
        var looked = DesktopWindows.isToBeRead(file)
                ? LookBanner.Looked.unwritable(file)
                : LookBanner.Looked.elsewhere(file);
        window.frame().banner(new LookBanner(looked,
                () -> windows.open(SessionPlace.work(file), stage),
                () -> window.run(Action.SESSION)));
    }
}
