package io.hookscope.capture.inspect;

import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells subscribers what became of deliveries after they were stored. Events of one delivery come in order; a subscriber
 * hands them over to its own thread at once and never blocks. Thread-safe.
 */
public final class Feed {

    /** Enough to fill a window with at once: it has something to show while the next page is read. */
    private static final int FIRST_PAGE = 200;
    private static final int PAGE = 2_000;

    private final List<Consumer<FeedEvent>> subscribers = new CopyOnWriteArrayList<>();

    /** Subscribes from now on; run the result to stop. */
    public Runnable subscribe(Consumer<FeedEvent> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /**
     * Passes everything that happens from now on, and beside it the rows that the session has, a page at a time, the newest
     * first. Of a delivery that came both ways, what happened is never older. Blocks while it reads the session; run the
     * result to stop what happens.
     */
    public Runnable follow(Archive session, Consumer<FeedEvent> subscriber, Consumer<List<Row>> earlier) {
        Runnable stop = subscribe(subscriber);
        long from = Math.max(1, session.lastSeq() - FIRST_PAGE + 1);
        earlier.accept(newest(session, from));
        long before = from;
        for (List<Row> page = session.earlier(before, PAGE); !page.isEmpty(); page = session.earlier(before, PAGE)) {
            earlier.accept(page);
            before = page.getLast().seq();
        }
        return stop;
    }

    /** Returns the rows from that number on, the newest first; what an older version read, as that did. */
    private static List<Row> newest(Archive session, long from) {
        var newest = new TreeMap<Long, Row>();
        List<Long> unread = new ArrayList<>();
        session.rows(from, row -> newest.put(row.seq(), row), unread::add);
        if (!unread.isEmpty()) {
            session.between(from, Long.MAX_VALUE, FIRST_PAGE).forEach(row -> newest.putIfAbsent(row.seq(), row));
        }
        return List.copyOf(newest.descendingMap().values());
    }

    /** Whether anybody would hear what is published now. */
    boolean isHeard() {
        return !subscribers.isEmpty();
    }

    /** Tells everybody. */
    public void publish(FeedEvent event) {
        for (Consumer<FeedEvent> subscriber : subscribers) {
            subscriber.accept(event);
        }
    }
}
