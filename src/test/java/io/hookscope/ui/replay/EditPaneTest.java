package io.hookscope.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.coding.Packer;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.Replayer;
import io.hookscope.replay.forward.ForwardNotes;
import io.hookscope.replay.forward.Forwarder;
import io.hookscope.wire.Wire;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.Handler;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.Rows;
import io.hookscope.ui.Discretion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class EditPaneTest {

    private static final String JSON = "{\"code\":\"A\"}";

    private final MemorySession session = new MemorySession();
    private final Wire wire = new Wire();
    private final Handlings handlings = new Handlings(session);
    private final Replayer replayer = new Replayer(wire, handlings, Clock.systemUTC());
    private final Forwarder forwarder = new Forwarder(new Forwarder.Parts(session, replayer, handlings,
            Clock.systemUTC(), _ -> false, Forwarder.Limits.USUAL));

    @AfterEach
    void close() {
        forwarder.close();
        wire.close();
    }

    @Test
    void aPackedBodyThatNobodyChangedIsSentAsItCameAndThatIsSaid() throws Exception {
        Delivery came = packed();
        EditPane pane = editing(came);
        assertThat(says(pane, "#edit-body")).contains("\"code\": \"A\"");
        assertThat(says(pane, "#edit-headers")).contains("Content-Encoding: gzip");
        assertThat(label(pane, "#edit-packed")).isEqualTo("It arrived packed (gzip) and is shown unpacked. While "
                + "nobody changes it, the " + came.body().length() + " bytes that arrived are sent.");
        choose(pane, "Keep the signature");
        await().until(() -> says(pane, "#edit-difference").equals("Nothing: the bytes that arrived are sent."));
        assertThat(sent(pane).body()).isEqualTo(came.body().bytes());
    }

    @Test
    void aPackedBodyThatIsChangedIsPackedAgainAndThatIsSaid() throws Exception {
        EditPane pane = editing(packed());
        write(pane, "#edit-body", "{\"code\":\"B\"}");
        await().until(() -> label(pane, "#edit-packed").startsWith("It is packed again (gzip): "));
        assertThat(says(pane, "#edit-difference")).contains("- \"code\":\"A\"\n+ \"code\":\"B\"");
        Handler.Received request = sent(pane);
        assertThat(label(pane, "#edit-packed")).contains(": " + request.body().length + " bytes");
        assertThat(request.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void withoutItsEncodingItIsSentUnpackedAndThatIsSaid() throws Exception {
        EditPane pane = editing(packed());
        write(pane, "#edit-headers", "Content-Type: application/json");
        await().until(() -> label(pane, "#edit-packed").startsWith("It is sent unpacked, 12 bytes"));
        assertThat(sent(pane).body()).asString(StandardCharsets.UTF_8).isEqualTo(JSON);
    }

    @Test
    void whatCannotBeUnpackedIsNotOfferedToBeSigned() throws Exception {
        EditPane pane = editing(
                Deliveries.post(new byte[]{11, 2, (byte) 0x80}, Headers.of("Content-Encoding", "br")));
        assertThat(label(pane, "#edit-packed")).startsWith("It is said to be packed (br)");
        assertThat(label(pane, "#edit-json")).as("what is no text is not called JSON").isEmpty();
        assertThat(FxWait.get(() -> signing(pane).getItems().stream().map(SigningChoice::words).toList()))
                .containsExactly("Keep the signature", "No signature");
    }

    @Test
    void aRefusalOfWhatIsSentWithoutItsSignatureIsGoodNews() throws Exception {
        EditPane pane = editing(Deliveries.post(JSON.getBytes(StandardCharsets.UTF_8),
                Headers.of("X-Voucherify-Signature", "0".repeat(64))));
        choose(pane, "No signature");
        try (var handler = Handler.answering("401 No")) {
            send(pane, handler);
            await().until(() -> label(pane, "#edit-told").endsWith("as it should: the signature does not hold"));
        }
    }

    private static Delivery packed() {
        Headers headers = Headers.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        return Deliveries.post(Packer.pack(headers, JSON.getBytes(StandardCharsets.UTF_8)).orElseThrow(), headers);
    }

    private EditPane editing(Delivery delivery) {
        session.append(delivery).join();
        var discretion = new Discretion(new SimpleBooleanProperty());
        EditPane pane = FxWait.get(() -> {
            var desk = new ReplayDesk(session::delivery, handlings, replayer,
                    new ReplayDesk.Forwarding(forwarder, new ForwardNotes(() -> Optional.empty(), _ -> {})),
                    () -> List.of(Secret.active("Sandbox", "s3cret")), new MapMemory(), discretion, Runnable::run,
                    Platform::runLater);
            return new EditPane(desk, new ReplayModel(desk));
        });
        FxWait.get(() -> {
            pane.edit(Rows.succeeded(1).row());
            return 0;
        });
        await().until(() -> !FxWait.get(() -> ((Button) pane.lookup("#edit-send")).isDisabled()));
        return pane;
    }

    private static Handler.Received sent(EditPane pane) throws Exception {
        try (var handler = Handler.answering("200 OK")) {
            send(pane, handler);
            await().until(() -> !handler.received().isEmpty());
            return handler.received().getFirst();
        }
    }

    private static void send(EditPane pane, Handler handler) {
        FxWait.get(() -> {
            ((TextField) pane.lookup("#edit-target")).setText(handler.at(""));
            ((Button) pane.lookup("#edit-send")).fire();
            return 0;
        });
    }

    private static void write(EditPane pane, String id, String text) {
        FxWait.get(() -> {
            ((TextInputControl) pane.lookup(id)).setText(text);
            return 0;
        });
    }

    private static void choose(EditPane pane, String words) {
        FxWait.get(() -> {
            signing(pane).getItems().stream().filter(choice -> choice.words().equals(words)).findFirst()
                    .ifPresent(signing(pane)::setValue);
            return 0;
        });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<SigningChoice> signing(EditPane pane) {
        return (ComboBox<SigningChoice>) pane.lookup("#edit-signing");
    }

    private static String says(EditPane pane, String id) {
        return FxWait.get(() -> ((TextInputControl) pane.lookup(id)).getText());
    }

    private static String label(EditPane pane, String id) {
        return FxWait.get(() -> ((Label) pane.lookup(id)).getText());
    }
}
