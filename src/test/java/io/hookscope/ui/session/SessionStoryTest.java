package io.hookscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.exchange.Intake;
import io.hookscope.settings.Theme;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.FxWait;
import io.hookscope.ui.FileAsk;
import io.hookscope.ui.shell.Colours;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A session is copied and appended from the window, by keys, on real files. */
@ExtendWith(ApplicationExtension.class)
class SessionStoryTest {

    @TempDir
    static Path folder;

    private Session session;
    private final Asked asked = new Asked();

    @Start
    void open(Stage stage) throws Exception {
        session = SessionFiles.open(folder.resolve(System.nanoTime() + ".db"), Clock.systemUTC());
        session.append(Deliveries.json("{\"a\":1}")).join();
        var desk = new SessionDesk(session, () -> Intake.into(session), task -> Thread.ofVirtual().start(task),
                InstantSource.system());
        stage.setScene(new Scene(new SessionPane(desk, new SessionFileAsk(asked, () -> folder), Platform::runLater),
                560, 260));
        Colours.apply(Theme.LIGHT, stage.getScene());
        stage.show();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void savesACopyBesideTheSessionAndAppendsItAgain(FxRobot robot) {
        robot.interact(() -> robot.lookup("#session-file").query().requestFocus());
        robot.write("copy.db").type(KeyCode.TAB, 3).type(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(said(robot)).endsWith("copy.db: 1 delivery."));
        assertThat(folder.resolve("copy.db")).isRegularFile();

        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(said(robot)).isEqualTo("1 delivery appended, number 2."));
        assertThat(session.count()).isEqualTo(2);
    }

    @Test
    void saysWhatToDoWhenThereIsNoSuchSession(FxRobot robot) {
        robot.interact(() -> robot.lookup("#session-file").query().requestFocus());
        robot.write("nowhere.db").type(KeyCode.TAB, 4).type(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(said(robot)).contains("There is no session", "nowhere.db"));
    }

    @Test
    void asksForASessionThatIsThereToAppendAndForANewNameToCopy(FxRobot robot) throws Exception {
        Path other = folder.resolve("other.db");
        try (Session filled = SessionFiles.open(other, Clock.systemUTC())) {
            filled.append(Deliveries.json("{\"b\":2}")).join();
        }
        asked.opened = List.of(other);
        robot.interact(() -> robot.lookup("#session-browse").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(file(robot)).isEqualTo(other.toString());
        robot.type(KeyCode.TAB, 3).type(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(said(robot)).isEqualTo("1 delivery appended, number 2."));

        asked.saved = Optional.of(folder.resolve("named"));
        robot.interact(() -> robot.lookup("#session-name").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(file(robot)).isEqualTo(folder.resolve("named.db").toString());
        assertThat(asked.titles).containsExactly("Append a session", "Save a copy");

        // a person who thinks better of it
        asked.opened = List.of();
        robot.interact(() -> robot.lookup("#session-browse").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(file(robot)).isEqualTo(folder.resolve("named.db").toString());
    }

    private static String file(FxRobot robot) {
        return FxWait.get(() -> robot.lookup("#session-file").queryAs(TextField.class).getText());
    }

    /** Stands for the person at the operating system's windows. */
    private static final class Asked implements FileAsk {

        private final List<String> titles = new ArrayList<>();
        private List<Path> opened = List.of();
        private Optional<Path> saved = Optional.empty();

        @Override
        public Optional<Path> save(Window owner, Wish wish) {
            titles.add(wish.title());
            return saved;
        }

        @Override
        public List<Path> open(Window owner, Wish wish) {
            titles.add(wish.title());
            return opened;
        }
    }

    private static String said(FxRobot robot) {
        return FxWait.get(() -> robot.lookup("#work-sentence").queryAs(Label.class).getText());
    }
}
