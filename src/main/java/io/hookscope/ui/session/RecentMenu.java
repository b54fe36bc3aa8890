package io.hookscope.ui.session;

import io.hookscope.event.Printable;
import io.hookscope.ui.shell.OpenSession;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** A menu of the sessions that were open before, as they are when it opens. For the FX thread. */
public final class RecentMenu extends Menu {

    private final Supplier<List<Path>> recent;
    private final Consumer<Path> open;

    /** Lists those, and opens the one that is chosen. */
    public RecentMenu(Supplier<List<Path>> recent, Consumer<Path> open) {
        super(Strings.get("recent"));
        this.recent = recent;
        this.open = open;
        setId("recent-sessions");
        refresh();
        // a menu whose entries change has to know them before it opens
        parentMenuProperty().subscribe(parent -> {
            if (parent != null) {
                parent.addEventHandler(Menu.ON_SHOWING, _ -> refresh());
            }
        });
    }

    /** Returns a session in one line: its name, and where it is. */
    static String words(Path session) {
        Path folder = session.getParent();
        Path home = Path.of(System.getProperty("user.home"));
        Path where = folder != null && folder.startsWith(home) ? Path.of("~").resolve(home.relativize(folder)) : folder;
        return OpenSession.name(session) + "  \u2013  " + (where == null ? "" : Printable.of(where.toString()));
    }

    private void refresh() {
        List<Path> sessions = recent.get();
        setDisable(sessions.isEmpty());
        getItems().setAll(sessions.stream().map(session -> {
            var item = new MenuItem(words(session));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> open.accept(session));
            return item;
        }).toList());
    }
}
