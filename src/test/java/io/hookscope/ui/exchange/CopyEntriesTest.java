package io.hookscope.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.event.EventReader;
import io.hookscope.exchange.Intake;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.MemorySession;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class CopyEntriesTest {

    @Test
    void aBugReportTellsWhatTheHandlerWroteWhenToldToUnlessTheScreenHidesIt(FxRobot robot) {
        var session = new MemorySession();
        var delivery = Deliveries.json("{\"a\":1}");
        long seq = session.append(delivery).join();
        session.handled(new Handling(seq, Deliveries.RECEIVED, Handling.Kind.REPLAY, Handling.Change.SIGNED,
                "http://127.0.0.1:3000", new SendOutcome.Answered(500, Headers.NONE, Body.of("unknown: Jane Doe"),
                        SendOutcome.Extent.WHOLE, Duration.ofMillis(5))));
        var row = Row.of(seq, delivery, new EventReader().read(delivery).summary(), null);
        var hides = new AtomicBoolean(true);
        robot.interact(() -> {
            var entries = new CopyEntries(
                    new ExchangeDesk(new ExchangeDesk.Services(session, () -> Intake.into(session),
                            () -> "http://127.0.0.1:9999", () -> 2, "test"), new HandClock(), Runnable::run),
                    () -> Optional.of(new CopyEntries.Shown(row, delivery)), hides::get, Runnable::run,
                    new CopyEntries.Listener(_ -> {}, _ -> {}, _ -> {}));
            var items = entries.items();
            items.stream().filter(CheckMenuItem.class::isInstance).map(CheckMenuItem.class::cast)
                    .forEach(full -> full.setSelected(true));
            MenuItem report = items.stream().filter(item -> "copy-report".equals(item.getId())).findFirst()
                    .orElseThrow();
            report.fire();
            assertThat(Clipboard.getSystemClipboard().getString()).contains("500 after 5 ms", "edited")
                    .doesNotContain("Jane Doe", "3000");
            hides.set(false);
            report.fire();
            assertThat(Clipboard.getSystemClipboard().getString()).contains("unknown: Jane Doe");
        });
    }
}
