package io.hookscope.desktop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A deed that is repeated by a clockwork and may fail now and then: a clockwork does not repeat what threw. For one thread.
 */
final class RepeatedTask implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);

    private final String what;
    private final Runnable deed;
    private boolean failed;

    /** Logs that {@code what} fails, once until it succeeds again. */
    RepeatedTask(String what, Runnable deed) {
        this.what = what;
        this.deed = deed;
    }

    @Override
    public void run() {
        try {
            deed.run();
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) {
                LOG.warn("{} fails for a moment", what, e);
            }
            failed = true;
        }
    }
}
