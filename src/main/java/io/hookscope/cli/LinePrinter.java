package io.hookscope.cli;

import io.hookscope.capture.Insight;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.Row;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Prints one line for each delivery of this run as soon as it is read and answered, and another where more becomes known
 * later. Hears on any thread and never
 * blocks it; a thread of its own prints, and a reader that is slow or gone harms nobody.
 */
final class LinePrinter implements Consumer<Insight>, AutoCloseable {

    private static final int REMEMBERED = 10_000;

    /** Writes what was heard. */
    private interface Writing {
        void write() throws IOException;
    }

    private final OutputStream out;
    private final Lines lines;
    private final long before;
    /** Which numbers were printed, counted from the first of this run. */
    private final BitSet printed = new BitSet();
    /** What was last told of a delivery, by number, so that nothing is told twice; of the newest only. */
    private final Map<Long, String> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final BlockingQueue<Optional<Writing>> events = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "hookscope-printer");
    private volatile boolean closed;
    private volatile Predicate<Insight> filter = _ -> true;
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

    /** Prints nothing but what the filter admits; it runs on the printer's thread. To be called before anything is heard. */
    void only(Predicate<Insight> admitted) {
        filter = admitted;
    }

    @Override
    public void accept(Insight insight) {
        if (!closed) {
            events.add(Optional.of(() -> print(insight)));
        }
    }

    /** Prints what became of a delivery that was sent on. */
    void handled(Handling handling) {
        if (!closed) {
            events.add(Optional.of(() -> write(lines.handled(handling))));
        }
    }

    /** Prints what is waiting, then ends. */
    @Override
    public void close() {
        events.add(Optional.empty());
        try {
            thread.join(5_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            Optional<Writing> event = events.take();
            while (event.isPresent()) {
                event.get().write();
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
    private Optional<Writing> next() throws IOException, InterruptedException {
        Optional<Writing> event = events.poll();
        if (event == null) {
            out.flush();
            event = events.take();
        }
        return event;
    }

    private void print(Insight insight) throws IOException {
        Row row = insight.row();
        int index = (int) (row.seq() - before - 1);
        if (index < 0 || row.answer() == null) {
            return;
        }
        if (!printed.get(index)) {
            if (filter.test(insight)) {
                printed.set(index);
                write(lines.line(insight));
                told.put(row.seq(), lines.update(insight));
            }
            return;
        }
        String update = lines.update(insight);
        if (!update.isEmpty() && !update.equals(told.put(row.seq(), update))) {
            write(update);
        }
    }

    private void write(String line) throws IOException {
        out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    }
}
