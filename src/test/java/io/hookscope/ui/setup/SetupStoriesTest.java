package io.hookscope.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Theme;
import io.hookscope.settings.TunnelSettings.Probing;
import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.setup.SetupPane.Ways;
import io.hookscope.ui.shell.Colours;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tunnel and first steps as a person meets them. */
@ExtendWith(ApplicationExtension.class)
class SetupStoriesTest {

    private static final Instant NOW = Instant.parse("2024-01-15T12:20:38.702Z");
    private static final String URL = "https://7c1f-81-2-69-142.ngrok-free.app";
    private static final TunnelState LEADS = new TunnelState.Leads(URL, TunnelState.Via.NGROK);
    private static final ProbeState REACHED = new ProbeState.Reached(NOW.minusSeconds(4), Duration.ofMillis(140));

    private final StillTunnel desk = new StillTunnel();
    private final List<String> opened = new ArrayList<>();
    private final ObjectProperty<ListenerState> listener = new SimpleObjectProperty<>(new ListenerState.Stopped());
    private TunnelModel tunnel;
    private SetupModel model;

    @Start
    void open(Stage stage) {
        tunnel = new TunnelModel(desk, Platform::runLater);
        tunnel.portProperty().set(8080);
        model = new SetupModel(tunnel, listener);
        var clock = InstantSource.fixed(NOW);
        var pill = new TunnelPill(tunnel, clock, () -> opened.add("tunnel"));
        var ways = new Ways(() -> opened.add("tunnel"), () -> opened.add("secrets"));
        stage.setScene(new Scene(new VBox(new HBox(pill), new HBox(new SetupPane(model, ways),
                new TunnelPane(tunnel, clock))), 990, 800));
        Colours.apply(Theme.LIGHT, stage.getScene());
        stage.show();
    }

    @Test
    void stepsTurnGreenOneAfterTheOther(FxRobot robot) {
        assertThat(marks(robot)).containsExactly("1", "2", "3", "4", "5", "6");
        robot.interact(() -> listener.set(new ListenerState.Listening("127.0.0.1", 8080)));
        say(LEADS);
        say(REACHED);
        assertThat(marks(robot)).containsExactly("\u2713", "\u2713", "\u2713", "4", "5", "6");
        robot.interact(() -> model.secretsProperty().set(1));
        robot.interact(() -> model.arrivalProperty().set(Arrival.DELIVERY));
        assertThat(marks(robot)).containsExactly("\u2713", "\u2713", "\u2713", "\u2713", "\u2713", "6");
        robot.interact(() -> model.arrivalProperty().set(Arrival.SIGNED));
        assertThat(marks(robot)).containsOnly("\u2713");
        say(new TunnelState.NoAgent());
        assertThat(marks(robot)).element(1).isEqualTo("2");
    }

    @Test
    void stepsAreDoneByKeys(FxRobot robot) {
        robot.interact(() -> listener.set(new ListenerState.Listening("127.0.0.1", 8080)));
        say(new TunnelState.NoAgent());
        press(robot, "#step-tunnel", "Start ngrok");
        say(LEADS);
        press(robot, "#step-probe", "Probe now");
        press(robot, "#step-secret", "Add the secret\u2026");
        press(robot, "#step-test", "Copy");
        assertThat(desk.asked).containsExactly("start", "probe");
        assertThat(opened).containsExactly("secrets");
        assertThat(clipboard(robot)).isEqualTo(URL);
    }

