package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.hostile.Nasty;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.Wire;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.detail.DetailPane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program, sent what strangers send, with every row opened in every tab. */
@ExtendWith(ApplicationExtension.class)
class HostileStoryTest {

    @TempDir
    static Path folder;

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
    void theWindowShowsWhatStrangersSendAndGoesOn(FxRobot robot) throws Exception {
        FxWait.until(() -> address(robot).matches(".*:\\d+"));
        int port = Integer.parseInt(address(robot).replaceAll(".*:", ""));
        List<Nasty.Post> posts = Nasty.sample();
        try (Wire wire = new Wire(port)) {
            for (Nasty.Post post : posts) {
                wire.send(post.head()).send(post.body());
                assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            }
        }
        FxWait.until(60_000, () -> table(robot).getItems().size() == posts.size()
                && table(robot).getItems().stream().allMatch(line -> line.facts().answer() != null));
        for (int i = 0; i < posts.size(); i++) {
            open(robot, i + 1L, Body.of(posts.get(i).body()));
        }
        assertThat(Files.readString(folder.resolve("hookscope.log"))).doesNotContain(" ERROR ");
    }

    /** Opens the delivery of that number, and looks at it in every tab. */
    private static void open(FxRobot robot, long seq, Body body) throws Exception {
        TabPane tabs = robot.lookup("#detail-tabs").queryAs(TabPane.class);
        robot.interact(() -> {
            var lines = table(robot).getItems();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).facts().seq() == seq) {
                    table(robot).getSelectionModel().clearAndSelect(i);
                }
            }
        });
        FxWait.until(30_000, () -> robot.lookup("#detail").queryAs(DetailPane.class).delivery()
                .map(Delivery::body).filter(body::equals).isPresent());
        for (int tab = tabs.getTabs().size() - 1; tab >= 0; tab--) {
            int chosen = tab;
            WaitForAsyncUtils.waitForAsyncFx(30_000, () -> tabs.getSelectionModel().select(chosen));
            WaitForAsyncUtils.waitForFxEvents(1);
        }
    }

    private static String address(FxRobot robot) {
        return robot.lookup("#listener-address").queryAs(Labeled.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> table(FxRobot robot) {
        return robot.lookup("#deliveries").queryAs(TableView.class);
    }
}
