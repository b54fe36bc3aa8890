package io.hookscope.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what a window shows. It is looked at on the FX thread: elsewhere it may be half of one state and half of the next. */
public final class FxWait {

    private static final long LONGEST_MILLIS = 20_000;

    private FxWait() {}

    /** Waits until it holds, for no longer than twenty seconds, and lets the window come to rest. */
    public static void until(Callable<Boolean> condition) throws TimeoutException {
        until(LONGEST_MILLIS, condition);
    }

    /** Waits until it holds, for no longer than so many milliseconds, and lets the window come to rest. */
    public static void until(long millis, Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(millis, TimeUnit.MILLISECONDS, () -> get(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Returns what is asked on the FX thread. */
    public static <T> T get(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, question);
    }
}
