package io.hookscope.ui.detail;

import io.hookscope.ui.LatestTask;
import io.hookscope.ui.detail.tree.View;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the delivery that is wanted now in the background; one that was wanted before and comes late is dropped. Its
 * methods belong to the FX thread.
 */
final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    /** What came of loading. */
    sealed interface Result {
        /** All that is shown. */
        record Found(Loaded loaded) implements Result {}

        /** It is not kept any more. */
        record Gone() implements Result {}

        /** It could not be read, and why. */
        record Unread(String why) implements Result {}
    }

    private final DetailSources sources;
    private final Assessment.Assessor assessor;
    private final Consumer<Result> receiver;
    private final LatestTask latestTask;

    /** The receiver is called on the FX thread. */
    Loading(DetailSources sources, Assessment.Assessor assessor, Consumer<Result> receiver) {
        this.sources = sources;
        this.assessor = assessor;
        this.receiver = receiver;
        this.latestTask = new LatestTask(sources.background(), sources.fx());
    }

    /** Wants that delivery from now on, and no other. */
    void want(long seq, View view) {
        latestTask.want(() -> load(seq, view), receiver);
    }

    /** Wants to know what the checks say by now of what was loaded. */
    void again(Loaded loaded, Consumer<Loaded> then) {
        latestTask.want(() -> assess(loaded), then);
    }

    /** Wants nothing any more. */
    void forget() {
        latestTask.forget();
    }

    private Result load(long seq, View view) {
        try {
            return sources.loader().apply(seq)
                    .map(delivery -> assess(Loaded.of(seq, delivery, sources.reader().read(delivery), view)))
                    .<Result>map(Result.Found::new).orElseGet(Result.Gone::new);
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be laid out", seq, e);
            return new Result.Unread(Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        }
    }

    private Loaded assess(Loaded loaded) {
        try {
            return loaded.assessed(assessor.assess(loaded.seq(), loaded.delivery(), loaded.reading()));
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be assessed", loaded.seq(), e);
            return loaded;
        }
    }
}
