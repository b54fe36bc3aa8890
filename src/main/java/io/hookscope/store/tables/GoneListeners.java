package io.hookscope.store.tables;

import io.hookscope.store.Gone;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who hears of what has left a session; one that fails keeps it from nobody else. Thread-safe. */
public final class GoneListeners {

    private static final Logger LOG = LoggerFactory.getLogger(GoneListeners.class);

    private final List<Consumer<Gone>> all = new CopyOnWriteArrayList<>();

    /** Tells that one too from now on. */
    public void add(Consumer<Gone> listener) {
        all.add(listener);
    }

    /** Tells them, on the thread that calls. */
    public void tell(Gone gone) {
        for (Consumer<Gone> listener : all) {
            try {
                listener.accept(gone);
            } catch (RuntimeException e) {
                LOG.error("a listener to what leaves the session failed", e);
            }
        }
    }
}
