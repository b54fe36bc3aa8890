package io.hookscope.ui.session;

import io.hookscope.ui.FileAsk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks a person for the files of sessions. For the FX thread. */
public final class SessionFileAsk {

    private static final String ENDING = ".db";

    private final FileAsk files;
    private final Supplier<Path> folder;

    /** Asks that way, beginning in that folder. */
    public SessionFileAsk(FileAsk files, Supplier<Path> folder) {
        this.files = files;
        this.folder = folder;
    }

    /** Returns the session to open; empty when the person thought better of it. */
    public Optional<Path> open(Window owner) {
        return files.open(owner, wish("choose.open", "")).stream().findFirst();
    }

    /** Returns what the new session shall be called; empty when the person thought better of it. */
    public Optional<Path> create(Window owner) {
        return files.save(owner, wish("choose.create", free())).map(SessionFileAsk::ended);
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

    /** Returns a name that no session of the folder has. */
    private String free() {
        Path beside = folder.get();
        return IntStream.iterate(2, n -> n + 1).mapToObj(n -> "session-" + n + ENDING)
                .filter(name -> !beside.resolve(name).toFile().exists()).findFirst().orElseThrow();
    }

    private FileAsk.Wish wish(String title, String name) {
        return new FileAsk.Wish(Strings.get(title), name,
                List.of(new ExtensionFilter(Strings.get("choose.kind"), "*" + ENDING)), folder.get());
    }
}
