package io.hookscope.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** What several main windows show beside each other; to be asked from a test's thread. */
public final class Panes {

    private Panes() {}

    /** Returns the main windows that are on screen, in the order of their coming. */
    public static List<Stage> all() {
        return FxWait.get(() -> List.copyOf(Window.getWindows()).stream().filter(Stage.class::isInstance)
                .map(Stage.class::cast).filter(stage -> stage.getOwner() == null && stage.isShowing()).toList());
    }

    /** Returns the main window whose title has that in it. */
    public static Optional<Stage> of(String title) {
        return all().stream().filter(stage -> title(stage).contains(title)).findFirst();
    }

    /** Returns its title. */
    public static String title(Stage stage) {
        return FxWait.get(() -> String.valueOf(stage.getTitle()));
    }

    /** Returns how many lines its table shows; -1 while it has none. */
    public static int lines(Stage stage) {
        return FxWait.get(() -> stage.getScene().lookup("#deliveries") instanceof TableView<?> table
                ? table.getItems().size()
                : -1);
    }

    /** Returns the port that it says it listens on; 0 while it does not. */
    public static int port(Stage stage) {
        return FxWait.get(() -> {
            Node address = stage.getScene().lookup("#listener-address");
            String words = address == null ? "" : Hands.words(address).replaceAll(".*:", "");
            return words.matches("\\d+") ? Integer.parseInt(words) : 0;
        });
    }

    /** Waits until it holds, and names what was seen otherwise. */
    public static void until(Callable<Boolean> condition, Supplier<Object> seen) throws TimeoutException {
        try {
            FxWait.until(40_000, condition);
            WaitForAsyncUtils.waitForFxEvents(2);
        } catch (TimeoutException e) {
            throw new AssertionError("seen at last: " + seen.get() + "; windows: "
                    + all().stream().map(Panes::title).toList(), e);
        }
    }
}
