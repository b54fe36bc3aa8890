package io.hookscope.listener;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers of one port that wait on purpose. Each holds a connection and a timer but no thread; there are only so many,
 * so that connections are left for senders that are not kept waiting. Thread-safe.
 */
final class DelayedAnswers {

    private final int most;
    private final Set<PendingReply> departures = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    DelayedAnswers(int most) {
        this.most = most;
    }

    /** Lets one more wait, or returns false when so many do already. */
    synchronized boolean enter(PendingReply pendingReply) {
        return !over && departures.size() < most && departures.add(pendingReply);
    }

    void leave(PendingReply pendingReply) {
        departures.remove(pendingReply);
    }

    int most() {
        return most;
    }

    /** Lets nobody wait any longer: their connections are closed without an answer. */
    synchronized void giveUp() {
        over = true;
        departures.forEach(PendingReply::giveUp);
    }
}
