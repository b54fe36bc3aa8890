package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What holds for every control of the whole program: a reader can say it, and a key means one thing. */
@ExtendWith(ApplicationExtension.class)
class EveryControlStoryTest {

    private static final List<String> SIDES = List.of("secrets", "settings", "tunnel", "export", "run_scenario",
            "edit_plan", "replay_to", "edit_replay", "forward", "endpoints", "summary", "setup", "keys", "search_help",
            "about");

    @TempDir
    static Path folder;

    private final HookscopeApp app = new HookscopeApp();
    private Stage stage;

    @BeforeAll
    static void fill() throws Exception {
        SpecimenSession.fill(folder);
    }

    @Start
    void open(Stage main) {
        stage = main;
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)));
        app.init();
        app.start(main);
    }

    @AfterEach
    void close() {
        app.stop();
    }

    @Test
    void everythingThatCanHaveTheFocusSaysWhatItIs(FxRobot robot) throws Exception {
        select(robot);
        // the detail's own come once its delivery is loaded
        waitFor(20, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> all(stage.getScene().getRoot())
                        .filter(EveryControlStoryTest::isReached).count() > 20).get());
        var silent = new ArrayList<String>();
        for (int i = 0; i < tabs(robot).getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs(robot).getSelectionModel().select(tab));
            WaitForAsyncUtils.waitForFxEvents();
            silent.addAll(silent(stage.getScene()));
        }
        for (String side : SIDES) {
            robot.interact(() -> entries(robot).filter(e -> ("action-" + side).equals(e.getId())).findFirst()
                    .orElseThrow().fire());
            WaitForAsyncUtils.waitForFxEvents();
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Stage && window != stage && window.isShowing()) {
                    silent.addAll(silent(window.getScene()));
                    robot.interact(window::hide);
                }
            }
        }
        assertThat(silent.stream().distinct()).isEmpty();
    }

    @Test
    void aKeyMeansOneThingButTheOneThatCopiesWhatIsSelected(FxRobot robot) throws Exception {
        select(robot);
        Map<String, List<String>> meanings = new TreeMap<>();
        Stream<MenuItem> popups = robot.lookup(node -> node instanceof Control control
                && control.getContextMenu() != null).queryAll().stream()
                .flatMap(node -> items(((Control) node).getContextMenu()));
        Stream.concat(entries(robot), popups).filter(entry -> entry.getAccelerator() != null)
                .filter(entry -> !entry.getAccelerator().getName().equals("Shortcut+C")).forEach(entry -> {
                    String meaning = String.valueOf(entry.getId()).replace("context-", "action-");
                    var known = meanings.computeIfAbsent(entry.getAccelerator().getName(), _ -> new ArrayList<>());
                    if (!known.contains(meaning)) {
                        known.add(meaning);
                    }
                });
        assertThat(meanings).hasSizeGreaterThan(30);
        assertThat(meanings.entrySet()).allSatisfy(entry -> assertThat(entry.getValue()).as(entry.getKey()).hasSize(1));
    }

    private void select(FxRobot robot) throws Exception {
        waitFor(20, TimeUnit.SECONDS, () -> table(robot).getItems().size() > 10);
        robot.interact(() -> table(robot).getSelectionModel().select(table(robot).getItems().size() - 1));
        waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(".detail-tabs").tryQuery().isPresent());
    }

    private static List<String> silent(Scene scene) {
        return all(scene.getRoot()).filter(EveryControlStoryTest::isReached).filter(node -> !speaks(node))
                .map(node -> node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass()).toList();
    }

    /** Panes that scroll are come across, and say nothing of their own; what they hold does. */
    private static boolean isReached(Node node) {
        return node.isFocusTraversable() && node.isVisible() && !(node instanceof ScrollPane)
                && !(node instanceof TabPane) && !(node instanceof MenuBar);
    }

    private static boolean speaks(Node node) {
        boolean said = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled && labeled.getText() != null
                && labeled.getText().codePoints().anyMatch(Character::isLetterOrDigit);
        return said || written;
    }

    private static Stream<Node> all(Node node) {
        return node.isVisible() && node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream()
                        .flatMap(EveryControlStoryTest::all))
                : Stream.of(node);
    }

    private static Stream<MenuItem> entries(FxRobot robot) {
        return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream()).flatMap(EveryControlStoryTest::flat);
    }

    private static Stream<MenuItem> items(ContextMenu menu) {
        return menu.getItems().stream().flatMap(EveryControlStoryTest::flat);
    }

    private static Stream<MenuItem> flat(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item);
    }

    private static TabPane tabs(FxRobot robot) {
        return robot.lookup(".detail-tabs").queryAs(TabPane.class);
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#deliveries").queryAs(TableView.class);
    }
}
