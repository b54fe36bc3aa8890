package io.hookscope.capture;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

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

    /** Tells everybody. */
    public void publish(FeedEvent event) {
        for (Consumer<FeedEvent> subscriber : subscribers) {
            subscriber.accept(event);
        }
    }
}
