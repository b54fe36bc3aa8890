package io.hookscope.capture;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What was sent to other paths than those that deliveries are taken from: how many, and the last. Thread-safe. */
public final class OtherPaths {

    private static final int LONGEST = 200;

    /**
     * The last of them.
     *
     * @param count how many there were
     * @param path  where it was sent, at most 200 characters of it
     * @param at    when it came
     */
    public record Last(long count, String path, Instant at) {}

    private final AtomicReference<Optional<Last>> last = new AtomicReference<>(Optional.empty());

    void count(String path, Instant at) {
        String shown = path.length() <= LONGEST ? path : path.substring(0, LONGEST);
        last.updateAndGet(before -> Optional.of(new Last(before.map(Last::count).orElse(0L) + 1, shown, at)));
    }

    /** Returns the last one, or nothing while there was none. */
    public Optional<Last> last() {
        return last.get();
    }
}
