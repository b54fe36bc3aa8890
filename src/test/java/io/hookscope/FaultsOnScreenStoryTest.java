package io.hookscope;

import static io.hookscope.testing.Panes.lines;
import static io.hookscope.testing.Panes.port;
import static io.hookscope.testing.Panes.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.Filled;
import io.hookscope.testing.Hands;
import io.hookscope.testing.Panes;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the disk does to the session is told in the window, and the program goes on. */
class FaultsOnScreenStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.over(FaultsOnScreenStoryTest::damaged);
    private final Hands hands = new Hands();

    /** Three deliveries in a file whose beginning is lost. */
    private static void damaged(Path folder) throws Exception {
        Path file = Filled.session(folder.resolve("session.db"), 3);
        byte[] noise = new byte[8192];
        new Random(1).nextBytes(noise);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(noise);
        }
    }

    @Test
    void aDamagedSessionThatIsRescuedAndAFileThatIsGoneAreToldAndDeliveriesGoOn() throws Exception {
        Stage main = Panes.all().getFirst();
        until(() -> lines(main) == 3 && port(main) > 0, () -> lines(main) + " lines");
        until(() -> hands.isSeen("#notice-banner"), hands::title);
        assertThat(hands.text("#notice")).contains("session.db was damaged", "3 deliveries",
                "session.db.damaged.");

        program.means("was removed, replaced or cannot be reached");
        Path away = program.folder().resolve("away.db");
        Files.move(file(), away);
        Filled.post(port(main));
        untilTold("was removed, replaced or cannot be reached");
        until(() -> lines(main) == 4, () -> lines(main) + " lines");
        Files.move(away, file());
        until(() -> !hands.isSeen("#store-banner"), () -> hands.text("#store-reason"));
    }

    private void untilTold(String sentence) throws TimeoutException {
        until(() -> hands.isSeen("#store-banner") && hands.text("#store-reason").contains(sentence),
                () -> hands.text("#store-reason"));
    }

    private Path file() {
        return program.folder().resolve("session.db");
    }
}
