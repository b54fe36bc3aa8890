package io.hookscope.sample.scenario;

import io.hookscope.sample.plan.Post;
import io.hookscope.sample.send.Courier;
import io.hookscope.sample.send.HangUp;
import io.hookscope.sample.send.SendResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What one step works with: it sends, keeps the answers and counts what was booked since it began. Not thread-safe. */
final class Bench {

    private static final long LOOK_AGAIN_MILLIS = 25;

    private final Step step;
    private final Assignment assignment;
    private final Courier courier;
    private final Duration patience;
    private final List<SendResult> replies = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private long before;

    Bench(Step step, Assignment assignment, Courier courier, Duration patience) {
        this.step = step;
        this.assignment = assignment;
        this.courier = courier;
        this.patience = patience;
    }

    Step step() {
        return step;
    }

    /** Counts what was booked before. */
    Bench open() throws BookingProbe.Unreadable, InterruptedException {
        before = assignment.probe().isPresent() ? assignment.probe().get().bookings() : 0;
        return this;
    }

    /** Returns the step's events, from the first. */
    Deck deck() {
        return new Deck(step, assignment);
    }

    boolean signs() {
        return assignment.signer().isPresent();
    }

    /** Sends and keeps the answer. */
    SendResult send(Post post) throws InterruptedException {
        SendResult reply = courier.send(assignment.target(), post);
        replies.add(reply);
        return reply;
    }

    /** Sends one after the other. */
    void send(List<Post> posts) throws InterruptedException {
        for (Post post : posts) {
            send(post);
        }
    }

    /** Sends all at the same moment. */
    void sendAtOnce(List<Post> posts) throws InterruptedException {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SendResult>> deeds = posts.stream()
                    .<Callable<SendResult>>map(post -> () -> courier.send(assignment.target(), post)).toList();
            for (Future<SendResult> sent : senders.invokeAll(deeds)) {
                replies.add(sent.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Sends, ends the connection before the answer can be read, and gives the handler time to finish what it began. */
    void hangUp(Post post, Bookings awaited) throws BookingProbe.Unreadable, InterruptedException {
        try {
            HangUp.send(assignment.target(), post);
        } catch (IOException e) {
            replies.add(new SendResult.Unanswered(SendResult.Kind.BROKEN, Words.of("found.broke"), Duration.ZERO));
        }
        if (assignment.probe().isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(patience.toNanos());
        } else {
            booked(awaited);
        }
    }

    List<SendResult> replies() {
        return List.copyOf(replies);
    }

    /** Says that something could not be tried or told, in words that follow "not seen:". */
    void unseen(String what) {
        unseen.add(what);
    }

    List<String> unseen() {
        return List.copyOf(unseen);
    }

    /**
     * Returns what was booked since the step began, empty when nobody can tell. Waits as long as a handler may take, but
     * no longer once it is too much.
     */
    OptionalLong booked(Bookings awaited) throws BookingProbe.Unreadable, InterruptedException {
        if (assignment.probe().isEmpty()) {
            return OptionalLong.empty();
        }
        long end = System.nanoTime() + patience.toNanos();
        long count = assignment.probe().get().bookings() - before;
        while (System.nanoTime() < end && !awaited.exceededBy(count)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            count = assignment.probe().get().bookings() - before;
        }
        return OptionalLong.of(count);
    }
}
