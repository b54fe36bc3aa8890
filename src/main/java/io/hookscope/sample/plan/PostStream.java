package io.hookscope.sample.plan;

import io.hookscope.sample.make.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * All requests of many events in the order in which they are due, made only when their time is near. Not thread-safe.
 */
public final class PostStream implements Iterator<Post> {

    /**
     * How many and how fast.
     *
     * @param count     how many events, from 1
     * @param perSecond requests a second at most; 0 for as fast as they are answered
     */
    public record Volume(long count, double perSecond) {

        /** One event. */
        public static final Volume ONE = new Volume(1, 0);

        public Volume {
            if (count < 1 || count > 100_000_000) {
                throw new IllegalArgumentException("The count is a number from 1 to 100000000.");
            }
            if (!(perSecond >= 0 && perSecond <= 1_000_000)) {
                throw new IllegalArgumentException("The rate is a number of requests a second, up to 1000000.");
            }
        }

        private Duration after(long requests) {
            return perSecond == 0 ? Duration.ZERO : Duration.ofNanos(Math.round(requests * 1e9 / perSecond));
        }
    }

    private record Due(Post post, long number) {}

    private final Planner planner;
    private final Dice dice;
    private final Instant at;
    private final Volume volume;
    private final PriorityQueue<Due> waiting = new PriorityQueue<>(
            Comparator.comparing((Due due) -> due.post().after()).thenComparingLong(Due::number));
    private long events;
    private long requests;

    /** Plans from that time on. */
    public PostStream(Planner planner, Dice dice, Instant at, Volume volume) {
        this.planner = planner;
        this.dice = dice;
        this.at = at;
        this.volume = volume;
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty() || events < volume.count();
    }

    @Override
    public Post next() {
        while (events < volume.count() && (waiting.isEmpty() || nextEventComesFirst())) {
            planNextEvent();
        }
        Due due = waiting.poll();
        if (due == null) {
            throw new NoSuchElementException();
        }
        return due.post();
    }

    private boolean nextEventComesFirst() {
        Due head = waiting.peek();
        return head != null && volume.after(requests).compareTo(head.post().after()) < 0;
    }

    private void planNextEvent() {
        Duration start = volume.after(requests);
        List<Post> posts = planner.plan(dice, at.plus(start));
        for (Post post : posts) {
            Duration slot = volume.after(requests);
            Duration wanted = start.plus(post.after());
            waiting.add(new Due(post.dueAfter(slot.compareTo(wanted) > 0 ? slot : wanted), requests));
            requests++;
        }
        events++;
    }
}
