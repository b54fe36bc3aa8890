package io.hookscope.ui.session;

import io.hookscope.ui.FileAsk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks a person for the files of sessions. For the FX thread. */
public final class SessionFileAsk {

    private static final String ENDING = ".db";

    private final FileAsk files;

    /** Asks that way. */
    public SessionFileAsk(FileAsk files) {
        this.files = files;
    }

    /** Returns the session to open; empty when the person thought better of it. */
    public Optional<Path> open(Window owner) {
        return files.open(owner, wish("choose.open", "")).stream().findFirst();
    }

    /** Returns what the new session shall be called; empty when the person thought better of it. */
    public Optional<Path> create(Window owner) {
        return files.save(owner, wish("choose.create", "session-2" + ENDING)).map(SessionFileAsk::ended);
    }

    /** Returns the session to append, one that is there; empty when the person thought better of it. */
    public Optional<Path> append(Window owner) {
        return files.open(owner, wish("choose.append", "")).stream().findFirst();
    }

    /** Returns what the copy of a session shall be called; empty when the person thought better of it. */
    public Optional<Path> copy(Window owner) {
        return files.save(owner, wish("choose.copy", "copy" + ENDING)).map(SessionFileAsk::ended);
    }

    private static Path ended(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + ENDING);
    }

    private static FileAsk.Wish wish(String title, String name) {
        return new FileAsk.Wish(Strings.get(title), name,
                List.of(new ExtensionFilter(Strings.get("choose.kind"), "*" + ENDING)));
    }
}
