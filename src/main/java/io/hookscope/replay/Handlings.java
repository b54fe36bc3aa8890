package io.hookscope.replay;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.delivery.handled.Verdict.Expected;
import io.hookscope.store.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What became of deliveries that were sent on: kept in the session, told, and judged. Thread-safe. */
public final class Handlings {

    private final LongFunction<List<Handling>> kept;
    private final Consumer<Handling> keep;
    private final List<Consumer<Handling>> listeners = new CopyOnWriteArrayList<>();

    /** Keeps them in that session. */
    public Handlings(Session session) {
        this(session::handlings, session::handled);
    }

    /** Finds those of a delivery there, oldest first, and keeps them there. */
    public Handlings(LongFunction<List<Handling>> kept, Consumer<Handling> keep) {
        this.kept = kept;
        this.keep = keep;
    }

    /** One handling with its verdict. */
    public record Judged(Handling handling, Verdict verdict) {

        /** Whether it refused what it ought to refuse: a signature that does not hold. */
        public boolean isRefusedRightly() {
            return verdict.good() && handling.outcome().rejected();
        }

        /** Whether it accepted what it ought to refuse. */
        public boolean isAcceptedWrongly() {
            return verdict != Verdict.UNTRIED && !verdict.good() && handling.outcome().success();
        }
    }

    /** Keeps it, then tells those who listen, on this thread. */
    public void add(Handling handling) {
        keep.accept(handling);
        listeners.forEach(listener -> listener.accept(handling));
    }

    /** Calls the consumer with each later one, on any thread. */
    public void onAdded(Consumer<Handling> listener) {
        listeners.add(listener);
    }

    /** Returns all of that delivery, oldest first, judged against the first. May block on the disk. */
    public List<Judged> judged(long seq, Expected expected) {
        List<Handling> all = kept.apply(seq);
        var judged = new ArrayList<Judged>(all.size());
        for (int i = 0; i < all.size(); i++) {
            judged.add(new Judged(all.get(i), Verdict.of(all.get(i), all.subList(0, i), expected)));
        }
        return judged;
    }

    /** Judges one against those before it. May block on the disk. */
    public Verdict judge(Handling handling, Expected expected) {
        List<Handling> earlier = kept.apply(handling.seq()).stream().takeWhile(one -> !one.equals(handling))
                .toList();
        return Verdict.of(handling, earlier, expected);
    }

    /** Returns how a handler ought to answer a delivery of which the checks say that. */
    public static Expected expected(@Nullable Conclusion conclusion) {
        if (conclusion == null) {
            return Expected.ACCEPT;
        }
        SignatureVerdict.Kind kind = conclusion.signature().kind();
        boolean wrong = kind == SignatureVerdict.Kind.WRONG || kind == SignatureVerdict.Kind.MALFORMED;
        return wrong ? Expected.REJECT : Expected.ACCEPT;
    }
}
