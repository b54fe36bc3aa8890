package io.hookscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Keep;
import io.hookscope.settings.Look;
import io.hookscope.settings.Settings;
import io.hookscope.settings.Settings.Experience;
import io.hookscope.settings.Theme;
import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Hands;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.shell.Colours;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Settings as a person changes them, with keys alone. */
@ExtendWith(ApplicationExtension.class)
class SettingsStoriesTest {

    private final Desk desk = new Desk();
    private final Hands hands = new Hands();

    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new SettingsPane(desk, SettingsPane.Ways.NONE, Platform::runLater), 640, 760));
        Colours.apply(Theme.LIGHT, stage.getScene());
        stage.show();
    }

    @Test
    @ByKeys
    void aPortIsTypedAndTheOutcomeToldBesideIt() {
        type("#set-port", "9000");
        assertThat(desk.now.port()).isEqualTo(9000);
        hands.meanwhile(() -> desk.listeners.forEach(
                l -> l.accept(new ListenerState.Failed(9000, "Port 9000 is taken by another program.", 9001))));
        assertThat(hands.text("#set-listening"))
                .isEqualTo("Port 9000 is taken by another program. Port 9001 is free.");
    }

    @Test
    @ByKeys
    void whatIsImpossibleIsSaidAndChangesNothing() {
        type("#set-port", "70000");
        assertThat(hands.text("#set-wrong")).startsWith("The port must be a number from 0 to 65535");
        type("#set-limit", "much");
        assertThat(hands.text("#set-wrong")).startsWith("The largest body must be a number of MiB");
        type("#set-address", " ");
        assertThat(hands.text("#set-wrong")).startsWith("The address must not be empty");
        assertThat(desk.now).isEqualTo(Settings.DEFAULT);
    }

    @Test
    @ByKeys
    void pathsCurrencyZoneSizeAndNotificationsAreTaken() {
        type("#set-paths", "/hooks, /v/*");
        type("#set-currency", "€");
        type("#set-zone-text", "Asia/Tokyo");
        hands.tabTo("#set-size").press(KeyCode.DOWN);
        hands.tabTo("#set-notify").press(KeyCode.DOWN);
        assertThat(desk.now).isEqualTo(Settings.DEFAULT.withPaths(PathFilter.of("/hooks,/v/*")).withCurrency("€")
                .withZone("Asia/Tokyo").withLook(new Look(Theme.SYSTEM, 110, Look.Notify.ALL, Look.Spoken.SYSTEM)));
        type("#set-zone-text", "Mars/Olympus");
        assertThat(hands.text("#set-wrong")).startsWith("That is not a time zone");
        type("#set-paths", "hooks");
        assertThat(hands.text("#set-wrong")).startsWith("A path begins with /");
        type("#set-currency", "12 €");
        assertThat(hands.text("#set-wrong")).startsWith("A currency sign has at most 4 characters");
        assertThat(desk.now.figures().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        type("#set-zone-text", "");
        assertThat(desk.now.figures().zoneName()).isEmpty();
    }

    @Test
    @ByKeys
    void aNumberThatIsShownRoundedStaysWhenItsFieldIsOnlyPassed() {
        hands.meanwhile(() -> desk.change(now -> now.withBodyLimit(10_000_000)));
        hands.tabTo("#set-limit");
        assertThat(hands.text("#set-limit")).isEqualTo("9.537");
        hands.press(KeyCode.ENTER).press(KeyCode.TAB);
        assertThat(desk.now.bodyLimit()).isEqualTo(10_000_000);
        type("#set-limit", "9.5");
        assertThat(desk.now.bodyLimit()).isEqualTo(9_961_472);
    }

    @Test
    @ByKeys
    void bodyLimitFileAndChoicesAreTaken() {
        type("#set-limit", "0.5");
        type("#set-openapi", "/tmp/webhooks.json");
        hands.tabTo("#set-decimals").press(KeyCode.DOWN);
        hands.tabTo("#set-theme").press(KeyCode.DOWN);
        hands.tabTo("#set-experience").press(KeyCode.SPACE);
        assertThat(desk.now).isEqualTo(Settings.DEFAULT.withBodyLimit(512 * 1024).withDecimals(3)
                .withTheme(Theme.LIGHT).withOpenapi(Path.of("/tmp/webhooks.json")).withExperience(Experience.FOLDER));
        hands.meanwhile(() -> desk.files.forEach(l -> l.accept(Optional.of("The file is no JSON."))));
        assertThat(hands.text("#set-openapi-problem")).isEqualTo("The file is no JSON.");
        type("#set-openapi", "");
        assertThat(desk.now.openapi()).isNull();
    }

    @Test
    @ByKeys
    void whatIsHalfTypedCountsOnceOneGoesOnAndNotWhenTheWindowLosesTheFocusOrCloses() throws TimeoutException {
        hands.tabTo("#set-keepcount").replace("").press(KeyCode.DELETE).type("5");
        hands.meanwhile(() -> focus(false));
        assertThat(desk.now).isEqualTo(Settings.DEFAULT);
        hands.meanwhile(() -> focus(true));
        hands.type("0000").press(KeyCode.TAB);
        assertThat(desk.now.keep().count()).isEqualTo(50_000);
        hands.tabTo("#set-keepcount").replace("").press(KeyCode.DELETE).type("7");
        hands.meanwhile(stage::hide);
        hands.until(() -> !stage.isShowing());
        assertThat(desk.now.keep().count()).isEqualTo(50_000);
        hands.meanwhile(stage::show);
        hands.until(() -> hands.robot().lookup("#set-keepcount").queryTextInputControl().getText().equals("50000"));
    }

    @Test
    @ByKeys
    void aLowerLimitThatTakesDeliveriesOutAsksFirst() throws TimeoutException {
        desk.leaving = 99_980;
        type("#set-keepcount", "20");
        hands.until(() -> hands.isSeen("#set-leaving"));
        assertThat(hands.text("#set-leaving")).contains("leave this session at once and for good: about 99,980,");
        assertThat(desk.now).isEqualTo(Settings.DEFAULT);
        assertThat(desk.asked).as("asked again, the question would leave the focus for a moment").isEqualTo(1);
        hands.press(KeyCode.SPACE); // on what changes nothing
        hands.until(() -> !hands.isSeen("#set-leaving"));
        assertThat(desk.now).isEqualTo(Settings.DEFAULT);
        type("#set-keepbytes", "20");
        hands.until(() -> hands.isSeen("#set-leaving"));
        hands.tabTo("#set-leaving-take").press(KeyCode.SPACE);
        hands.until(() -> !hands.isSeen("#set-leaving"));
        assertThat(desk.now.keep()).isEqualTo(new Keep(100_000, 20_000_000));
        type("#set-keepcount", "200000");
        assertThat(desk.now.keep().count()).as("a higher one asks nothing").isEqualTo(200_000);
    }

    /** Gives the window the focus or takes it, as the system does: without a display it never does. */
    private void focus(boolean given) {
        try {
            var system = Window.class.getDeclaredMethod("setFocused", boolean.class);
            system.setAccessible(true);
            system.invoke(stage, given);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void type(String query, String words) {
        hands.tabTo(query).replace("").press(KeyCode.DELETE).type(words).press(KeyCode.ENTER);
    }

    private static final class Desk implements SettingsDesk {

        private final List<Consumer<ListenerState>> listeners = new ArrayList<>();
        private final List<Consumer<Optional<String>>> files = new ArrayList<>();
        private final List<Consumer<Settings>> consumers = new ArrayList<>();
        private Settings now = Settings.DEFAULT;
        private long leaving;
        private int asked;

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
        public void onLeaving(Keep limits, LongConsumer told) {
            asked++;
            told.accept(leaving);
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
        public Discretion discretion() {
            return Discretion.none();
        }

        @Override
        public Path folder() {
            return Path.of("/home/jane/.local/share/hookscope");
        }
    }
}
