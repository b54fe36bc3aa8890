package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.FxWait;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the whole program leaves behind when it is closed. */
class ThreadsStoryTest {

    private static final Pattern WORKER = Pattern.compile("(HttpClient-\\d+)-Worker-.*");

    private final Set<Thread> before = ours();
    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final FxRobot robot = new FxRobot();

    @Test
    void noThreadOutlivesTheWindow() throws Exception {
        FxWait.until(() -> robot.lookup("#listener-state").queryAs(Labeled.class).getText()
                .equals("Listening"));
        robot.clickOn("#search").write("no such code");
        FxWait.until(() -> alive().contains("hookscope-search"));
        assertThat(alive()).contains("hookscope-inspector", "hookscope-journal", "hookscope-tunnel-watch");

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
        return ours().stream().filter(thread -> !before.contains(thread) && !isOfEarlierClient(thread))
                .map(Thread::getName).collect(Collectors.toSet());
    }

    /** The client of an earlier test may still begin a worker: when that test's server closes the connection. */
    private boolean isOfEarlierClient(Thread thread) {
        Matcher worker = WORKER.matcher(thread.getName());
        return worker.matches() && before.stream().map(Thread::getName)
                .anyMatch(name -> name.equals(worker.group(1) + "-SelectorManager"));
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(hookscope|XNIO|HttpClient)-.*"))
                .filter(thread -> !thread.getName().equals("hookscope-shutdown")).collect(Collectors.toSet());
    }
}
