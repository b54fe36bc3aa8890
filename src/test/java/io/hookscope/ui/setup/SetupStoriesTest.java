package io.hookscope.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Theme;
import io.hookscope.settings.TunnelSettings.Probing;
import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Hands;
import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.Discretion;
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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
    private final Hands hands = new Hands();
    private final List<String> opened = new ArrayList<>();
    private final ObjectProperty<ListenerState> listener = new SimpleObjectProperty<>(new ListenerState.Stopped());
    private TunnelModel tunnel;
    private SetupModel model;

    @Start
    void open(Stage stage) {
        tunnel = new TunnelModel(desk, Platform::runLater, Discretion.none());
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
    @ByKeys
    void stepsTurnGreenOneAfterTheOther() {
        assertThat(marks()).containsExactly("1", "2", "3", "4", "5", "6");
        hands.meanwhile(() -> listener.set(new ListenerState.Listening("127.0.0.1", 8080)));
        say(LEADS);
        say(REACHED);
        assertThat(marks()).containsExactly("\u2713", "\u2713", "\u2713", "4", "5", "6");
        hands.meanwhile(() -> model.secretsProperty().set(1));
        hands.meanwhile(() -> model.arrivalProperty().set(FirstArrival.DELIVERY));
        assertThat(marks()).containsExactly("\u2713", "\u2713", "\u2713", "\u2713", "\u2713", "6");
        hands.meanwhile(() -> model.arrivalProperty().set(FirstArrival.SIGNED));
        assertThat(marks()).containsOnly("\u2713");
        say(new TunnelState.NoAgent());
        assertThat(marks()).element(1).isEqualTo("2");
    }

    @Test
    @ByKeys
    void stepsAreDoneByKeys() {
        hands.meanwhile(() -> listener.set(new ListenerState.Listening("127.0.0.1", 8080)));
        say(new TunnelState.NoAgent());
        press("#step-tunnel", "Start ngrok");
        say(LEADS);
        press("#step-probe", "Probe now");
        press("#step-secret", "Add the secret\u2026");
        press("#step-test", "Copy");
        assertThat(desk.asked).containsExactly("start", "probe");
        assertThat(opened).containsExactly("secrets");
        assertThat(hands.clipboard()).isEqualTo(URL);
    }

    @Test
    @ByKeys
    void theStripSaysHowItIsAndWhatToDo() {
        say(new TunnelState.NoAgent());
        assertThat(pill()).startsWith("Tunnel: No tunnel.");
        say(new TunnelState.NoTunnel(4040));
        assertThat(pill()).contains("port 4040 but has no tunnel open");
        say(new TunnelState.LeadsElsewhere(URL, "http://localhost:3000"));
        assertThat(pill()).startsWith("Tunnel: Tunnel leads to http://localhost:3000.")
                .contains("Hookscope listens on port 8080");
        say(new TunnelState.Unclear(4041, "status 502"));
        assertThat(pill()).contains("Port 4041").contains("answered status 502");
        say(LEADS);
        say(REACHED);
        assertThat(pill()).contains(URL, "Reached us 4 s ago, 140 ms");
        hands.tabTo("#tunnel-copy").press(KeyCode.SPACE);
        assertThat(hands.clipboard()).isEqualTo(URL);
    }

    @Test
    void thePaneThatIsOpenedLaterSaysWhatIsKnown() {
        say(LEADS);
        say(REACHED);
        hands.meanwhile(() -> {
            var late = new TunnelPane(tunnel, InstantSource.fixed(NOW));
            assertThat(((Label) late.lookup("#tunnel-headline")).getText()).isEqualTo(URL);
            assertThat(((Label) late.lookup("#probe-headline")).getText()).isEqualTo("Reached us 4 s ago, 140 ms");
            assertThat(late.lookup("#ngrok-stop").isVisible()).isFalse();
        });
    }

    @Test
    @ByKeys
    void anErrorOfTheTunnelIsNamedWithWhatToDo() {
        say(LEADS);
        say(new ProbeState.TunnelError(NOW, "ERR_NGROK_8012"));
        assertThat(hands.text("#probe-headline"))
                .isEqualTo("It did not reach us: the tunnel answered ERR_NGROK_8012.");
        assertThat(hands.text("#probe-advice")).startsWith("The tunnel is open, but nothing listens at its end.");
        say(new ProbeState.TunnelError(NOW, "ERR_NGROK_9999"));
        assertThat(hands.text("#probe-advice")).contains("ngrok.com/docs/errors");
        say(new ProbeState.WentElsewhere(NOW, 200));
        assertThat(hands.text("#probe-headline")).contains("somebody else answered 200");
    }

    @Test
    @ByKeys
    void anotherUrlThanBeforeIsToldUntilVoucherifyKnowsIt() {
        desk.former = "https://old.ngrok-free.app";
        say(LEADS);
        assertThat(hands.text("#tunnel-changed")).contains("https://old.ngrok-free.app", URL);
        hands.tabTo("#tunnel-told").press(KeyCode.SPACE);
        assertThat(desk.former).isEqualTo(URL);
        assertThat(hands.robot().lookup("#tunnel-changed").query().getParent().isVisible()).isFalse();
    }

    @Test
    @ByKeys
    void aUrlIsTypedInAndTheProbeSwitchedOn() {
        say(LEADS);
        hands.tabTo("#typed-url").type("ftp://nowhere").press(KeyCode.ENTER);
        assertThat(hands.text("#typed-answer")).startsWith("The public URL must begin with https://");
        hands.replace("https://hooks.example.com").press(KeyCode.ENTER);
        assertThat(desk.settings().url()).isEqualTo("https://hooks.example.com");
        assertThat(hands.text("#typed-aside")).isEmpty();
        desk.aside = 8090;
        hands.press(KeyCode.ENTER);
        assertThat(hands.text("#typed-aside")).startsWith(
                "The URL is saved, but has no effect here: it counts for port 8090 of the settings");
        hands.tabTo("#probe-repeat").press(KeyCode.SPACE);
        assertThat(desk.settings().probing()).isEqualTo(Probing.REPEATED);
    }

    @Test
    @ByKeys
    void saysHowTheStartedNgrokIs() {
        say(new TunnelState.NoAgent());
        hands.meanwhile(() -> desk.say(new NgrokProcess.State.Ended("ERR_NGROK_108")));
        settle();
        assertThat(hands.text("#ngrok-words")).startsWith("ngrok ended with ERR_NGROK_108. The account runs");
        hands.meanwhile(() -> desk.say(new NgrokProcess.State.Running(8080)));
        settle();
        press(".side", "Stop ngrok");
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

    private List<String> marks() {
        settle();
        return hands.robot().lookup(".step-number").queryAllAs(Label.class).stream().map(Labeled::getText).toList();
    }

    private void press(String within, String words) {
        hands.tabTo(within + " .button").walkTo(words, KeyCode.TAB);
        assertThat(hands.robot().from(hands.robot().lookup(within)).lookup(".button").<Node>queryAll())
                .as(within).anyMatch(Node::isFocused);
        hands.press(KeyCode.SPACE);
    }

    private String pill() {
        return hands.robot().lookup("#tunnel-open").queryAs(Button.class).getAccessibleText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
