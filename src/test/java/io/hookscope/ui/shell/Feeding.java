package io.hookscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.store.Row;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.testfx.util.WaitForAsyncUtils;

/** Lets a window have rows as the inspector would, and waits until it has them: it takes them when it has rested. */
public final class Feeding {

    private static final long LONGEST_MILLIS = 20_000;

    private Feeding() {}

    /** Returns once the window lists the last state of each. Not for the FX thread. */
    public static void feed(ShellWindow window, List<Row> rows) {
        rows.forEach(row -> window.feed().accept(new FeedEvent.Changed(row)));
        var last = new LinkedHashMap<Long, Row>();
        rows.forEach(row -> last.put(row.seq(), row));
        await().atMost(Duration.ofMillis(LONGEST_MILLIS)).pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(listed(window)).containsAll(last.values()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Row> listed(ShellWindow window) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, () -> List.copyOf(window.listed().all()));
    }
}
