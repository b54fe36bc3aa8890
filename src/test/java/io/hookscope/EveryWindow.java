package io.hookscope;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.hookscope.testing.FxWait;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/** Goes through all that the program can show: the main window with each tab of the detail, and each window beside it. */
final class EveryWindow {

    /** Windows whose entries ask for nothing more, and so have no dots behind their words. */
    private static final Set<String> QUIET = Set.of("edit_plan", "summary", "setup", "keys", "search_help", "about");
    /** What asks the operating system, or for a name in a row of the main window. */
    private static final Set<String> ASKING = Set.of("import", "open_session", "new_session");

    private final FxRobot robot = new FxRobot();

    /** Waits for the deliveries and selects the last of them that a checkout does not hold. */
    void select() throws TimeoutException {
        FxWait.until(() -> table().getItems().size() > 10);
        robot.interact(() -> table().getSelectionModel().select(table().getItems().size() - 1));
        FxWait.until(() -> robot.lookup(".detail-tabs").tryQuery().isPresent());
        waitForFxEvents();
    }

    /** Shows the main window with each tab, and returns how many windows came up beside it. */
    int visit(Consumer<Scene> look) {
        Stage main = main();
        TabPane tabs = robot.lookup(".detail-tabs").queryAs(TabPane.class);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
            waitForFxEvents();
            robot.interact(() -> look.accept(main.getScene()));
        }
        int windows = 0;
        for (MenuItem side : entries().filter(EveryWindow::opensAWindow).toList()) {
            robot.interact(side::fire);
            waitForFxEvents();
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Stage && window != main && window.isShowing()) {
                    windows++;
                    robot.interact(() -> look.accept(window.getScene()));
                    robot.interact(window::hide);
                }
            }
        }
        return windows;
    }

    /** Does what the entry of that id does. */
    void fire(String id) {
        robot.interact(() -> entries().filter(entry -> id.equals(entry.getId())).findFirst().orElseThrow().fire());
        waitForFxEvents();
    }

    /** Returns the main window. */
    Stage main() {
        return (Stage) table().getScene().getWindow();
    }

    /** Returns the entries of the menu bar. */
    Stream<MenuItem> entries() {
        return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream()).flatMap(EveryWindow::flat);
    }

    /** Returns the entry, or those in it. */
    static Stream<MenuItem> flat(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item);
    }

    /** Returns the node and all in it that is visible. */
    static Stream<Node> seen(Node node) {
        return !node.isVisible()
                ? Stream.empty()
                : node instanceof Parent parent
                        ? Stream.concat(Stream.of(node),
                                parent.getChildrenUnmodifiable().stream().flatMap(EveryWindow::seen))
                        : Stream.of(node);
    }

    private TableView<?> table() {
        return robot.lookup("#deliveries").queryAs(TableView.class);
    }

    private static boolean opensAWindow(MenuItem entry) {
        String word = String.valueOf(entry.getId()).replace("action-", "");
        return QUIET.contains(word) || String.valueOf(entry.getText()).endsWith("\u2026") && !ASKING.contains(word);
    }
}
