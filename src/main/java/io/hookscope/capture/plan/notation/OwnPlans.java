package io.hookscope.capture.plan.notation;

import io.hookscope.capture.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The plans that a person gave a name, in the order of their making. Thread-safe. */
public final class OwnPlans {

    /** The most plans; the oldest goes when one more is kept. */
    public static final int MOST = 50;

    private final Consumer<String> keep;
    private final List<Plan> plans;

    /** Reads them from a text that was kept before, and hands each new text over to be kept. */
    public OwnPlans(Supplier<Optional<String>> recall, Consumer<String> keep) {
        this.keep = keep;
        this.plans = new ArrayList<>(recall.get().map(PlanJson::read).orElse(List.of()));
    }

    /** Returns all of them. */
    public synchronized List<Plan> list() {
        return List.copyOf(plans);
    }

    /** Returns the plan of that name. */
    public synchronized Optional<Plan> of(String name) {
        return plans.stream().filter(plan -> plan.name().equals(name)).findFirst();
    }

    /** Keeps a plan under its name, in the place of an earlier one of that name. */
    public synchronized void keep(Plan plan) {
        if (plan.name().isEmpty()) {
            throw new IllegalArgumentException("A plan that is kept needs a name.");
        }
        plans.removeIf(other -> other.name().equals(plan.name()));
        plans.add(plan);
        if (plans.size() > MOST) {
            plans.removeFirst();
        }
        keep.accept(PlanJson.write(plans));
    }

    /** Forgets the plan of that name. */
    public synchronized void forget(String name) {
        if (plans.removeIf(plan -> plan.name().equals(name))) {
            keep.accept(PlanJson.write(plans));
        }
    }
}
