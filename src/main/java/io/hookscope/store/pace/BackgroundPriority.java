package io.hookscope.store.pace;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a thread step back behind those that write answers and draw the window, while they want the processors. Java's own
 * priorities say nothing on Linux, so there the system is asked: a nice value of a thread may be raised by anybody. Without
 * state.
 */
public final class BackgroundPriority {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPriority.class);

    /** About a tenth of the weight that other threads have; none at all could keep a lock from them for long. */
    private static final int NICE = 10;
    /** About a third of it: what somebody waits for, but not with every pulse. */
    private static final int A_LITTLE = 5;

    private static final int THIS_THREAD = 0;

    private BackgroundPriority() {}

    /** Lets the thread that calls step back from now on; where the system cannot, it goes on as before. */
    public static void stepBack() {
        stepBack(NICE);
    }

    /** As {@link #stepBack()}, but only so far that it still gets on well beside others. */
    public static void stepAside() {
        stepBack(A_LITTLE);
    }

    @SuppressWarnings("restricted")
    private static void stepBack(int nice) {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            Optional<MemorySegment> call = linker.defaultLookup().find("setpriority");
            if (call.isPresent()) {
                var ints = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT);
                int failed = (int) linker.downcallHandle(call.get(), ints).invokeExact(0, THIS_THREAD, nice);
                LOG.debug("{} steps back: {}", Thread.currentThread().getName(), failed);
            }
        } catch (Throwable e) {
            LOG.debug("{} cannot step back", Thread.currentThread().getName(), e);
        }
    }
}
