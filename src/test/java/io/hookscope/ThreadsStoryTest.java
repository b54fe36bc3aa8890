package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the whole program leaves behind when it is closed. */
class ThreadsStoryTest {

    private final Set<Thread> before = ours();
    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final FxRobot robot = new FxRobot();

    @Test
    void noThreadOutlivesTheWindow() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> robot.lookup("#listener-state").queryAs(Labeled.class).getText()
                        .equals("Listening"));
        robot.clickOn("#search").write("no such code");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> alive().contains("hookscope-search"));
        assertThat(alive()).contains("hookscope-inspector", "store-journal", "tunnel-watch");

        robot.interact(program::stop);

        waitFor(() -> alive().isEmpty(), () -> "still alive: " + alive());
    }

    private static void waitFor(BooleanSupplier holds, Supplier<String> otherwise) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(otherwise.get(), e);
        }
    }

    private Set<String> alive() {
        return ours().stream().filter(thread -> !before.contains(thread)).map(Thread::getName)
                .collect(Collectors.toSet());
    }

    /** Of an HTTP client its selector counts: a worker may belong to the client of an earlier test, whose server ended. */
    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName()
                        .matches("(hookscope|store|tunnel|XNIO)-.*|HttpClient-.*-SelectorManager"))
                .filter(thread -> !thread.getName().equals("hookscope-shutdown")).collect(Collectors.toSet());
    }
}
