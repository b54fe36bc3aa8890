package io.hookscope.listener;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * Connections without a request under way, with their tapes: those that have not brought a whole head yet, and those that were
 * answered and may bring another. When they are too many, the one that has been so for longest makes room, so that a crowd
 * which opens connections and falls silent keeps nobody out, whatever it sent before. While more than half of them never
 * brought a head it is one of these, so that such a crowd costs no sender its connection. Thread-safe.
 */
final class BetweenRequests {

    private final int most;
    private final Map<StreamConnection, HeadTape> fresh = new LinkedHashMap<>();
    private final Map<StreamConnection, HeadTape> answered = new LinkedHashMap<>();

    BetweenRequests(int most) {
        this.most = Math.max(1, most);
    }

    /** Takes one in that has brought nothing yet; closes another one for it where there is no room. */
    void opened(StreamConnection connection, HeadTape tape) {
        add(fresh, connection, tape);
    }

    /** Takes one in that was answered; closes another one for it where there is no room. */
    void answered(StreamConnection connection, HeadTape tape) {
        add(answered, connection, tape);
    }

    private void add(Map<StreamConnection, HeadTape> tapes, StreamConnection connection, HeadTape tape) {
        StreamConnection eldest = null;
        synchronized (fresh) {
            tapes.put(connection, tape);
            if (size() > most) {
                fresh.keySet().removeIf(one -> !one.isOpen()); // it left, or what it brought was no request
                answered.keySet().removeIf(one -> !one.isOpen());
            }
            if (size() > most) {
                var crowd = fresh.size() > most / 2 || answered.isEmpty() ? fresh : answered;
                eldest = crowd.keySet().iterator().next();
                crowd.remove(eldest);
            }
        }
        if (eldest != null) {
            IoUtils.safeClose(eldest);
        }
    }

    private int size() {
        return fresh.size() + answered.size();
    }

    /** Returns the tape of a connection that has brought a request, and forgets it; null when it was closed. */
    @Nullable
    HeadTape take(StreamConnection connection) {
        synchronized (fresh) {
            HeadTape tape = answered.remove(connection);
            return tape == null ? fresh.remove(connection) : tape;
        }
    }
}
