package io.hookscope.ui.replay;

import io.hookscope.delivery.handled.Verdict;
import io.hookscope.query.NumberQuery;
import io.hookscope.replay.Outgoing;
import io.hookscope.replay.Pace;
import io.hookscope.replay.Progress;
import io.hookscope.replay.ReplayRun;
import io.hookscope.replay.RunPlan;
import io.hookscope.wire.Target;
import io.hookscope.store.Row;
import io.hookscope.ui.Discretion;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is replayed at the moment and where to, without controls. For the FX thread. */
public final class ReplayModel {

    private static final String TARGET = "replay.target";

    /** More would make a search that nobody reads. */
    private static final int MOST_RANGES = 40;

    private final ReplayDesk desk;
    private final ObjectProperty<@Nullable Progress> progress = new SimpleObjectProperty<>(this, "progress");
    private final Coalescer<Progress> latest;
    private @Nullable ReplayRun run;
    private NavigableSet<Long> failing = new ConcurrentSkipListSet<>();

    /** A model over the services. */
    public ReplayModel(ReplayDesk desk) {
        this.desk = desk;
        this.latest = new Coalescer<>(desk.fx(), progress::set);
    }

    /** How far the last replay is; null before the first. */
    ObjectProperty<@Nullable Progress> progressProperty() {
        return progress;
    }

    /** Returns where the last replay went. */
    public Optional<Target> target() {
        try {
            return desk.memory().recall(TARGET).map(Target::of);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Remembers where replays go. */
    public void keep(Target target) {
        desk.memory().keep(TARGET, target.toString());
    }

    Discretion discretion() {
        return desk.discretion();
    }

    /** Whether a replay is under way. */
    public boolean isRunning() {
        return run != null && !run.end().isDone();
    }

    /** Replays the deliveries of these rows in their original order; nothing while another replay is under way. */
    public void start(List<Row> rows, Target target, Pace pace) {
        if (isRunning() || rows.isEmpty()) {
            return;
        }
        keep(target);
        var sources = new ReplayRun.Sources(
                seq -> desk.deliveries().apply(seq).map(delivery -> Outgoing.unchanged(seq, delivery)), desk.replayer(),
                desk.handlings());
        RunPlan plan = RunPlan.of(rows, target, pace);
        // at once: a handler that hangs lets the first answer take long, and it can be cancelled until then
        latest.set(new Progress(plan.steps().size(), 0, 0, Map.of(), null, Progress.State.RUNNING));
        var bad = new ConcurrentSkipListSet<Long>();
        failing = bad;
        ReplayRun started = ReplayRun.start(sources, plan, (now, judged) -> {
            if (!judged.verdict().good() && judged.verdict() != Verdict.UNTRIED) {
                bad.add(judged.handling().seq());
            }
            latest.set(now);
        });
        started.end().thenAccept(latest::set);
        run = started;
    }

    /** Returns a search for those that failed or regressed in the last replay; empty where there are none, or too many ranges of them. */
    Optional<String> failingSearch() {
        List<String> ranges = NumberQuery.ranges(failing);
        return ranges.isEmpty() || ranges.size() > MOST_RANGES
                ? Optional.empty()
                : Optional.of(String.join(" or ", ranges));
    }

    /** Ends what is under way. */
    public void cancel() {
        if (run != null) {
            run.cancel();
        }
    }
}
