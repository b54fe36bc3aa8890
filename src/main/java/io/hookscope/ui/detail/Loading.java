package io.hookscope.ui.detail;

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
    private final Consumer<Optional<Loaded>> receiver;
    private long turn;

    /** The receiver is called on the FX thread, with nothing when the delivery is gone. */
    Loading(DetailSources sources, Consumer<Optional<Loaded>> receiver) {
        this.sources = sources;
        this.receiver = receiver;
    }

    /** Wants that delivery from now on, and no other. */
    void want(long seq, View view) {
        long mine = ++turn;
        sources.background().execute(() -> {
            var loaded = load(seq, view);
            sources.fx().execute(() -> {
                if (mine == turn) {
                    receiver.accept(loaded);
                }
            });
        });
    }

    /** Wants nothing any more. */
    void forget() {
        turn++;
    }

    private Optional<Loaded> load(long seq, View view) {
        try {
            return sources.loader().apply(seq)
                    .map(delivery -> Loaded.of(seq, delivery, sources.reader().read(delivery), view));
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be laid out", seq, e);
            return Optional.empty();
        }
    }
}
