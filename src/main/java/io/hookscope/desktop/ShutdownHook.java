package io.hookscope.desktop;

import io.hookscope.wiring.Wiring;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Closes what is open when the process is told to end before its windows are closed. Thread-safe. */
final class ShutdownHook {

    private final Set<Wiring> open = ConcurrentHashMap.newKeySet();
    private final Thread hook = new Thread(this::closeAll, "hookscope-shutdown");

    ShutdownHook() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Takes care of these services. */
    void add(Wiring services) {
        open.add(services);
    }

    /** Closes them now. */
    void close(Wiring services) {
        services.close();
        open.remove(services);
    }

    /** Closes all of them now. */
    void closeAll() {
        open.forEach(this::close);
    }

    /** Says that nothing is left to close: nothing needs to be kept until the process ends. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the process is ending, and closes what is left, which is nothing
        }
    }
}
