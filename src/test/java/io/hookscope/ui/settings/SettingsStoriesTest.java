package io.hookscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Look;
import io.hookscope.settings.Settings;
import io.hookscope.settings.Settings.Experience;
import io.hookscope.settings.Theme;
import io.hookscope.ui.shell.Colours;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Settings as a person changes them, with keys alone. */
@ExtendWith(ApplicationExtension.class)
class SettingsStoriesTest {

    private final Desk desk = new Desk();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(new SettingsPane(desk, SettingsPane.Ways.NONE, Platform::runLater), 640, 760));
        Colours.apply(Theme.LIGHT, stage.getScene());
        stage.show();
    }

    @Test
    void aPortIsTypedAndTheOutcomeToldBesideIt(FxRobot robot) {
        type(robot, "#set-port", "9000");
        assertThat(desk.now.port()).isEqualTo(9000);
        robot.interact(() -> desk.listeners.forEach(
                l -> l.accept(new ListenerState.Failed(9000, "Port 9000 is taken by another program.", 9001))));
        settle();
        assertThat(text(robot, "#set-listening"))
                .isEqualTo("Port 9000 is taken by another program. Port 9001 is free.");
    }

    @Test
    void whatIsImpossibleIsSaidAndChangesNothing(FxRobot robot) {
        type(robot, "#set-port", "70000");
        assertThat(text(robot, "#set-wrong")).startsWith("The port must be a number from 0 to 65535");
        type(robot, "#set-limit", "much");
        assertThat(text(robot, "#set-wrong")).startsWith("The largest body must be a number of MiB");
        type(robot, "#set-address", " ");
        assertThat(text(robot, "#set-wrong")).startsWith("The address must not be empty");
        assertThat(desk.now).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void pathsCurrencyZoneSizeAndNotificationsAreTaken(FxRobot robot) {
        type(robot, "#set-paths", "/hooks, /v/*");
        type(robot, "#set-currency", "€");
        type(robot, "#set-zone-text", "Asia/Tokyo");
        focus(robot, "#set-size");
        robot.type(KeyCode.DOWN);
        focus(robot, "#set-notify");
        robot.type(KeyCode.DOWN);
        settle();
        assertThat(desk.now).isEqualTo(Settings.DEFAULT.withPaths(PathFilter.of("/hooks,/v/*")).withCurrency("€")
                .withZone("Asia/Tokyo").withLook(new Look(Theme.SYSTEM, 110, Look.Notify.ALL, Look.Spoken.SYSTEM)));
        type(robot, "#set-zone-text", "Mars/Olympus");
        assertThat(text(robot, "#set-wrong")).startsWith("That is not a time zone");
        type(robot, "#set-paths", "hooks");
        assertThat(text(robot, "#set-wrong")).startsWith("A path begins with /");
        type(robot, "#set-currency", "12 €");
        assertThat(text(robot, "#set-wrong")).startsWith("A currency sign has at most 4 characters");
        assertThat(desk.now.figures().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        type(robot, "#set-zone-text", "");
        assertThat(desk.now.figures().zoneName()).isEmpty();
    }

    @Test
    void bodyLimitFileAndChoicesAreTaken(FxRobot robot) {
        type(robot, "#set-limit", "0.5");
        type(robot, "#set-openapi", "/tmp/webhooks.json");
        focus(robot, "#set-decimals");
        robot.type(KeyCode.DOWN);
        focus(robot, "#set-theme");
        robot.type(KeyCode.DOWN);
        focus(robot, "#set-experience");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(desk.now).isEqualTo(Settings.DEFAULT.withBodyLimit(512 * 1024).withDecimals(3)
                .withTheme(Theme.LIGHT).withOpenapi(Path.of("/tmp/webhooks.json")).withExperience(Experience.FOLDER));
        robot.interact(() -> desk.files.forEach(l -> l.accept(Optional.of("The file is no JSON."))));
        settle();
        assertThat(text(robot, "#set-openapi-problem")).isEqualTo("The file is no JSON.");
        type(robot, "#set-openapi", "");
        assertThat(desk.now.openapi()).isNull();
    }

    private static void type(FxRobot robot, String query, String words) {
        focus(robot, query);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).type(KeyCode.DELETE).write(words).type(KeyCode.ENTER);
        settle();
    }

    private static void focus(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static final class Desk implements SettingsDesk {

        private final List<Consumer<ListenerState>> listeners = new ArrayList<>();
        private final List<Consumer<Optional<String>>> files = new ArrayList<>();
        private final List<Consumer<Settings>> consumers = new ArrayList<>();
        private Settings now = Settings.DEFAULT;

        @Override
        public Settings now() {
            return now;
        }

        @Override
        public void change(UnaryOperator<Settings> change) {
            now = change.apply(now);
            consumers.forEach(consumer -> consumer.accept(now));
        }

        @Override
        public void onChange(Consumer<Settings> consumer) {
            consumers.add(consumer);
        }

        @Override
        public void onListener(Consumer<ListenerState> consumer) {
            listeners.add(consumer);
        }

        @Override
        public void onOpenapi(Consumer<Optional<String>> consumer) {
            files.add(consumer);
            consumer.accept(Optional.empty());
        }

        @Override
        public Path folder() {
            return Path.of("/home/jane/.local/share/hookscope");
        }
    }
}
