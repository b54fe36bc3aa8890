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
    private final Pace pace;

    /** Sends through that courier at that pace. */
    public Dispatcher(Courier courier, Pace pace) {
        this.courier = courier;
        this.pace = pace;
    }

    /**
     * Sends all, until they are sent, the thread is interrupted, or nothing has answered yet and nothing can be reached.
     *
     * @param atOnce how many may be under way at once, 1 to {@value #MOST_AT_ONCE}; 1 keeps the order
     * @param seen   told of each request with its answer, one at a time
     * @return what was counted
     */
    public Tally.Sum send(URI target, Iterator<Post> posts, int atOnce, Consumer<Sent> seen) {
        var sending = new Sending(target, atOnce, seen);
        try {
            sending.run(posts);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return sending.tally.sum();
    }

    private final class Sending {

        private final URI target;
        private final int atOnce;
        private final Semaphore free;
        private final Consumer<Sent> seen;
        private final Tally tally = new Tally();
        private final AtomicLong answered = new AtomicLong();
        private final AtomicBoolean hopeless = new AtomicBoolean();

        Sending(URI target, int atOnce, Consumer<Sent> seen) {
            this.target = target;
            this.atOnce = Math.clamp(atOnce, 1, MOST_AT_ONCE);
            this.free = new Semaphore(this.atOnce);
            this.seen = seen;
        }

        void run(Iterator<Post> posts) throws InterruptedException {
            long start = pace.now();
            long number = 0;
            while (posts.hasNext() && !hopeless.get()) {
                Post post = posts.next();
                waitUntil(start + post.after().toNanos());
                free.acquire();
                if (hopeless.get()) {
                    free.release();
                    break;
                }
                long current = ++number;
                Thread.ofVirtual().start(() -> sendOne(current, post));
            }
            free.acquire(atOnce);
        }

        private void waitUntil(long due) throws InterruptedException {
            for (long wait = due - pace.now(); wait > 0; wait = due - pace.now()) {
                pace.sleep(wait);
            }
        }

        private void sendOne(long number, Post post) {
            try {
                Reply reply = courier.send(target, post);
                if (reply instanceof Reply.Answered) {
                    answered.incrementAndGet();
                } else if (reply instanceof Reply.Unanswered no && no.kind() == Reply.Kind.UNREACHABLE
                        && answered.get() == 0) {
                    hopeless.set(true);
                }
                tell(new Sent(number, post, reply));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                free.release();
            }
        }

        private synchronized void tell(Sent sent) {
            tally.add(sent.reply());
            seen.accept(sent);
        }
    }
}
