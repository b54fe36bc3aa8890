package io.hookscope.desktop;

import io.hookscope.cli.Version;
import io.hookscope.settings.DataFolder;
import io.hookscope.ui.about.About;
import io.hookscope.ui.about.AboutPane;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.ui.shell.WindowIcon;

/** Joins the window with what says what this program is. For the FX thread. */
final class DesktopAbout {

    private static final int ICON = 128;

    private DesktopAbout() {}

    /** Adds the action; what it shows is read when it is first asked for. */
    static void attach(ShellWindow window, DataFolder folder) {
        var side = new SideWindow(AboutPane.title(),
                () -> new AboutPane(About.of(Version.number(), folder.path()), WindowIcon.of(ICON)));
        window.on(Action.ABOUT, () -> side.show(window.scene().getWindow()));
    }
}
