package io.hookscope.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookscope.listener.ListenerState.Listening;
import io.hookscope.replay.forward.EventGlob;
import io.hookscope.replay.forward.ForwardNotes.Note;
import io.hookscope.replay.forward.ForwardNotes.State;
import io.hookscope.replay.forward.Forwarding.Mode;
import io.hookscope.replay.forward.Forwarding.Order;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.Handler;
import io.hookscope.testing.Wire;
import io.hookscope.wire.Target;
import io.hookscope.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @TempDir
    Path folder;

    @Test
    void whoSendsBeforeThereIsAWindowIsAnsweredAndKept() throws Exception {
        try (Wiring services = Opening.begin(options(folder)).services()) {
            assertThat(answer(services)).startsWith("HTTP/1.1 200");
            await().until(() -> services.session().count() == 1);
        }
    }

    @Test
    void whatWasForwardedGoesToTheHandlerBeforeThereIsAWindow() throws Exception {
        try (var handler = Handler.answering("202 Accepted")) {
            try (Wiring earlier = Wiring.open(options(folder))) {
                earlier.sending().forwardNotes().keep(new Note(through(handler), State.ON));
            }
            try (Wiring services = Opening.begin(options(folder)).services()) {
                assertThat(answer(services)).startsWith("HTTP/1.1 202");
                assertThat(handler.received()).hasSize(1);
            }
        }
    }

    @Test
    void whatIsSaidOfTheRunComesBeforeWhatWasForwardedAndIsNotKept() throws Exception {
        try (var handler = Handler.answering("202 Accepted"); var other = Handler.answering("203 Other")) {
            var chosen = new Note(through(other), State.OFF);
            try (Wiring earlier = Wiring.open(options(folder))) {
                earlier.sending().forwardNotes().keep(chosen);
            }
            StartOptions run = options(folder).forwarding(Optional.of(through(handler)));
            try (Wiring services = Opening.begin(run).services()) {
                assertThat(answer(services)).startsWith("HTTP/1.1 202");
                assertThat(services.sending().forwardNotes().note()).contains(chosen);
            }
            try (Wiring services = Opening.begin(options(folder)).services()) {
                assertThat(answer(services)).as("what was switched off stays off").startsWith("HTTP/1.1 200");
            }
        }
    }

    private static Forwarding through(Handler handler) {
        return new Forwarding(Target.of(handler.at("")), Mode.THROUGH, EventGlob.ALL, Order.FREE);
    }

    private static String answer(Wiring services) throws Exception {
        await().until(() -> services.receiving().state() instanceof Listening);
        try (var wire = new Wire(((Listening) services.receiving().state()).port())) {
            return wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}").head();
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsToldToWhoWaits() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Opening opening = Opening.begin(options(file.resolve("data")));
        assertThatThrownBy(opening::services).isInstanceOf(IOException.class);
    }

    private static StartOptions options(Path folder) {
        return new StartOptions(new DataFolder(folder), settings -> settings.withPort(0));
    }
}
