package io.hookscope.ui.respond;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.run.PlanState;
import java.time.Duration;
import java.time.Instant;

/** What button and banner say about a plan. Stateless. */
final class PlanWords {

    private static final int LONGEST = 18;

    private PlanWords() {}

    /** Returns what is answered, as short as it fits on a button. */
    static String brief(PlanState state) {
        if (!(state instanceof PlanState.On(Plan plan, _, _))) {
            return "200";
        }
        String text = plan.name().isEmpty() ? Notation.written(plan.rules().getFirst().course()) : plan.name();
        String more = plan.rules().size() > 1 && plan.name().isEmpty() ? " +" + (plan.rules().size() - 1) : "";
        return (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…") + more;
    }

    /** Returns what is answered. */
    static String what(PlanState.On on) {
        String name = on.plan().name();
        return Strings.get("banner.what", name.isEmpty() ? on.plan().words() : name + ": " + on.plan().words());
    }

    /** Returns how much was answered so and how much is left. */
    static String left(PlanState.On on, Instant now) {
        String end = on.timeLeft(now).map(left -> Strings.get("banner.time", clock(left))).orElseGet(
                () -> Strings.get("banner.count", on.plan().end() instanceof End.Count(int n) ? n - on.answered() : 0));
        return Strings.get("banner.answered", on.answered()) + " · " + end;
    }

    /** Returns minutes and seconds, rounded up so that it ends at 0:00. */
    private static String clock(Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        long hours = seconds / 3600;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
