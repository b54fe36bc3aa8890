package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.HotSpotDiagnosticMXBean;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Handler;
import io.hookscope.testing.Hands;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A window is closed while it replays with the gaps of the deliveries, which are an hour apart. */
class ReplayClosedStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.over(ReplayClosedStoryTest::anHourApart);
    private final Hands hands = new Hands();

    @Test
    void theReplayEndsWithItsWindow() throws Exception {
        try (var handler = Handler.answering("200 OK")) {
            hands.untilLines(2).press(KeyCode.J);
            hands.meanwhile(() -> hands.table().getSelectionModel().selectRange(0, 2));
            hands.press(KeyCode.CONTROL, KeyCode.R).untilSays("#replay-selection", "2");
            hands.replace(handler.at(""));
            hands.meanwhile(() -> hands.robot().lookup("#replay-original").queryAs(RadioButton.class).fire());
            hands.tabTo("#replay-start").press(KeyCode.SPACE).untilSays("#replay-words", "Replaying: 1 of 2");
            assertThat(isReplaying()).isTrue();
            hands.meanwhile(() -> hands.table().getScene().getWindow().hide());
            hands.until(() -> !isReplaying());
            assertThat(handler.received()).hasSize(1);
        }
    }

    private boolean isReplaying() throws IOException {
        Path dump = program.folder().resolve("threads.txt");
        Files.deleteIfExists(dump);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(dump.toString(),
                ThreadDumpFormat.TEXT_PLAIN);
        return Files.readString(dump).contains("\"hookscope-replay\"");
    }

    private static void anHourApart(Path folder) throws Exception {
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            for (int hour = 0; hour < 2; hour++) {
                Delivery one = Deliveries.json("{\"hour\":" + hour + "}");
                session.append(new Delivery(one.receivedAt().plus(Duration.ofHours(hour)), one.method(), one.target(),
                        one.protocol(), one.remote(), one.headers(), one.body(), one.reception())).join();
            }
        }
    }
}
