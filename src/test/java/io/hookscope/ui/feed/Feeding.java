package io.hookscope.ui.feed;

import static org.awaitility.Awaitility.await;

import io.hookscope.capture.FeedEvent;
import io.hookscope.store.Row;
import java.time.Duration;
import java.util.List;
import org.testfx.util.WaitForAsyncUtils;

/** Lets a window have rows as the inspector would, and waits until it has them: it takes them when it has rested. */
public final class Feeding {

    private Feeding() {}

    /** Returns once the window has shown them all. Not for the FX thread. */
    public static void feed(FxFeed feed, List<Row> rows) {
        rows.forEach(row -> feed.accept(new FeedEvent.Changed(row)));
        await().pollInterval(Duration.ofMillis(5)).until(feed::isEmpty);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
