package io.hookscope.ui.compare;

import io.hookscope.event.diff.Comparison;
import io.hookscope.ui.LatestTask;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares in the background, and drops what comes late. Asked on the FX thread, answers there. */
final class Comparing {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);

    private final CompareSources sources;
    private final LatestTask latestTask;

    /** How a comparison is made. */
    enum Care {
        /** All that differs counts. */
        FOR_ALL,
        /** What differs in any two deliveries is left out. */
        FOR_WHAT_TELLS
    }

    Comparing(CompareSources sources) {
        this.sources = sources;
        this.latestTask = new LatestTask(sources.background(), sources.fx());
    }

    /** Compares the delivery of that number with the later one; nothing is answered when it cannot be read any more. */
    void start(long before, Comparison.Subject after, Care care, Consumer<Optional<Comparison>> taker) {
        latestTask.want(() -> compare(before, after, care), taker);
    }

    /** Drops what is under way. */
    void drop() {
        latestTask.forget();
    }

    private Optional<Comparison> compare(long seq, Comparison.Subject after, Care care) {
        try {
            return sources.loader().apply(seq).map(it -> new Comparison.Subject(it, sources.reader().read(it)))
                    .map(before -> switch (care) {
                        case FOR_ALL -> Comparison.of(before, after);
                        case FOR_WHAT_TELLS -> Comparison.withoutVolatiles(before, after);
                    });
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be compared", seq, e);
            return Optional.empty();
        }
    }
}
