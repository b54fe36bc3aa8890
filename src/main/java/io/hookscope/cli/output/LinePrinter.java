package io.hookscope.cli.output;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.Row;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints one line for each delivery of this run as soon as it is read and answered, and another where more becomes known
 * later. A thread of its own prints: a reader that is slow holds the inspection up, one that stands still loses lines and
 * is told how many, one that is gone harms nobody. Thread-safe.
 */
public final class LinePrinter implements Consumer<Insight>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinePrinter.class);

    private static final int REMEMBERED = 10_000;

    /** Lines that may wait for the reader. */
    private static final int MOST_WAITING = 5_000;

    /** How long a reader may stand still before lines are left out. */
    private static final long PATIENCE_MILLIS = 500;

    /** Keeps so many. */
    private static final class Newest<V> extends LinkedHashMap<Long, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
            return size() > REMEMBERED;
        }
    }

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
    private final Map<Long, String> told = new Newest<>();
    /** What became of deliveries that are not printed yet, or never will be, by number; of the newest only. */
    private final Map<Long, List<String>> early = new Newest<>();
    private final BlockingQueue<Optional<Writing>> events = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread thread = new Thread(this::work, "hookscope-printer");
    private volatile boolean closed;
    private volatile Predicate<Insight> filter = _ -> true;
    private volatile Runnable onClosed = () -> {};
    private volatile LongConsumer onLeftOut = _ -> {};
    private volatile boolean still;

    /** Prints deliveries with numbers above {@code before}. */
    public LinePrinter(OutputStream out, Lines lines, long before) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.lines = lines;
        this.before = before;
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs the deed once when the output turns out to be closed. */
    public void onClosed(Runnable deed) {
        onClosed = deed;
    }

    /** Tells how many lines were left out, once the reader reads again. */
    public void onLeftOut(LongConsumer teller) {
        onLeftOut = teller;
    }

    /** Prints nothing but what the filter admits; it runs on the printer's thread. To be called before anything is heard. */
    public void only(Predicate<Insight> admitted) {
        filter = admitted;
    }

    @Override
    public void accept(Insight insight) {
        hear(() -> print(insight));
    }

    private void hear(Writing writing) {
        if (!closed && !events.offer(Optional.of(writing)) && !waits(writing)) {
            leftOut.incrementAndGet();
        }
    }

    private boolean waits(Writing writing) {
        try {
            still = still || !events.offer(Optional.of(writing), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            still = true;
        }
        return !still;
    }

    /** Prints what became of a delivery that was sent on, once the delivery itself is printed. */
    public void handled(Handling handling) {
        hear(() -> print(handling));
    }

    /** Prints what is waiting, then ends. */
    @Override
    public void close() {
        try {
            if (events.offer(Optional.empty(), 5, TimeUnit.SECONDS)) {
                thread.join(5_000);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            Optional<Writing> event = events.take();
            while (event.isPresent()) {
                write(event.get());
                still = false;
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

    /** What cannot be printed must not keep the rest from being printed. */
    private void write(Writing event) throws IOException {
        try {
            event.write();
        } catch (RuntimeException e) {
            LOG.error("a line was not printed", e);
        }
    }

    /** Flushes only when nothing is waiting, so that a burst costs few system calls. */
    private Optional<Writing> next() throws IOException, InterruptedException {
        Optional<Writing> event = events.poll();
        if (event == null) {
            out.flush();
            tellLeftOut();
            event = events.take();
        }
        return event;
    }

    private void tellLeftOut() {
        long count = leftOut.getAndSet(0);
        if (count > 0) {
            onLeftOut.accept(count);
        }
    }

    private void print(Handling handling) throws IOException {
        int index = (int) (handling.seq() - before - 1);
        String line = lines.handled(handling);
        if (index < 0 || printed.get(index)) {
            write(line);
        } else {
            early.computeIfAbsent(handling.seq(), _ -> new ArrayList<>()).add(line);
        }
    }

    private void print(Insight insight) throws IOException {
        Row row = insight.row();
        int index = (int) (row.seq() - before - 1);
        if (index < 0 || row.answer() == null) {
            return;
        }
        if (!printed.get(index)) {
            if (admits(insight)) {
                printed.set(index);
                write(lines.line(insight));
                told.put(row.seq(), lines.update(insight));
                for (String line : Objects.requireNonNullElse(early.remove(row.seq()), List.<String>of())) {
                    write(line);
                }
            }
            return;
        }
        String update = lines.update(insight);
        if (!update.isEmpty() && !update.equals(told.put(row.seq(), update))) {
            write(update);
        }
    }

    /** What the filter cannot tell, because the delivery cannot be read at the moment, is printed. */
    private boolean admits(Insight insight) {
        try {
            return filter.test(insight);
        } catch (RuntimeException e) {
            LOG.warn("the filter could not look at delivery {}, so its line is printed", insight.row().seq(), e);
            return true;
        }
    }

    private void write(String line) throws IOException {
        out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    }
}
