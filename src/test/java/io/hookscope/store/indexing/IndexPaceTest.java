package io.hookscope.store.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.journal.Recovery;
import io.hookscope.store.pace.LoadDetector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexPaceTest {

    private static final long MILLI = 1_000_000;
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    private long now;
    private final LoadDetector loadDetector = new LoadDetector(() -> now);
    private final Waiting waiting = new Waiting();
    private Journal journal;
    private IndexPace pace;

    @BeforeEach
    void open() throws Exception {
        journal = Recovery.open(folder.resolve("journal"), new byte[16], MEBIBYTE, _ -> {});
        pace = new IndexPace(loadDetector, journal, waiting, MEBIBYTE);
    }

    @AfterEach
    void close() throws Exception {
        journal.close(journal.cursor());
    }

    @Test
    void standsBackInARushAlone() {
        assertThat(pace.standBack()).isFalse();
        beginRush();
        assertThat(pace.standBack()).isTrue();
    }

    @Test
    void doesNotStandBackWhileWhatHandlersAnsweredPilesUp() {
        beginRush();
        for (int i = 0; i < 7; i++) {
            waiting.handled(handling());
        }
        assertThat(pace.standBack()).isTrue();
        waiting.handled(handling());
        assertThat(pace.standBack()).isFalse();

        List<Handling> oldest = waiting.handlings().some(1);
        waiting.handlings().written(oldest);
        assertThat(pace.standBack()).isTrue();
    }

    private void beginRush() {
        for (int i = 0; i < 100; i++) {
            loadDetector.group(20, 20);
            now += MILLI;
        }
    }

    private static Handling handling() {
        return new Handling(1, Instant.EPOCH, Handling.Kind.FORWARD, Handling.Change.NONE, "http://localhost/",
                new SendOutcome.Answered(200, Headers.NONE, Body.of(new byte[MEBIBYTE]), SendOutcome.Extent.WHOLE,
                        Duration.ofMillis(1)));
    }
}
