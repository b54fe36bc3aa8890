package io.hookscope.ui.detail;

import io.hookscope.ui.Latest;
import io.hookscope.ui.detail.tree.View;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the delivery that is wanted now in the background; one that was wanted before and comes late is dropped. Its
 * methods belong to the FX thread.
 */
final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    private final DetailSources sources;
    private final Assessment.Assessor assessor;
    private final Consumer<Optional<Loaded>> receiver;
    private final Latest latest;

    /** The receiver is called on the FX thread, with nothing when the delivery is gone. */
    Loading(DetailSources sources, Assessment.Assessor assessor, Consumer<Optional<Loaded>> receiver) {
        this.sources = sources;
        this.assessor = assessor;
        this.receiver = receiver;
        this.latest = new Latest(sources.background(), sources.fx());
    }

    /** Wants that delivery from now on, and no other. */
    void want(long seq, View view) {
        latest.want(() -> load(seq, view), receiver);
    }

    /** Wants to know what the checks say by now of what was loaded. */
    void again(Loaded loaded, Consumer<Loaded> then) {
        latest.want(() -> assess(loaded), then);
    }

    /** Wants nothing any more. */
    void forget() {
        latest.forget();
    }

    private Optional<Loaded> load(long seq, View view) {
        try {
            return sources.loader().apply(seq)
                    .map(delivery -> assess(Loaded.of(seq, delivery, sources.reader().read(delivery), view)));
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be laid out", seq, e);
            return Optional.empty();
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
