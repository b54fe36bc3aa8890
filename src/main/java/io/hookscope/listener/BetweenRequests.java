package io.hookscope.listener;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * Connections without a request under way, with their tapes: those that have not brought a whole head yet, and those that were
 * answered and may bring another. When they are too many, the one that has been so for longest makes room, so that a crowd
 * which opens connections and falls silent keeps nobody out, whatever it sent before. Thread-safe.
 */
final class BetweenRequests {

    private final int most;
    private final Map<StreamConnection, HeadTape> tapes = new LinkedHashMap<>();

    BetweenRequests(int most) {
        this.most = Math.max(1, most);
    }

    /** Takes one in; closes another one for it where there is no room. */
    void add(StreamConnection connection, HeadTape tape) {
        StreamConnection eldest = null;
        synchronized (tapes) {
            tapes.put(connection, tape);
            if (tapes.size() > most) {
                tapes.keySet().removeIf(one -> !one.isOpen()); // it left, or what it brought was no request
            }
            if (tapes.size() > most) {
                eldest = tapes.keySet().iterator().next();
                tapes.remove(eldest);
            }
        }
        if (eldest != null) {
            IoUtils.safeClose(eldest);
        }
    }

    /** Returns the tape of a connection that has brought a request, and forgets it; null when it was closed. */
    @Nullable
    HeadTape take(StreamConnection connection) {
        synchronized (tapes) {
            return tapes.remove(connection);
        }
    }
}
