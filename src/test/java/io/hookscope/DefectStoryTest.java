package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.Hands;
import io.hookscope.ui.feed.FxFeed;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A defect of ours is written down and told in the window, on whatever thread it shows, and the program goes on. */
class DefectStoryTest {

    private static final String PLANTED = "planted by a story";

    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final Hands hands = new Hands();

    @BeforeEach
    void waitToListen() throws TimeoutException {
        hands.untilLines(0);
        assertThat(hands.isSeen("#notice-banner")).isFalse();
        program.means(PLANTED);
    }

    @Test
    void inADeedThatCrossesToTheWindow() throws Exception {
        feed().execute(DefectStoryTest::fail);
        isToldAndDeliveriesGoOn();
    }

    @Test
    void inWhatIsDoneWithNews() throws Exception {
        feed().accept(new FeedEvent.Returned(Set.of(1L)));
        isToldAndDeliveriesGoOn();
    }

    @Test
    void inTheBackground() throws Exception {
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            background.execute(DefectStoryTest::fail);
        }
        isToldAndDeliveriesGoOn();
    }

    private static FxFeed feed() {
        return FxWait.get(() -> new FxFeed(_ -> fail(), _ -> {}));
    }

    private static void fail() {
        throw new IllegalStateException(PLANTED);
    }

    private void isToldAndDeliveriesGoOn() throws Exception {
        hands.untilSays("#notice", "Something went wrong inside Hookscope");
        assertThat(hands.isSeen("#notice-banner")).isTrue();
        assertThat(Files.readString(program.log())).contains(" ERROR ", "Uncaught on ", PLANTED);
        hands.press(KeyCode.F5).untilLines(1);
    }
}
