package io.hookscope.replay;

import io.hookscope.delivery.handled.Verdict.Expected;
import io.hookscope.wire.Target;
import io.hookscope.store.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a run replays. Immutable.
 *
 * @param steps  the deliveries in the order in which they are sent
 * @param target where to
 * @param pace   when
 */
public record RunPlan(List<Step> steps, Target target, Pace pace) {

    /**
     * One delivery of a run.
     *
     * @param seq      its number
     * @param arrived  when it had arrived
     * @param expected how the handler ought to answer it
     */
    public record Step(long seq, Instant arrived, Expected expected) {

        /** The step of that row. */
        public static Step of(Row row) {
            return new Step(row.seq(), row.receivedAt(), Handlings.expected(row.conclusion()));
        }
    }

    public RunPlan {
        steps = List.copyOf(steps);
    }

    /** A run over those rows in the order in which they were stored. */
    public static RunPlan of(List<Row> rows, Target target, Pace pace) {
        return new RunPlan(rows.stream().sorted(Comparator.comparingLong(Row::seq)).map(Step::of).toList(), target,
                pace);
    }
}
