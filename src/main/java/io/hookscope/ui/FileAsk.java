package io.hookscope.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks a person for files, with a window of the operating system, which knows its own keys. For the FX thread. */
public interface FileAsk {

    /**
     * What is asked for.
     *
     * @param title  what the window is called
     * @param name   the name that is offered; may be empty
     * @param kinds  the kinds of file that are offered; may be empty
     * @param folder where to begin; the operating system knows when it is missing or not there any more
     */
    record Wish(String title, String name, List<ExtensionFilter> kinds, @Nullable Path folder) {
        public Wish {
            kinds = List.copyOf(kinds);
        }

        /** Begins where the operating system likes. */
        public Wish(String title, String name, List<ExtensionFilter> kinds) {
            this(title, name, kinds, null);
        }
    }

    /** Returns where to save; empty when the person thought better of it. */
    Optional<Path> save(Window owner, Wish wish);

    /** Returns the files to open; empty when the person thought better of it. */
    List<Path> open(Window owner, Wish wish);
}
