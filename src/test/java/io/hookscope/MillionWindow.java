package io.hookscope;

import io.hookscope.benchmark.Arriving;
import io.hookscope.benchmark.Pulses;
import io.hookscope.benchmark.Scrolling;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.ui.deliveries.model.Line;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The real window over a session that is there, measured from inside while deliveries arrive over HTTP. Arguments: the data
 * folder, its port, and how many deliveries it holds; 0 measures the start alone. Writes lines {@code name value}.
 */
public final class MillionWindow {

    /** How many deliveries arrive in a second. */
    public static final int A_SECOND = 200;
    /** When the table has not changed by much for so long, a search is over. */
    private static final long QUIET_NANOS = 1_500_000_000L;
    /** Until it changes at all. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final int port;
    private final int count;
    private final Pulses pulses = new Pulses();
    private TableView<?> table;
    private TextField search;

    private MillionWindow(int port, int count) {
        this.port = port;
        this.count = count;
    }

    /** Opens the window as the program does. */
    public static void main(String[] arguments) {
        var window = new MillionWindow(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Thread.ofPlatform().daemon().name("measuring").start(window::measure);
        System.exit(HookscopeApp.open(new StartOptions(new DataFolder(Path.of(arguments[0])),
                settings -> settings.withPort(window.port))));
    }

    private void measure() {
        try {
            await(() -> onFx(() -> !Window.getWindows().isEmpty() && Window.getWindows().getFirst().isShowing()));
            onFx(this::find);
            if (count == 0) {
                tell("start ms", sinceStart());
            } else {
                await(() -> onFx(() -> !table.getItems().isEmpty()));
                onFx(() -> true);
                tell("start ms", sinceStart());
                large();
            }
        } catch (Exception e) {
            e.printStackTrace();
        }
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private void large() throws Exception {
        try (var arriving = Arriving.begin(port, A_SECOND)) {
            whileTheyArrive();
            tell("answered", arriving.end());
        }
    }

    private void whileTheyArrive() throws Exception {
        pulses.begin();
        await(() -> onFx(() -> table.getItems().size()) > count * 0.8);
        tell("all listed after ms", sinceStart());
        pulses.tell("while the list fills");
        Scrolling.through(table, count);
        pulses.tell("while it scrolls");
        Scrolling.through(table, count);
        pulses.tell("while it scrolls once more");
        awaitTheRest();
        for (String typed : List.of("event:redemption.failed", "code:always-add-l*",
                "customer:\"customer 77\" amount>50",
                "is:problem", "order:ord_0e5*", "emea", "basket b777", "r_0e7", "whs_0e7c", "nobody")) {
            tell("search " + typed, ask(typed));
            ask("");
        }
        pulses.tell("while it searches");
        tell("sort by code", sort());
        heap();
    }

    /** Waits until the table has all: it gets far more in a second while there is anything left to read than what arrives. */
    private void awaitTheRest() {
        for (int before = 0, now = onFx(() -> table.getItems().size()); now - before > 2 * A_SECOND;) {
            LockSupport.parkNanos(1_000_000_000);
            before = now;
            now = onFx(() -> table.getItems().size());
        }
        pulses.forget();
    }

    private boolean find() {
        var scene = ((Stage) Window.getWindows().getFirst()).getScene();
        table = (TableView<?>) scene.lookup("#deliveries");
        search = (TextField) scene.lookup("#search");
        return true;
    }

    /** Returns how long it took until the table showed all that was found: after that it changes no more than by arrivals. */
    private long ask(String typed) {
        long begin = System.nanoTime();
        onFx(() -> {
            search.setText(typed);
            search.fireEvent(new ActionEvent());
            return true;
        });
        long last = begin;
        int size = onFx(() -> table.getItems().size());
        while (System.nanoTime() - last < (last == begin ? PATIENCE_NANOS : QUIET_NANOS)) {
            int now = onFx(() -> table.getItems().size());
            if (Math.abs(now - size) > count / 500) {
                last = System.nanoTime();
            }
            size = now;
            LockSupport.parkNanos(4_000_000);
        }
        return (last - begin) / 1_000_000;
    }

    private long sort() throws Exception {
        var column = table.getColumns().stream().filter(c -> "CODE".equals(c.getId())).findFirst().orElseThrow();
        long newest = onFx(this::first);
        long begin = System.nanoTime();
        onFx(() -> table.getSortOrder().setAll(List.of()));
        onFx(() -> {
            @SuppressWarnings({"unchecked", "rawtypes"})
            boolean added = ((List) table.getSortOrder()).add(column);
            return added;
        });
        await(() -> onFx(this::first) < newest);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private long first() {
        return ((Line) table.getItems().getFirst()).packed().seq();
    }

    private void heap() {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        tell("heap MB", memory.getUsed() >> 20);
        tell("heap at most MB", memory.getMax() >> 20);
        long pauses = ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(b -> b.getCollectionTime())
                .sum();
        tell("collections ms in all", pauses);
    }

    private static void tell(String what, long value) {
        System.out.println(what + " " + value);
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited two minutes");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static <T> T onFx(Callable<T> question) {
        var answer = new CompletableFuture<T>();
        try {
            Platform.runLater(() -> {
                try {
                    answer.complete(question.call());
                } catch (Throwable e) {
                    answer.completeExceptionally(e);
                }
            });
        } catch (IllegalStateException _) {
            LockSupport.parkNanos(1_000_000);
            return onFx(question); // the toolkit is not there yet
        }
        return answer.join();
    }
}
