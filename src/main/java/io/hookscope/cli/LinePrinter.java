package io.hookscope.cli;

import io.hookscope.capture.FeedEvent;
import io.hookscope.store.Row;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Prints one line for each delivery of this run as soon as it is read and answered. Hears the feed on any thread and never
 * blocks it; a thread of its own prints, and a reader that is slow or gone harms nobody.
 */
final class LinePrinter implements Consumer<FeedEvent>, AutoCloseable {

    private final OutputStream out;
    private final Lines lines;
    private final long before;
    /** Which numbers were printed, counted from the first of this run. */
    private final BitSet printed = new BitSet();
    private final BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();
    private final FeedEvent end = new FeedEvent.Evicted(0, 0);
    private final Thread thread = new Thread(this::work, "hookscope-printer");
    private volatile boolean closed;
    private volatile Runnable onClosed = () -> {};

    /** Prints deliveries with numbers above {@code before}. */
    LinePrinter(OutputStream out, Lines lines, long before) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.lines = lines;
        this.before = before;
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs the deed once when the output turns out to be closed. */
    void onClosed(Runnable deed) {
        onClosed = deed;
    }

    @Override
    public void accept(FeedEvent event) {
        if (!closed) {
            events.add(event);
        }
    }

    /** Prints what is waiting, then ends. */
    @Override
    public void close() {
        events.add(end);
        try {
            thread.join(5_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            FeedEvent event = events.take();
            while (event != end) {
                if (event instanceof FeedEvent.Changed(Row row)) {
                    print(row);
                }
                event = next();
            }
            out.flush();
        } catch (IOException _) {
            closed = true;
            events.clear();
            onClosed.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Flushes only when nothing is waiting, so that a burst costs few system calls. */
    private FeedEvent next() throws IOException, InterruptedException {
        FeedEvent event = events.poll();
        if (event == null) {
            out.flush();
            event = events.take();
        }
        return event;
    }

    private void print(Row row) throws IOException {
        int index = (int) (row.seq() - before - 1);
        if (index >= 0 && row.answer() != null && !printed.get(index)) {
            printed.set(index);
            out.write((lines.line(row) + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
