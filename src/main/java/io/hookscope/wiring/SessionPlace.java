package io.hookscope.wiring;

import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Which session a window is to have, and how. Immutable.
 *
 * @param file   the session's file
 * @param access what is done there
 */
public record SessionPlace(Path file, Access access) {

    /** What is done with a session. */
    public enum Access {
        /** Deliveries are taken into it. */
        WORK,
        /** It is looked at while another Hookscope has it open; nothing is written to it and nothing listens for it. */
        LOOK
    }

    /** A session to work with. */
    public static SessionPlace work(Path file) {
        return new SessionPlace(file, Access.WORK);
    }

    /** A session to look at. */
    public static SessionPlace look(Path file) {
        return new SessionPlace(file, Access.LOOK);
    }

    /** Returns the same by the name that the file system has for it, by which two ways to one file can be told. Reads the disk. */
    public SessionPlace real() {
        try {
            return new SessionPlace(file.toRealPath(), access);
        } catch (IOException _) {
            return new SessionPlace(file.toAbsolutePath().normalize(), access); // not there yet
        }
    }

    /** Opens the session by that clock. */
    Session open(InstantSource clock) throws SessionFileException {
        return switch (access) {
            case WORK -> SessionFiles.open(file, clock);
            case LOOK -> SessionFiles.look(file);
        };
    }
}
