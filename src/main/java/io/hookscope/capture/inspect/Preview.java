package io.hookscope.capture.inspect;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Lets the list go on to show what arrives while inspection is behind, wherever what waits is kept: now and then the newest
 * delivery is read and published, unchecked; its turn comes later. Any thread offers, the inspector's looks.
 */
final class Preview {

    private static final long APART_NANOS = 25_000_000;

    /** With so few in between, its own turn comes about as soon. */
    private static final int NEAR = 100;

    /** A delivery that waits for its turn. */
    private record Newest(long seq, Delivery delivery) {}

    private final Session session;
    private final Neighbours neighbours;
    private final EventReader reader = new EventReader();
    private volatile @Nullable Newest newest;
    private long last = System.nanoTime();

    Preview(Session session, Neighbours neighbours) {
        this.session = session;
        this.neighbours = neighbours;
    }

    /** Takes the place of what was offered before. In order of number, each before its turn can come. */
    void offer(long seq, Delivery delivery) {
        newest = new Newest(seq, delivery);
    }

    /** Publishes the newest delivery if that number, whose turn it is, has been far from it for a moment. */
    void look(long turn) {
        Newest now = newest;
        if (now == null || now.seq() - turn <= NEAR) {
            letGo(now, turn);
            last = System.nanoTime();
        } else if (System.nanoTime() - last >= APART_NANOS) {
            last = System.nanoTime();
            newest = null;
            neighbours.preview(row(now.seq(), now.delivery()));
        }
    }

    /** A body is kept no longer than until its turn. */
    private void letGo(@Nullable Newest now, long turn) {
        if (now != null && now.seq() <= turn) {
            newest = null;
        }
    }

    private Row row(long seq, Delivery delivery) {
        return Row.of(seq, delivery, reader.read(delivery).summary(), null).answered(session.answer(seq).orElse(null));
    }
}
