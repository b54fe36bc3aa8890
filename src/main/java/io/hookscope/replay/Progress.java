package io.hookscope.replay;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is. Immutable.
 *
 * @param total    how many deliveries it has
 * @param done     how many are answered or given up
 * @param accepted how many were answered 2xx
 * @param verdicts how often each verdict was given
 * @param last     what became of the last one; null at the beginning
 * @param state    whether it goes on
 */
public record Progress(int total, int done, int accepted, Map<Verdict, Integer> verdicts, @Nullable Handling last,
        State state) {

    /** Whether a run goes on. */
    public enum State {
        RUNNING,
        FINISHED,
        CANCELLED,
        /** The target's host is unknown: the rest was not tried. */
        GIVEN_UP
    }

    public Progress {
        verdicts = Map.copyOf(verdicts);
    }

    /** Returns how often that verdict was given. */
    public int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /** Returns how many outcomes were as they ought to be. */
    public int good() {
        return verdicts.entrySet().stream().filter(e -> e.getKey().good()).mapToInt(Map.Entry::getValue).sum();
    }
}
