package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the whole program leaves behind when it is closed. */
@ExtendWith(ApplicationExtension.class)
class ThreadsStoryTest {

    @TempDir
    static Path folder;

    private final Set<Thread> before = ours();
    private final HookscopeApp app = new HookscopeApp();

    @Start
    void open(Stage stage) {
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)));
        app.init();
        app.start(stage);
    }

    @AfterEach
    void close() {
        app.stop();
    }

    @Test
    void noThreadOutlivesTheWindow(FxRobot robot) throws Exception {
        waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#listener-state").queryAs(Labeled.class).getText()
                .equals("Listening"));
        robot.clickOn("#search").write("no such code");
        waitFor(20, TimeUnit.SECONDS, () -> alive().contains("hookscope-search"));
        assertThat(alive()).contains("hookscope-inspector", "store-journal", "tunnel-watch");

        robot.interact(app::stop);

        waitFor(60, TimeUnit.SECONDS, () -> alive().isEmpty());
    }

    private Set<String> alive() {
        return ours().stream().filter(thread -> !before.contains(thread)).map(Thread::getName)
                .collect(Collectors.toSet());
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(hookscope|store|tunnel|XNIO|HttpClient)-.*"))
                .filter(thread -> !thread.getName().equals("hookscope-shutdown")).collect(Collectors.toSet());
    }
}
