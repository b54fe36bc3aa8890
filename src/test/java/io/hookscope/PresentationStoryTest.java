package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.ui.deliveries.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Presentation mode in the whole program: nothing that can be read on screen or copied from it names a person. */
@ExtendWith(ApplicationExtension.class)
class PresentationStoryTest {

    private static final List<String> PERSONAL = List.of("jane", "doe", "nowak", "m. rossi", "p. kim", "j. smith",
            "@example.com", "called");

    @TempDir
    Path folder;

    private final HookscopeApp app = new HookscopeApp();
    private Stage stage;

    @Start
    void open(Stage main) throws Exception {
        stage = main;
        SpecimenSession.fill(folder);
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)));
        app.init();
        app.start(main);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(app::stop);
    }

    @Test
    void nothingThatIsShownOrCopiedNamesAPerson(FxRobot robot) throws Exception {
        until(() -> table(robot).getItems().size() > 10);
        long golden = seq(robot, "Always-add-prods-5");
        select(robot, golden);
        robot.push(KeyCode.N);
        robot.write("Jane called").push(KeyCode.ENTER);
        until(() -> robot.lookup("#detail-headline").tryQuery().isPresent());
        assertThat(personal()).contains("jane", "doe", "called");
        String signature = "x-voucherify-signature";

        robot.push(KeyCode.F8);
        until(() -> robot.lookup("#presentation").query().isVisible());
        until(() -> shown().stream().anyMatch(text -> text.matches("(?s).*Person [0-9a-f]{12} redeemed.*")));
        String person = robot.lookup("#detail-headline").queryAs(Labeled.class).getText().substring(0, 19);
        assertThat(shown()).as("the table says the same").contains(person);

        for (Line line : List.copyOf(table(robot).getItems())) {
            robot.interact(
                    () -> table(robot).getSelectionModel().clearAndSelect(table(robot).getItems().indexOf(line)));
            waitForFxEvents();
            assertThat(personal()).as("line %s", line.id()).isEmpty();
        }
        select(robot, golden);
        until(() -> robot.lookup("#detail-headline").queryAs(Labeled.class).getText().startsWith(person));
        TabPane tabs = robot.lookup(".detail-tabs").queryAs(TabPane.class);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
            waitForFxEvents();
            assertThat(personal()).as(tabs.getTabs().get(i).getText()).isEmpty();
        }
        robot.interact(() -> tabs.getSelectionModel().select(2));
        waitForFxEvents();
        assertThat(shown()).anyMatch(text -> text.equalsIgnoreCase(signature))
                .anyMatch(text -> text.matches("redacted-[0-9a-f]{12}"));

        robot.interact(() -> table(robot).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.X);
        robot.interact(() -> assertThat(found(Clipboard.getSystemClipboard().getString())).isEmpty());
        robot.interact(() -> robot.lookup("#search").queryAs(TextInputControl.class).requestFocus());
        robot.write("customer:");
        waitForFxEvents();
        assertThat(personal()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#search").queryAs(TextInputControl.class).clear());

        robot.interact(() -> tabs.getSelectionModel().select(0));
        waitForFxEvents();
        assertThat(shown()).contains("Always-add-prods-5");
        robot.interact(() -> {
            var codes = (CheckMenuItem) robot.lookup("#presentation").queryAs(MenuButton.class).getItems().get(1);
            codes.setSelected(true); // as the open menu does before it fires
            codes.fire();
        });
        until(() -> !shown().contains("Always-add-prods-5"));
        assertThat(shown()).anyMatch(text -> text.matches("CODE-[0-9a-f]{12}"));

        robot.push(KeyCode.F8);
        until(() -> personal().containsAll(List.of("jane", "doe", "called")));
        assertThat(robot.lookup("#presentation").query().isVisible()).isFalse();
        assertThat(shown()).contains("Always-add-prods-5");
    }

    private List<String> personal() {
        return found(String.join("\n", shown()));
    }

    private static List<String> found(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PERSONAL.stream().filter(lower::contains).toList();
    }

    /** Everything that can be read, also by a reader of the screen. */
    private List<String> shown() {
        var texts = new ArrayList<String>();
        var done = new CompletableFuture<List<String>>();
        Platform.runLater(() -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Stage titled) {
                    texts.add(String.valueOf(titled.getTitle()));
                }
                collect(window.getScene().getRoot(), texts);
            }
            done.complete(texts);
        });
        return done.join();
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getAccessibleText() != null) {
            texts.add(node.getAccessibleText());
        }
        String text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case Text drawn -> drawn.getText();
            default -> null;
        };
        if (text != null) {
            texts.add(text);
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(control.getTooltip().getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static long seq(FxRobot robot, String code) {
        return table(robot).getItems().stream().filter(line -> line instanceof Line.Delivery)
                .filter(line -> code.equals(line.facts().summary().code())).findFirst().orElseThrow().facts().seq();
    }

    private static void select(FxRobot robot, long seq) {
        robot.interact(() -> {
            table(robot).requestFocus();
            for (int i = 0; i < table(robot).getItems().size(); i++) {
                if (table(robot).getItems().get(i) instanceof Line.Delivery line && line.facts().seq() == seq) {
                    table(robot).getSelectionModel().clearAndSelect(i);
                }
            }
        });
        waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> table(FxRobot robot) {
        return (TableView<Line>) robot.lookup("#deliveries").queryAs(TableView.class);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        waitFor(20, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }
}
