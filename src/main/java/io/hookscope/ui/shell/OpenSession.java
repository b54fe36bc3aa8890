package io.hookscope.ui.shell;

import io.hookscope.event.Printable;
import java.nio.file.Path;

/**
 * The session of a window, as its title names it. Immutable.
 *
 * @param file the session's file
 * @param use  what the window does with it
 */
public record OpenSession(Path file, Use use) {

    /** What a window does with its session. */
    public enum Use {
        /** Deliveries are taken into it. */
        RECEIVED_INTO,
        /** Another Hookscope has it open, and here it is only looked at. */
        LOOKED_AT
    }

    /** Before any session is known. */
    static final OpenSession NONE = new OpenSession(Path.of(""), Use.RECEIVED_INTO);

    /** Returns the file's name without its ending. */
    public static String name(Path file) {
        return Printable.of(String.valueOf(file.getFileName())).replaceFirst("(?<=.)\\.db$", "");
    }

    /** Whether it is only looked at. */
    boolean isLookedAt() {
        return use == Use.LOOKED_AT;
    }

    /** Returns the title of a window that has this session and that many unread deliveries. */
    String title(int unread) {
        String name = name(file);
        String words = name.isEmpty()
                ? Strings.get("title")
                : Strings.get(isLookedAt() ? "title.look" : "title.of", name);
        return unread == 0 ? words : Strings.get("title.unread", unread, words);
    }
}