    @Test
    void theStripSaysHowItIsAndWhatToDo(FxRobot robot) {
        say(new TunnelState.NoAgent());
        assertThat(pill(robot)).startsWith("Tunnel: No tunnel.");
        say(new TunnelState.NoTunnel(4040));
        assertThat(pill(robot)).contains("port 4040 but has no tunnel open");
        say(new TunnelState.LeadsElsewhere(URL, "http://localhost:3000"));
        assertThat(pill(robot)).startsWith("Tunnel: Tunnel leads to http://localhost:3000.")
                .contains("Hookscope listens on port 8080");
        say(new TunnelState.Unclear(4041, "status 502"));
        assertThat(pill(robot)).contains("Port 4041").contains("answered status 502");
        say(LEADS);
        say(REACHED);
        assertThat(pill(robot)).contains(URL, "Reached us 4 s ago, 140 ms");
        robot.interact(() -> robot.lookup("#tunnel-copy").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(clipboard(robot)).isEqualTo(URL);
    }

    @Test
    void anErrorOfTheTunnelIsNamedWithWhatToDo(FxRobot robot) {
        say(LEADS);
        say(new ProbeState.TunnelError(NOW, "ERR_NGROK_8012"));
        assertThat(text(robot, "#probe-headline"))
                .isEqualTo("It did not reach us: the tunnel answered ERR_NGROK_8012.");
        assertThat(text(robot, "#probe-advice")).startsWith("The tunnel is open, but nothing listens at its end.");
        say(new ProbeState.TunnelError(NOW, "ERR_NGROK_9999"));
        assertThat(text(robot, "#probe-advice")).contains("ngrok.com/docs/errors");
        say(new ProbeState.WentElsewhere(NOW, 200));
        assertThat(text(robot, "#probe-headline")).contains("somebody else answered 200");
    }

    @Test
    void anotherUrlThanBeforeIsToldUntilVoucherifyKnowsIt(FxRobot robot) {
        desk.former = "https://old.ngrok-free.app";
        say(LEADS);
        assertThat(text(robot, "#tunnel-changed")).contains("https://old.ngrok-free.app", URL);
        robot.interact(() -> robot.lookup("#tunnel-told").query().requestFocus());
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(desk.former).isEqualTo(URL);
        assertThat(robot.lookup("#tunnel-changed").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aUrlIsTypedInAndTheProbeSwitchedOn(FxRobot robot) {
        say(LEADS);
        robot.interact(() -> robot.lookup("#typed-url").query().requestFocus());
        robot.write("ftp://nowhere").type(KeyCode.ENTER);
        settle();
        assertThat(text(robot, "#typed-answer")).startsWith("The public URL must begin with https://");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("https://hooks.example.com").type(KeyCode.ENTER);
        settle();
        assertThat(desk.settings().url()).isEqualTo("https://hooks.example.com");
        robot.interact(() -> robot.lookup("#probe-repeat").query().requestFocus());
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(desk.settings().probing()).isEqualTo(Probing.REPEATED);
    }

    @Test
    void saysHowTheStartedNgrokIs(FxRobot robot) {
        say(new TunnelState.NoAgent());
        robot.interact(() -> desk.say(new NgrokProcess.State.Ended("ERR_NGROK_108")));
        settle();
        assertThat(text(robot, "#ngrok-words")).startsWith("ngrok ended with ERR_NGROK_108. The account runs");
        robot.interact(() -> desk.say(new NgrokProcess.State.Running(8080)));
        settle();
        press(robot, ".side", "Stop ngrok");
        assertThat(desk.asked).containsExactly("stop");
    }

    private void say(TunnelState state) {
        desk.say(state);
        settle();
    }

    private void say(ProbeState state) {
        desk.say(state);
        settle();
    }

    private static List<String> marks(FxRobot robot) {
        settle();
        return robot.lookup(".step-number").queryAllAs(Label.class).stream().map(Labeled::getText).toList();
    }

    private static void press(FxRobot robot, String within, String words) {
        Button button = robot.from(robot.lookup(within)).lookup(".button").queryAllAs(Button.class).stream()
                .filter(b -> b.getText().equals(words) && b.isVisible()).findFirst().orElseThrow();
        robot.interact(button::requestFocus);
        robot.type(KeyCode.SPACE);
        settle();
    }

    private static String pill(FxRobot robot) {
        return robot.lookup("#tunnel-open").queryAs(Button.class).getAccessibleText();
    }

    private static String clipboard(FxRobot robot) {
        var content = new String[1];
        robot.interact(() -> content[0] = Clipboard.getSystemClipboard().getString());
        return content[0];
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
