package io.hookscope.ui;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.store.Row;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.StillProgram;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/**
 * Feeds the real window by hand and says how long its pulses take and how long a delivery takes to be shown. Every third
 * delivery is part of a checkout of four, and each is published again when it is answered. Arguments: deliveries a second,
 * seconds, and {@code top} to stay at the live edge or {@code middle} to scroll away from it.
 */
public final class WindowLoad extends Application {

    private static final int WARM = 2;

    private final AtomicLong published = new AtomicLong();
    private final List<Long> gaps = new ArrayList<>();
    private final List<Long> delays = new ArrayList<>();
    private AtomicLongArray times = new AtomicLongArray(1);
    private final List<Long> costs = new ArrayList<>();
    private long spent;
    private long last;
    private long seen;

    /** Takes deliveries a second, seconds, and where to stand. */
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        int rate = Integer.parseInt(getParameters().getRaw().get(0));
        int seconds = Integer.parseInt(getParameters().getRaw().get(1));
        boolean middle = getParameters().getRaw().get(2).equals("middle");
        times = new AtomicLongArray(rate * seconds + 1);
        var window = new ShellWindow(new StillProgram(), new CellText(ZoneOffset.UTC, 2), new MapMemory());
        window.place(stage);
        stage.show();
        window.open();
        var table = (TableView<?>) window.scene().lookup("#deliveries");
        watch(table, rate * WARM, middle);
        Thread.ofPlatform().daemon().start(() -> feed(window, rate, seconds));
    }

    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000;
    }

    private void watch(TableView<?> table, int warm, boolean middle) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (last != 0 && published.get() > warm) {
                    gaps.add((now - last) / 1_000);
                }
                if (last != 0 && published.get() > warm) {
                    costs.add(busy() - spent);
                }
                spent = busy();
                last = now;
                note(table, warm);
                if (middle && seen > 1_000 && table.getSelectionModel().isEmpty()) {
                    table.scrollTo(500);
                    table.getSelectionModel().select(510);
                }
            }
        }.start();
    }

    /** What is in the table is drawn with the pulse that this call belongs to. */
    private void note(TableView<?> table, int warm) {
        long shown = table.getItems().isEmpty() ? 0 : ((Line) table.getItems().getFirst()).facts().seq();
        long now = System.nanoTime();
        for (long seq = seen + 1; seq <= shown; seq++) {
            if (seq > warm) {
                delays.add((now - times.get((int) seq)) / 1_000);
            }
        }
        seen = Math.max(seen, shown);
    }

    private void feed(ShellWindow window, int rate, int seconds) {
        long start = System.nanoTime();
        for (int seq = 1; seq <= rate * seconds; seq++) {
            long due = start + seq * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(500_000);
            }
            times.set(seq, System.nanoTime());
            publish(window, seq);
            published.set(seq);
        }
        LockSupport.parkNanos(1_000_000_000L);
        Platform.runLater(() -> {
            tell("pulse to pulse", gaps);
            tell("work of the FX thread between two pulses", costs);
            tell("publish to shown", delays);
            Platform.exit();
        });
    }

    private static void publish(ShellWindow window, int seq) {
        int place = seq % 12;
        Rows rows = Rows.succeeded(seq);
        boolean part = place < 4;
        Row row = part ? rows.inCheckout(seq / 12, place, place + 1, 4).row() : rows.row();
        window.feed().accept(new FeedEvent.Changed(rows.answered(null).row()));
        window.feed().accept(new FeedEvent.Changed(row));
        for (int back = 1; part && back <= place; back++) {
            window.feed().accept(new FeedEvent.Changed(
                    Rows.succeeded(seq - back).inCheckout(seq / 12, place - back, place + 1, 4).row()));
        }
    }

    private static void tell(String what, List<Long> micros) {
        micros.sort(Comparator.naturalOrder());
        int n = micros.size();
        System.out.printf("%s: %d, median %.1f ms, p99 %.1f ms, longest %.1f ms%n", what, n, micros.get(n / 2) / 1e3,
                micros.get(n * 99 / 100) / 1e3, micros.get(n - 1) / 1e3);
    }
}
