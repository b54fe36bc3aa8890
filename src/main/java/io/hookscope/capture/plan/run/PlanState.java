package io.hookscope.capture.plan.run;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a plan is in force. */
public sealed interface PlanState {

    /** 200 at once. */
    record Off() implements PlanState {}

    /** 200 at once, because a plan is over that was not ended by hand. */
    record Over(Plan plan, long answered) implements PlanState {}

    /**
     * A plan.
     *
     * @param since    when it was put in force
     * @param answered how many deliveries its rules answered
     */
    record On(Plan plan, Instant since, long answered) implements PlanState {

        /** Returns how long it lasts from that moment on, never more than in all; empty when it ends after a count. */
        public Optional<Duration> timeLeft(Instant now) {
            if (!(plan.end() instanceof End.After(Duration time))) {
                return Optional.empty();
            }
            Duration left = Duration.between(now, since.plus(time));
            return Optional.of(left.isNegative() ? Duration.ZERO : left.compareTo(time) > 0 ? time : left);
        }

        /** Whether it is over at that moment. */
        public boolean isOver(Instant now) {
            return switch (plan.end()) {
                case End.After(Duration time) -> !now.isBefore(since.plus(time));
                case End.Count(int answers) -> answered >= answers;
            };
        }
    }
}
