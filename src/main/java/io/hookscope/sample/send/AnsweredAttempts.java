package io.hookscope.sample.send;

import io.hookscope.sample.plan.Attempt;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of send-outs with several attempts whether one was answered 2xx. Turns are handed out by one thread, and end
 * on any.
 */
final class AnsweredAttempts {

    /** The turn of a request that has no other attempts. */
    static final Turn ALONE = new Turn(null, true, true);

    private final Map<String, CompletableFuture<Boolean>> latest = new ConcurrentHashMap<>();

    /** Whether an earlier attempt is known to have been answered 2xx. */
    boolean areOver(Attempt attempt) {
        CompletableFuture<Boolean> known = latest.get(attempt.sendout());
        return attempt.number() > 0 && known != null && known.getNow(false);
    }

    /** Hands out the next attempt's turn. */
    Turn next(Attempt attempt) {
        var turn = new Turn(latest.get(attempt.sendout()), attempt.number() == 0, attempt.last());
        if (attempt.last()) {
            latest.remove(attempt.sendout());
        } else {
            latest.put(attempt.sendout(), turn.answered);
        }
        return turn;
    }

    /** Returns the send-outs that were not answered 2xx and would have been tried again. */
    List<String> open() {
        return latest.entrySet().stream().filter(e -> !e.getValue().getNow(false)).map(Map.Entry::getKey).toList();
    }

    /** One attempt. */
    static final class Turn {

        private final CompletableFuture<Boolean> answered = new CompletableFuture<>();
        private final @Nullable CompletableFuture<Boolean> earlier;
        private final boolean first;
        private final boolean last;

        private Turn(@Nullable CompletableFuture<Boolean> earlier, boolean first, boolean last) {
            this.earlier = earlier;
            this.first = first;
            this.last = last;
        }

        /** Whether it must be sent: waits for the earlier attempts, which have an end by themselves. */
        boolean isNeeded() {
            return first || !answeredEarlier();
        }

        /** Whether none follows. */
        boolean isLast() {
            return last;
        }

        /** Says whether it was answered 2xx. */
        void end(boolean success) {
            answered.complete(success || answeredEarlier());
        }

        private boolean answeredEarlier() {
            return earlier != null && earlier.join();
        }
    }
}
