package io.hookscope.capture;

import io.hookscope.store.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells subscribers what became of deliveries after they were stored. Events of one delivery come in order; a subscriber
 * hands them over to its own thread at once and never blocks. Thread-safe.
 */
public final class Feed {

    private final List<Consumer<FeedEvent>> subscribers = new CopyOnWriteArrayList<>();

    /** Subscribes from now on; run the result to stop. */
    public Runnable subscribe(Consumer<FeedEvent> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /**
     * Passes all rows that the session has and then everything that follows, without a gap. Blocks while it reads the
     * session; run the result to stop. A row may come once more than it changed; the later one is never older.
     */
    public Runnable follow(Session session, Consumer<FeedEvent> subscriber) {
        var follower = new Follower(subscriber);
        Runnable stop = subscribe(follower);
        session.rows(1, row -> subscriber.accept(new FeedEvent.Changed(row)), _ -> {});
        follower.goLive();
        return stop;
    }

    /** Tells everybody. */
    public void publish(FeedEvent event) {
        for (Consumer<FeedEvent> subscriber : subscribers) {
            subscriber.accept(event);
        }
    }

    /** Holds events back until the subscriber has seen the rows that were there before them. */
    private static final class Follower implements Consumer<FeedEvent> {

        private final Consumer<FeedEvent> subscriber;
        private @Nullable List<FeedEvent> held = new ArrayList<>();

        Follower(Consumer<FeedEvent> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public synchronized void accept(FeedEvent event) {
            if (held != null) {
                held.add(event);
            } else {
                subscriber.accept(event);
            }
        }

        synchronized void goLive() {
            if (held != null) {
                held.forEach(subscriber);
                held = null;
            }
        }
    }
}
