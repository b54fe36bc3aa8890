package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** What the whole program leaves behind when it is closed. */
class ThreadsStoryTest {

    private final Set<Thread> before = ours();
    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final FxRobot robot = new FxRobot();

    @Test
    void noThreadOutlivesTheWindow() throws Exception {
        waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#listener-state").queryAs(Labeled.class).getText()
                .equals("Listening"));
        robot.clickOn("#search").write("no such code");
        waitFor(20, TimeUnit.SECONDS, () -> alive().contains("hookscope-search"));
        assertThat(alive()).contains("hookscope-inspector", "store-journal", "tunnel-watch");

        robot.interact(program::stop);

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
