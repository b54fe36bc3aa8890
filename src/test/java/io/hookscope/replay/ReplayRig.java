package io.hookscope.replay;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.Verdict.Expected;
import io.hookscope.wire.Target;
import io.hookscope.wire.Wire;
import io.hookscope.testing.MemorySession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A replayer over a session in memory. */
final class ReplayRig implements AutoCloseable {

    final MemorySession session = new MemorySession();
    final Handlings handlings = new Handlings(session);
    final Wire wire = new Wire();
    final Replayer replayer = new Replayer(wire, handlings, Clock.systemUTC());

    long store(Delivery delivery) {
        return session.append(delivery).join();
    }

    SendOutcome replay(Delivery delivery, String target) throws Exception {
        long seq = store(delivery);
        return replayer.send(Outgoing.unchanged(seq, delivery), Target.of(target)).done().get(30, TimeUnit.SECONDS)
                .outcome();
    }

    Progress run(String target, Pace pace) throws Exception {
        List<RunPlan.Step> steps = new ArrayList<>();
        for (long seq = 1; seq <= session.lastSeq(); seq++) {
            steps.add(new RunPlan.Step(seq, session.delivery(seq).orElseThrow().receivedAt(), Expected.ACCEPT));
        }
        return start(new RunPlan(steps, Target.of(target), pace)).end().get(60, TimeUnit.SECONDS);
    }

    ReplayRun start(RunPlan plan) {
        var sources = new ReplayRun.Sources(seq -> session.delivery(seq).map(d -> Outgoing.unchanged(seq, d)), replayer,
                handlings);
        return ReplayRun.start(sources, plan, (_, _) -> {});
    }

    List<Handling> handled(long seq) {
        return session.handlings(seq);
    }

    @Override
    public void close() {
        wire.close();
    }
}
