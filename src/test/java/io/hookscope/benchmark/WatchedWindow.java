package io.hookscope.benchmark;

import io.hookscope.Launcher;
import io.hookscope.store.Row;
import io.hookscope.ui.deliveries.model.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.stage.Window;

/**
 * The program with its window, which also logs its pulses: for each second how many there were, the longest time from one
 * to the next, how many lines the list had, how long ago the newest of them had been answered, at most, and the longest
 * time that something waited until the FX thread took it up, as a key or a click does. While deliveries come without a pause
 * the age of the newest is how long one takes from its answer into the list. Arguments: the log, then the program's.
 */
public final class WatchedWindow extends AnimationTimer {

    private static final long ASKED_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final TableView<?> table;
    private final Path log;
    private long second;
    private long last;
    private int pulses;
    private long longest;
    private long oldest;
    private long waited;

    private WatchedWindow(TableView<?> table, Path log) {
        this.table = table;
        this.log = log;
    }

    /** Starts both. */
    public static void main(String[] args) {
        Path log = Path.of(args[0]);
        Thread.ofPlatform().daemon().start(() -> {
            while (!begun(log)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        });
        Launcher.main(Arrays.copyOfRange(args, 1, args.length));
    }

    /** Before the toolkit runs it cannot be asked. */
    private static boolean begun(Path log) {
        var table = new CompletableFuture<Optional<TableView<?>>>();
        try {
            Platform.runLater(() -> {
                table.complete(table());
                table.join().ifPresent(found -> new WatchedWindow(found, log).begin());
            });
        } catch (IllegalStateException _) {
            return false;
        }
        return table.join().isPresent();
    }

    private static Optional<TableView<?>> table() {
        for (Window window : Window.getWindows()) {
            if (window.getScene() != null && window.getScene().lookup("#deliveries") instanceof TableView<?> table) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private void begin() {
        start();
        Thread.ofPlatform().daemon().name("asking").start(() -> {
            while (true) {
                LockSupport.parkNanos(ASKED_EVERY_NANOS);
                ask();
            }
        });
    }

    /** Asks the FX thread for next to nothing, and waits until it has come to that. */
    private void ask() {
        var done = new CompletableFuture<Void>();
        long asked = System.nanoTime();
        Platform.runLater(() -> {
            waited = Math.max(waited, System.nanoTime() - asked);
            done.complete(null);
        });
        done.join();
    }

    @Override
    public void handle(long now) {
        long gap = last == 0 ? 0 : now - last;
        last = now;
        pulses++;
        longest = Math.max(longest, gap);
        look(Instant.now());
        if (now / 1_000_000_000L != second) {
            second = now / 1_000_000_000L;
            write();
        }
    }

    /** How old the newest delivery in the list is: the one that follows it comes no sooner than with the next pulse. */
    private void look(Instant now) {
        if (!table.getItems().isEmpty()) {
            Row row = ((Line) table.getItems().getFirst()).facts();
            Instant answered = row.receivedAt().plus(row.answer() == null ? Duration.ZERO : row.answer().took());
            oldest = Math.max(oldest, Duration.between(answered, now).toMillis());
        }
    }

    private void write() {
        try {
            Files.writeString(log,
                    String.format(Locale.ROOT, "%d,%.1f,%d,%d,%.1f%n", pulses, longest / 1e6,
                            table.getItems().size(), oldest, waited / 1e6),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pulses = 0;
        longest = 0;
        oldest = 0;
        waited = 0;
    }
}
