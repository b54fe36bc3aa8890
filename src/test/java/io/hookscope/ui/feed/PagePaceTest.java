package io.hookscope.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PagePaceTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final PagePace pace = new PagePace(clock::get);

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void pagesComeOneAfterTheOtherWhileNobodyWorks() {
        for (int page = 0; page < 3; page++) {
            assertThat(pace.isDue()).isTrue();
            pace.taken();
        }
    }

    @Test
    void thePageAfterAPersonMovedComesAtOnceAndTheNextAFifthOfASecondLater() {
        pace.giveWay();
        assertThat(pace.isDue()).isTrue();

        pace.taken();
        assertThat(pace.isDue()).isFalse();
        pass(Duration.ofMillis(199));
        assertThat(pace.isDue()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void pagesComeOneAfterTheOtherAgainOnceNothingWasDoneForAWhile() {
        pace.giveWay();
        pass(Duration.ofSeconds(2));
        pace.giveWay();
        pass(Duration.ofMillis(2_900));
        pace.taken();
        assertThat(pace.isDue()).isFalse();

        pass(Duration.ofMillis(100));
        assertThat(pace.isDue()).isTrue();
    }
}
