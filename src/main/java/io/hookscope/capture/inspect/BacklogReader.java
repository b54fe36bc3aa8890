package io.hookscope.capture.inspect;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Session;
import io.hookscope.store.StoredDelivery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the deliveries of the {@link Backlog} from the session, in order: a portion in one go, since reading them one by one costs
 * nearly as much as inspecting them. What left before its turn costs nothing. For the inspector's thread.
 */
final class BacklogReader {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogReader.class);

    private static final int PORTION = 100;
    /** With more than this many bytes of bodies, those that are read one by one are a portion. */
    private static final long MOST_BYTES = 1 << 20;

    private final Session session;
    private final Backlog backlog;
    private final Deque<StoredDelivery> portion = new ArrayDeque<>();

    BacklogReader(Session session, Backlog backlog) {
        this.session = session;
        this.backlog = backlog;
    }

    /** Returns the next that waits, with what was answered by now; empty when it had to be looked for in vain. */
    Optional<StoredDelivery> next() {
        if (portion.isEmpty()) {
            read();
        }
        StoredDelivery next = portion.poll();
        if (next == null) {
            return Optional.empty();
        }
        backlog.passed(next.seq());
        return Optional.of(next.answer() != null
                ? next
                : new StoredDelivery(next.seq(), next.delivery(), answer(next.seq())));
    }

    /** An answer that cannot be read is asked for once more later, as one that is not there yet. */
    private @Nullable Answer answer(long seq) {
        try {
            return session.answer(seq).orElse(null);
        } catch (RuntimeException e) {
            LOG.warn("what was answered to delivery {} cannot be read for a moment", seq, e);
            return null;
        }
    }

    private void read() {
        long last = backlog.last(); // before reading: all up to it are in the session
        long looked = last;
        try {
            session.kept(backlog.first(), PORTION).stream().filter(kept -> kept.seq() <= last).forEach(portion::add);
        } catch (RuntimeException _) {
            looked = oneByOne(backlog.first(), Math.min(last, backlog.first() + PORTION - 1));
        }
        if (portion.isEmpty()) {
            backlog.passed(looked);
        }
    }

    /** What cannot be read must keep nothing else from its turn. Returns up to which number was looked. */
    private long oneByOne(long from, long last) {
        long bytes = 0;
        long seq = from;
        boolean failing = false;
        for (; seq <= last && bytes < MOST_BYTES; seq++) {
            try {
                long number = seq;
                Optional<Delivery> delivery = session.delivery(seq);
                delivery.ifPresent(one -> portion.add(new StoredDelivery(number, one, null)));
                bytes += delivery.map(one -> one.body().length()).orElse(0);
            } catch (RuntimeException e) {
                if (!failing) { // each of a row of failures would say the same
                    LOG.error("Delivery {} waits for its inspection and cannot be read", seq, e);
                }
                failing = true;
            }
        }
        return seq - 1;
    }

    void forget(Set<Long> seqs) {
        portion.removeIf(kept -> seqs.contains(kept.seq()));
    }
}
