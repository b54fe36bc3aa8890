package io.hookscope.desktop;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.listener.ListenerState;
import io.hookscope.store.StoreState;
import io.hookscope.tunnel.TunnelState;
import io.hookscope.ui.notices.Notices;
import io.hookscope.ui.notices.SystemNotice;
import io.hookscope.ui.notices.Toast;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.wiring.Wiring;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Joins the services with notices while no window is in front. For the FX thread. */
final class DesktopNotices {

    private final Wiring wiring;
    private final Executor background;
    private final SystemNotice system = new SystemNotice(System.getProperty("os.name"),
            Objects.requireNonNullElse(System.getenv("PATH"), ""));

    DesktopNotices(Wiring wiring, Executor background) {
        this.wiring = wiring;
        this.background = background;
    }

    /** Tells of what happens from now on; to be ended with the window, because the stage may outlast it. */
    Subscription attach(ShellWindow window, Stage stage) {
        var toast = new Toast();
        var notices = new Notices(() -> wiring.settings().look().told(), wiring.clock(),
                sentence -> background.execute(() -> {
                    if (!system.show(sentence)) {
                        window.feed().execute(() -> toast.show(stage, sentence));
                    }
                }));
        notices.startAfter(wiring.lastSeqAtStart());
        follow(notices);
        window.model().vitalsProperty().subscribe(_ -> {
            mind(notices, stage);
            notices.look();
        });
        return stage.focusedProperty().subscribe(_ -> mind(notices, stage));
    }

    private void follow(Notices notices) {
        wiring.feed().subscribe(event -> {
            if (event instanceof FeedEvent.Changed(var row)) {
                notices.delivery(row);
            }
        });
        wiring.receiving().onState(state -> {
            if (state instanceof ListenerState.Failed failed) {
                notices.trouble("listener", failed.reason());
            }
        });
        wiring.session().onState(state -> {
            if (state instanceof StoreState.Failing failing) {
                notices.trouble("store", failing.reason());
            }
        });
        var led = new AtomicBoolean();
        wiring.receiving().ingress().watch().onState(state -> {
            if (led.getAndSet(state instanceof TunnelState.Leads) && !led.get()) {
                notices.tunnelGone();
            }
        });
    }

    /** Whoever works in another window, with another session, is told as well. */
    private static void mind(Notices notices, Stage stage) {
        if (Window.getWindows().stream().anyMatch(window -> window.isFocused() && isOf(stage, window))) {
            notices.looked();
        } else {
            notices.away();
        }
    }

    private static boolean isOf(Stage stage, @Nullable Window window) {
        return window == stage || switch (window) {
            case Stage side -> isOf(stage, side.getOwner());
            case PopupWindow popup -> isOf(stage, popup.getOwnerWindow());
            case null, default -> false;
        };
    }
}
