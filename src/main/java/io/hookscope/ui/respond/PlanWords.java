package io.hookscope.ui.respond;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.ui.Discretion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    /** Returns what is answered, as short as it fits on a button, and who answers where that is the handler alone. */
    static String brief(PlanState state, @Nullable Forwarding handler) {
        return isAll(handler) ? Strings.get("button.handler") : brief(state);
    }

    /** Returns what is answered, and what for where the handler answers; while that hides, nothing is quoted that it hides. */
    static String what(PlanState.On on, @Nullable Forwarding handler, Discretion discretion) {
        String name = on.plan().name();
        String rules = rules(on.plan(), discretion);
        String plan = name.isEmpty() ? rules : name + ": " + rules;
        return handler == null ? Strings.get("banner.what", plan) : through("banner.what", handler, plan);
    }

    /** Returns what is answered, at length. */
    static String tip(PlanState state, @Nullable Forwarding handler, Discretion discretion) {
        if (state instanceof PlanState.On on) {
            return what(on, handler, discretion);
        }
        return handler == null ? Strings.get("button.tip") : through("button.tip", handler, "");
    }

    /** Returns the plan's rules as they may be seen. */
    static String rules(Plan plan, Discretion discretion) {
        return discretion.isHiding() ? plan.hushed() : plan.words();
    }

    /** Returns why it matters, or what to do for the plan to answer. */
    static String why(@Nullable Forwarding handler) {
        return Strings.get(isAll(handler) ? "banner.why.all" : "banner.why");
    }

    /** Whether the handler answers each delivery, and the plan none. */
    static boolean isAll(@Nullable Forwarding handler) {
        return handler != null && handler.only().isAll();
    }

    private static String through(String key, Forwarding handler, String plan) {
        return Strings.get(key + (isAll(handler) ? ".all" : ".some"), handler.target().uri().getAuthority(), plan,
                handler.only().text());
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
