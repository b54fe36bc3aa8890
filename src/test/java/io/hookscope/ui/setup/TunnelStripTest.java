package io.hookscope.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.settings.Theme;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.StubAgent;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.tunnel.TunnelWatch;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.shell.Colours;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The strip over agents that come, go and change, watched as the program watches them: once a second. */
@ExtendWith(ApplicationExtension.class)
class TunnelStripTest {

    private static final String URL = "https://7c1f.ngrok-free.app";
    private static final String OTHER = "https://9d2e.ngrok-free.app";

    private final int first = freePort();
    private final int second = freePort();
    private final TunnelWatch watch = new TunnelWatch(List.of(first, second), () -> 8080);
    private final StillTunnel desk = new StillTunnel() {
        @Override
        public void onTunnel(Consumer<TunnelState> consumer) {
            watch.onState(consumer);
        }
    };

    @Start
    void open(Stage stage) {
        var tunnel = new TunnelModel(desk, Platform::runLater, Discretion.none());
        tunnel.portProperty().set(8080);
        stage.setScene(new Scene(new HBox(new TunnelPill(tunnel, InstantSource.system(), () -> {})), 990, 100));
        Colours.apply(Theme.LIGHT, stage.getScene());
        stage.show();
        watch.start(Duration.ofSeconds(1));
    }

    @Stop
    void close() {
        watch.close();
    }

    @Test
    void isRightWhenTheAgentIsAbsentLateNextDoorStrangeElsewhereAndBack(FxRobot robot) throws Exception {
        says(robot, "Tunnel: No tunnel.");
        try (var _ = StubAgent.tunnel(first, URL, "http://localhost:8080")) {
            says(robot, URL);
        }
        says(robot, "Tunnel: No tunnel.");
        try (var _ = StubAgent.html(first)) {
            says(robot, "Tunnel: ngrok answers oddly. Port " + first);
            try (var _ = StubAgent.tunnel(second, URL, "http://localhost:8080")) {
                says(robot, URL);
            }
        }
        try (var _ = StubAgent.tunnel(second, URL, "http://localhost:3000")) {
            says(robot, "Tunnel: Tunnel leads to http://localhost:3000.");
        }
        says(robot, "Tunnel: No tunnel.");
        try (var _ = StubAgent.tunnel(first, OTHER, "http://localhost:8080")) {
            says(robot, OTHER);
            says(robot, "Voucherify may still send to " + URL);
        }
    }

    private static void says(FxRobot robot, String words) {
        await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> assertThat(
                FxWait.get(() -> robot.lookup("#tunnel-open").queryAs(Button.class).getAccessibleText()))
                .contains(words));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
