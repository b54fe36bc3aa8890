package io.hookscope.sample.send;

import io.hookscope.sample.plan.Post;
import java.net.URI;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Sends requests when they are due, measured from the first one so that lateness never adds up, and never more at a time
 * than allowed. Thread-safe; each {@link #send} is a sending of its own.
 */
public final class Dispatcher {

    /** The most requests that may be under way at once. */
    public static final int MOST_AT_ONCE = 256;

    private final Courier courier;
    private final SendClock pace;
    private final Insistence insistence;

    /** Sends through that courier at that pace, each planned retry whatever is answered. */
    public Dispatcher(Courier courier, SendClock pace) {
        this(courier, pace, Insistence.ALWAYS);
    }

    /** Sends through that courier at that pace. */
    public Dispatcher(Courier courier, SendClock pace, Insistence insistence) {
        this.courier = courier;
        this.pace = pace;
        this.insistence = insistence;
    }

    /**
     * Sends all, until they are sent, the thread is interrupted, or nothing has answered yet and nothing can be reached.
     *
     * @param atOnce how many may be under way at once, 1 to {@value #MOST_AT_ONCE}; 1 keeps the order
     * @param seen   told of each request with its answer, one at a time
     * @return what was counted
     */
    public AnswerTally.Sum send(URI target, Iterator<Post> posts, int atOnce, Consumer<Sent> seen) {
        var sending = new Sending(target, atOnce, seen);
        try {
            sending.run(posts);
        } catch (InterruptedException _) {
            sending.stop();
            Thread.currentThread().interrupt();
        }
        sending.attempts.open().forEach(_ -> sending.tally.undelivered());
        return sending.tally.sum();
    }

    private final class Sending {

        private final URI target;
        private final int atOnce;
        private final Semaphore free;
        private final Consumer<Sent> seen;
        private final AnswerTally tally = new AnswerTally();
        private final AtomicLong number = new AtomicLong();
        private final AtomicLong answered = new AtomicLong();
        private final AtomicBoolean hopeless = new AtomicBoolean();
        private final AnsweredAttempts attempts = new AnsweredAttempts();
        private boolean stopped;

        Sending(URI target, int atOnce, Consumer<Sent> seen) {
            this.target = target;
            this.atOnce = Math.clamp(atOnce, 1, MOST_AT_ONCE);
            this.free = new Semaphore(this.atOnce);
            this.seen = seen;
        }

        void run(Iterator<Post> posts) throws InterruptedException {
            long start = pace.now();
            while (posts.hasNext() && !hopeless.get()) {
                Post post = posts.next();
                boolean oneOfSeveral = insistence == Insistence.UNTIL_ANSWERED && post.attempt().oneOfSeveral();
                if (oneOfSeveral && attempts.areOver(post.attempt())) {
                    continue;
                }
                waitUntil(start + post.after().toNanos());
                free.acquire();
                if (hopeless.get()) {
                    free.release();
                    break;
                }
                AnsweredAttempts.Turn turn = oneOfSeveral ? attempts.next(post.attempt()) : AnsweredAttempts.ALONE;
                Thread.ofVirtual().name("hookscope-sample-send").start(() -> sendOne(post, turn));
            }
            free.acquire(atOnce);
        }

        private void waitUntil(long due) throws InterruptedException {
            for (long wait = due - pace.now(); wait > 0; wait = due - pace.now()) {
                pace.sleep(wait);
            }
        }

        private void sendOne(Post post, AnsweredAttempts.Turn turn) {
            boolean success = false;
            try {
                if (turn.isNeeded()) {
                    SendResult reply = courier.send(target, post);
                    success = reply.success();
                    notice(reply, turn);
                    tell(new Sent(number.incrementAndGet(), post, reply));
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                turn.end(success);
                free.release();
            }
        }

        /** Nothing can be reached: what is tried again may find somebody later, anything else will not. */
        private void notice(SendResult reply, AnsweredAttempts.Turn turn) {
            if (reply instanceof SendResult.Answered) {
                answered.incrementAndGet();
            } else if (reply instanceof SendResult.Unanswered no && no.kind() == SendResult.Kind.UNREACHABLE
                    && answered.get() == 0 && turn.isLast()) {
                hopeless.set(true);
            }
            if (!reply.success() && turn.isLast()) {
                tally.undelivered();
            }
        }

        /** What is under way counts no more: the sum is said now. */
        synchronized void stop() {
            stopped = true;
        }

        private synchronized void tell(Sent sent) {
            if (!stopped) {
                tally.add(sent.reply());
                seen.accept(sent);
            }
        }
    }
}
